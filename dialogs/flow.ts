/** A flow as data: which questions a request asks, in which order and when. Pure: what was answered decides what comes next. */
import type { Answers } from './conversation.js';
import type { RightId } from '../knowledge/schema.js';
import type { ChoiceId, QuestionId } from './questions.js';

/** Bounds of an age in whole years; `below` is exclusive. */
export interface AgeBounds {
  from?: number;
  below?: number;
}

/** What must hold for a question to be asked: each named answer is one of those listed, at one of the organisations, within the ages. */
export type Condition = Partial<Record<QuestionId, readonly string[]>> & { organisation?: readonly string[]; ages?: AgeBounds };

/** A choice that is not offered everywhere. */
export interface LimitedChoice {
  id: ChoiceId;
  /** Ids of the only organisations that it is for. */
  only?: readonly string[];
  /** Ids of organisations that it is not for. */
  except?: readonly string[];
}

/** One question of a flow. */
export interface Step {
  ask: QuestionId;
  /** Asked when one of these holds; always when left out. */
  when?: readonly Condition[];
  /** May be skipped. */
  isOptional?: true;
  /** Choices in the order in which they are offered. */
  choices?: readonly (ChoiceId | LimitedChoice)[];
}

/** A guided request: routing only. The words are in `locales/nl/flows.json`, what each question accepts in `questions.ts`. */
export interface Flow {
  right: RightId;
  /** Every question once, in order. */
  steps: readonly Step[];
  /** Goes on as a request for another right as soon as this holds. */
  becomes?: { right: RightId; when: Condition };
}

/** What is known while a flow runs. */
export interface Progress {
  /** Id of the organisation. */
  organisation: string;
  answers: Answers;
  /** Ids of optional questions that the person skipped. */
  skipped?: readonly string[] | undefined;
}

/** Does a condition hold? One that names no answer yet given does not. */
export function holds({ organisation, ages, ...answers }: Condition, progress: Progress): boolean {
  const age = progress.answers.age === undefined ? undefined : Number(progress.answers.age);
  if (organisation && !organisation.includes(progress.organisation)) return false;
  if (ages && (age === undefined || age < (ages.from ?? 0) || age >= (ages.below ?? Infinity))) return false;
  return Object.entries(answers).every(([question, allowed]) => allowed.includes(progress.answers[question] ?? ''));
}

/** The questions that are asked in this case, in order. A condition may only look back, so one pass is enough. */
export function stepsOf({ steps }: Flow, progress: Progress): Step[] {
  const route: Step[] = [];
  const answers: Answers = {};
  for (const step of steps) {
    if (step.when && !step.when.some((condition) => holds(condition, { ...progress, answers }))) continue;
    route.push(step);
    const answer = progress.answers[step.ask];
    if (answer !== undefined) answers[step.ask] = answer;
  }
  return route;
}

/** The next question to ask, or nothing when all are answered or skipped. */
export function next(flow: Flow, progress: Progress): Step | undefined {
  return stepsOf(flow, progress).find(({ ask }) => progress.answers[ask] === undefined && !isSkipped(ask, progress));
}

/** Leaves out what was answered or skipped on a way that is no longer taken. */
export function prune(flow: Flow, progress: Progress): Required<Pick<Progress, 'answers'>> & { skipped: string[] } {
  const route = new Set<string>(stepsOf(flow, progress).map(({ ask }) => ask));
  return {
    answers: Object.fromEntries(Object.entries(progress.answers).filter(([id]) => route.has(id))),
    skipped: (progress.skipped ?? []).filter((id) => route.has(id)),
  };
}

/** Ids of the choices that a question offers at an organisation. */
export function choicesOf({ choices = [] }: Step, organisation: string): ChoiceId[] {
  return choices
    .map((choice): LimitedChoice => (typeof choice === 'string' ? { id: choice } : choice))
    .filter(({ only, except }) => (only?.includes(organisation) ?? true) && except?.includes(organisation) !== true)
    .map(({ id }) => id);
}

function isSkipped(question: string, { skipped = [] }: Progress): boolean {
  return skipped.includes(question);
}
