/** The question that waits in a flow -> the message that asks it, and what it takes for an answer. */
import type { Choice } from './answers/choice.js';
import type { Expects, FlowState, Reply, Suggestion } from './conversation.js';
import { stepsOf, type Step } from './flow.js';
import { choicesIn, sayIn, sayOf, type Talk } from './flow-words.js';
import { FLOWS, TOPICS } from './flows/flows.js';
import { questionOf } from './questions.js';
import { changeable, summarise } from './flow-summary.js';

/** Everything about the question that waits. */
export interface Waiting {
  expects: Expects;
  choices: Choice[];
  ask: string;
  why: string;
  /** Said when the answer is not understood. */
  hint: string;
}

/** The step of the flow that waits, or nothing at the offer and the summary. */
export function stepOf({ right, asking, ...progress }: FlowState): Step | undefined {
  return stepsOf(FLOWS[right], progress).find(({ ask }) => ask === asking);
}

/** What waits for an answer. */
export function waitingFor(talk: Talk): Waiting {
  const { asking } = talk.flow;
  if (asking === 'start') return waitStart(talk);
  if (asking === 'change') return waitChange(talk);
  const step = stepOf(talk.flow);
  return step ? waitStep(talk, step) : waitSummary(talk);
}

/** Asks what waits, after what is to be said first. */
export function askWaiting(talk: Talk, ...first: readonly string[]): Reply {
  const { ask, expects, choices } = waitingFor(talk);
  const suggestions: Suggestion[] = choices.map(({ label }) => ({ label, say: label }));
  if (expects.optional) suggestions.push({ label: sayIn(talk, 'skip.label'), say: sayIn(talk, 'skip.say') });
  return replyIn(talk, [...first, ask], { suggestions, expects });
}

/** Asks again because the answer was not understood, and helps. */
export function askWithHint(talk: Talk, ...first: readonly string[]): Reply {
  const { hint } = waitingFor(talk);
  return askWaiting(talk, ...first, hint);
}

/** A message of a flow. */
export function replyIn({ flow }: Talk, paragraphs: readonly string[], more: Partial<Reply> = {}): Reply {
  return { kind: 'request', topic: TOPICS[flow.right], text: paragraphs.filter(Boolean).join('\n\n'), sources: [], suggestions: [], ...more };
}

function waitStep(talk: Talk, step: Step): Waiting {
  const { accepts } = questionOf(step.ask);
  const choices = accepts === 'yes-no' ? yesNo(talk, 'yesNo') : choicesIn(talk, step);
  const ask = sayOf(talk, step.ask, 'ask');
  return {
    choices,
    ask: step.isOptional ? `${ask} ${sayIn(talk, 'optional')}` : ask,
    why: sayOf(talk, step.ask, 'why'),
    hint: accepts === 'choice' ? listChoices(talk, choices) : sayOf(talk, step.ask, 'hint'),
    expects: { question: step.ask, accepts, ...(choices.length > 0 && { choices }), ...(step.isOptional && { optional: true }) },
  };
}

function waitStart(talk: Talk): Waiting {
  const choices = yesNo(talk, 'start');
  const ask = sayIn(talk, 'offer');
  return { choices, ask, why: ask, hint: ask, expects: { question: 'start', accepts: 'yes-no', choices } };
}

function waitSummary(talk: Talk): Waiting {
  const choices = ['make', 'change'].map((value) => ({ value, label: sayIn(talk, `summary.${value}`) }));
  return {
    choices,
    ask: summarise(talk),
    why: sayIn(talk, 'summary.why'),
    hint: sayIn(talk, 'summary.hint'),
    expects: { question: 'summary', accepts: 'choice', choices },
  };
}

function waitChange(talk: Talk): Waiting {
  const choices = changeable(talk).map((value) => ({ value, label: sayOf(talk, value, 'name') }));
  return {
    choices,
    ask: sayIn(talk, 'change.ask'),
    why: sayIn(talk, 'change.why'),
    hint: sayIn(talk, 'change.hint'),
    expects: { question: 'change', accepts: 'choice', choices },
  };
}

function yesNo(talk: Talk, words: 'yesNo' | 'start'): Choice[] {
  return ['yes', 'no'].map((value) => ({ value, label: sayIn(talk, `${words}.${value}`) }));
}

function listChoices(talk: Talk, choices: readonly Choice[]): string {
  return [sayIn(talk, 'choose'), '', ...choices.map(({ label }) => `- ${label}`)].join('\n');
}
