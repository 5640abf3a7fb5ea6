/** After a move: asks what comes next. Before the summary it is told once what to know before the letter is made. */
import { createHash } from 'node:crypto';
import type { FlowState, Reply } from './conversation.js';
import { askWaiting, replyIn } from './flow-ask.js';
import { registerIn, type Talk } from './flow-words.js';
import { tellBeforehand } from './letter/beforehand.js';
import type { Turn } from './reply.js';

/** Digits of the mark by which it is known what was told. */
const MARK_LENGTH = 12;

/** Asks what waits in the flow, after what is to be said first. */
export function goTo(talk: Talk, flow: FlowState, ...first: readonly string[]): Turn {
  return { replies: [askWaiting({ ...talk, flow }, ...first)], conversation: { ...talk.conversation, flow } };
}

/** As {@link goTo}, for a flow that has been answered: tells what to know at the summary, when that was not told or is no longer the same. */
export function advance(talk: Talk, flow: FlowState, ...first: readonly string[]): Turn {
  if (flow.asking !== 'summary') return goTo(talk, flow, ...first);
  const before = tellBeforehand(flow, talk.context, registerIn({ ...talk, flow }));
  const told = createHash('sha256').update(before.text).digest('hex').slice(0, MARK_LENGTH);
  if (flow.told === told) return goTo(talk, flow, ...first);
  const after = { ...talk, flow: { ...flow, told } };
  const reply: Reply = replyIn(after, [...first, before.text], { sources: before.sources });
  return { replies: [reply, askWaiting(after)], conversation: { ...talk.conversation, flow: after.flow } };
}
