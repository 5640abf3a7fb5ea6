/** The moves in a flow: an answer, a skip, back, anew. Pure: a state goes in, the state after it comes out. */
import { OF_AGE } from './answers/read-answer.js';
import type { Answers, FlowState } from './conversation.js';
import { holds, next, prune, stepsOf } from './flow.js';
import { FLOWS } from './flows/flows.js';

/** The flow with its first open question asked; at the end the summary. */
export function resume(flow: FlowState): FlowState {
  return { ...flow, asking: next(FLOWS[flow.right], flow)?.ask ?? 'summary' };
}

/** The flow as it is; where what waits is unknown (made by another release) or too early for the summary, its first open question. */
export function mend(flow: FlowState): FlowState {
  const { asking } = flow;
  const isLate = asking === 'summary' || asking === 'change';
  const isFit = isLate ? next(FLOWS[flow.right], flow) === undefined : stepsOf(FLOWS[flow.right], flow).some(({ ask }) => ask === asking);
  return isFit ? flow : resume(flow);
}

/** Takes an answer. What was answered on a way that it closes is forgotten. */
export function answer(flow: FlowState, given: Answers): FlowState {
  const answers = { ...flow.answers, ...given };
  // Who first said to be younger, and then gives another age.
  if (Number(given.age) >= OF_AGE && answers['of-age'] === 'no') answers['of-age'] = 'yes';
  const told: FlowState = { ...flow, answers, skipped: without(flow.skipped, Object.keys(given)) };
  const { becomes } = FLOWS[flow.right];
  if (becomes && holds(becomes.when, told))
    return resume({ right: becomes.right, organisation: flow.organisation, answers: {}, asking: '', cameFrom: flow.right });
  return resume({ ...told, ...prune(FLOWS[flow.right], told) });
}

/** Leaves the question that waits without an answer. */
export function skip(flow: FlowState): FlowState {
  const skipped = [...without(flow.skipped, [flow.asking]), flow.asking];
  const answers = Object.fromEntries(Object.entries(flow.answers).filter(([id]) => id !== flow.asking));
  return resume({ ...flow, answers, skipped });
}

/** Asks a question anew; its answer stays until there is another. */
export function revisit(flow: FlowState, question: string): FlowState {
  return { ...flow, asking: question };
}

/** Goes to the question before, or nothing when this is the first. From a question that was asked anew it leads back to where the person was. */
export function back(flow: FlowState): FlowState | undefined {
  const { asking } = flow;
  const isKnown = (id: string): boolean => flow.answers[id] !== undefined || flow.skipped?.includes(id) === true;
  if (asking === 'change' || isKnown(asking)) return resume(flow);
  const route = stepsOf(FLOWS[flow.right], flow).map(({ ask }) => ask);
  const at = route.findIndex((id) => id === asking);
  const before = route.slice(0, at < 0 ? route.length : at).findLast(isKnown);
  if (before !== undefined) {
    const answers = Object.fromEntries(Object.entries(flow.answers).filter(([id]) => id !== before));
    return { ...flow, answers, skipped: without(flow.skipped, [before]), asking: before };
  }
  return flow.cameFrom === undefined ? undefined : restart({ ...flow, right: flow.cameFrom });
}

/** Forgets all answers and asks the first question. */
export function restart({ right, organisation }: FlowState): FlowState {
  return resume({ right, organisation, answers: {}, asking: '' });
}

function without(ids: readonly string[] | undefined, left: readonly string[]): string[] {
  return (ids ?? []).filter((id) => !left.includes(id));
}
