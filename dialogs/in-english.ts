/** A reply to a question in English: one English sentence in front, so that the person knows why the rest is Dutch. */
import type { Reply } from './conversation.js';
import type { DialogContext } from './context.js';
import type { Turn } from './reply.js';

/** Replies that say so themselves, or that help at once. */
const LEFT_ALONE = new Set<Reply['kind']>(['smalltalk', 'emergency']);

/** Puts the sentence before the first reply: another one before what a statement says than before a question back or a refusal. */
export function sayInEnglish(turn: Turn, { words }: DialogContext): Turn {
  const [first, ...rest] = turn.replies;
  if (!first || LEFT_ALONE.has(first.kind)) return turn;
  const isTold = first.kind === 'answer' || first.kind === 'unknown' || first.sources.length > 0;
  const sentence = words.t(`dialog:english.${isTold ? 'answer' : 'other'}`);
  return { ...turn, replies: [{ ...first, text: `${sentence}\n\n${first.text}` }, ...rest] };
}
