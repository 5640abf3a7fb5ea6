/** How a flow ends: with the letter, or without one. Either way its answers are forgotten at once. */
import type { Conversation, Reply } from './conversation.js';
import { topicButtons } from './context.js';
import { replyIn } from './flow-ask.js';
import { registerIn, sayIn, type Talk } from './flow-words.js';
import { writeLetter } from './letter/write-letter.js';
import type { WrittenLetter } from './letter/written-letter.js';
import type { Turn } from './reply.js';

/** Topics to go on with after a letter. */
const NEXT = ['response-term', 'rejection', 'complaint'];

/** Writes the letter, and forgets the answers. */
export function finish(talk: Talk): Turn {
  const letter = writeLetter(talk.flow, talk.context, registerIn(talk));
  const paragraphs = [sayIn(talk, 'made.ready'), sayWhere(talk, letter), sayIn(talk, 'made.once')];
  const reply: Reply = { ...replyIn(talk, paragraphs, { suggestions: topicButtons(NEXT, talk.context) }), letter };
  return { replies: [reply], conversation: withoutFlow(talk.conversation) };
}

/** Stops, erases, and says so. */
export function leave(talk: Talk, key: 'stopped' | 'declined'): Turn {
  return { replies: [replyIn(talk, [sayIn(talk, key)])], conversation: withoutFlow(talk.conversation) };
}

/** The conversation without any flow. */
export function withoutFlow(conversation: Conversation): Conversation {
  const { flow: _, ...rest } = conversation;
  return rest;
}

function sayWhere(talk: Talk, { email, addressee }: WrittenLetter): string {
  if (email) return sayIn(talk, 'made.email', { to: email.to });
  const isBlank = addressee.some(({ text, hint }) => text === '' || hint !== undefined);
  return [sayIn(talk, 'made.post'), isBlank ? sayIn(talk, 'made.blank') : ''].filter(Boolean).join(' ');
}
