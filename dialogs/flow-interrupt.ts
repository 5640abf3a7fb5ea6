/** What comes before the question of a flow, whatever it asks: help lines, or that a message is too long. */
import type { DialogContext } from './context.js';
import type { Conversation, Reply } from './conversation.js';
import { readMarked, takeAnswer } from './flow-answer.js';
import { askWaiting, waitingFor } from './flow-ask.js';
import { withoutFlow } from './flow-end.js';
import { sayIn, type Talk } from './flow-words.js';
import type { Turn } from './reply.js';

/** A reply after which the question that waits is asked again, if there is one. */
export function askAgain(reply: Reply, conversation: Conversation, context: DialogContext): Turn {
  const talk = talkUnderWay(conversation, context);
  return { replies: [reply, ...(talk ? [askWaiting(talk)] : [])], conversation };
}

/**
 * Help lines alone, so that nothing takes the eye away; a button leads back to the flow. What happened may belong in a letter: marked as
 * the answer it is taken, after the help lines.
 */
export function interrupt(help: Reply, said: string, conversation: Conversation, context: DialogContext): Turn {
  const talk = talkUnderWay(conversation, context);
  if (!talk) return { replies: [help], conversation: withoutFlow(conversation) };
  const isText = waitingFor(talk).expects.accepts === 'text';
  const taken = isText && readMarked(said, talk) !== undefined ? takeAnswer(said, talk) : undefined;
  if (taken) return { replies: [help, ...taken.replies], conversation: taken.conversation };
  const text = isText ? `${help.text}\n\n${sayIn(talk, 'belongs')}` : help.text;
  return {
    replies: [{ ...help, text, suggestions: [{ label: sayIn(talk, 'goOnButton.label'), say: sayIn(talk, 'goOnButton.say') }] }],
    conversation,
  };
}

/** The talk of a flow that has been started. */
function talkUnderWay(conversation: Conversation, context: DialogContext): Talk | undefined {
  const { flow } = conversation;
  const isUnderWay = flow !== undefined && flow.asking !== 'start' && context.engine().library.organisations.has(flow.organisation);
  return isUnderWay ? { flow, conversation, context } : undefined;
}
