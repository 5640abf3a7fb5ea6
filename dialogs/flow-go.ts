/** After a move: asks what comes next. Before the summary it is told once what to know before the letter is made. */
import type { FlowState, Reply } from './conversation.js';
import { askWaiting, replyIn } from './flow-ask.js';
import { registerIn, type Talk } from './flow-words.js';
import { tellBeforehand, type Beforehand } from './letter/beforehand.js';
import type { Turn } from './reply.js';

/** Asks what waits in the flow, after what is to be said first. */
export function goTo(talk: Talk, flow: FlowState, ...first: readonly string[]): Turn {
  return { replies: [askWaiting({ ...talk, flow }, ...first)], conversation: { ...talk.conversation, flow } };
}

/** As {@link goTo}, for a flow that has been answered: tells what to know at the summary, when it was not told or is no longer the same. */
export function advance(talk: Talk, flow: FlowState, ...first: readonly string[]): Turn {
  const before = flow.asking === 'summary' ? tell({ ...talk, flow }) : undefined;
  if (!before || (talk.flow.isTold === true && tell(talk).text === before.text)) return goTo(talk, flow, ...first);
  const told = { ...flow, isTold: true };
  const reply: Reply = replyIn({ ...talk, flow }, [...first, before.text], { sources: before.sources });
  return { replies: [reply, askWaiting({ ...talk, flow: told })], conversation: { ...talk.conversation, flow: told } };
}

function tell(talk: Talk): Beforehand {
  return tellBeforehand(talk.flow, talk.context, registerIn(talk));
}
