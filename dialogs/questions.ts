/** What each question of the flows takes for an answer. Their words are in `locales/nl/flows.json`. */
import type { Expects } from './conversation.js';

/** A question without its words. */
export interface Question {
  accepts: Expects['accepts'];
  /** How the answer is shown at the summary: whole, or so that someone who looks along learns little. */
  shown?: 'partly' | 'masked';
  /** A number typed here may be what the request is about; only the citizen service number and bank or document numbers are masked. */
  keepsDetails?: true;
  /** Longest answer in characters; a text of several sentences when left out. */
  most?: number;
}

export const QUESTIONS = {
  who: { accepts: 'choice' },
  'of-age': { accepts: 'yes-no' },
  age: { accepts: 'age' },
  basis: { accepts: 'choice' },
  capable: { accepts: 'yes-no' },
  'client-name': { accepts: 'name' },
  what: { accepts: 'choice' },
  part: { accepts: 'text' },
  period: { accepts: 'period' },
  delivery: { accepts: 'choice' },
  wrong: { accepts: 'text', keepsDetails: true, shown: 'masked' },
  correct: { accepts: 'text', keepsDetails: true, shown: 'masked' },
  where: { accepts: 'text' },
  addition: { accepts: 'text' },
  reason: { accepts: 'choice' },
  to: { accepts: 'choice' },
  provider: { accepts: 'name' },
  use: { accepts: 'text' },
  situation: { accepts: 'text' },
  consent: { accepts: 'text' },
  'from-whom': { accepts: 'text' },
  relation: { accepts: 'choice' },
  ground: { accepts: 'choice' },
  'ground-detail': { accepts: 'text' },
  happened: { accepts: 'text' },
  wish: { accepts: 'text' },
  'asked-before': { accepts: 'yes-no' },
  helper: { accepts: 'name' },
  name: { accepts: 'name' },
  reach: { accepts: 'contact', shown: 'partly' },
  'birth-date': { accepts: 'date', shown: 'partly' },
  'client-number': { accepts: 'text', shown: 'masked', most: 200 },
} as const satisfies Record<string, Question>;

/** Id of a question. */
export type QuestionId = keyof typeof QUESTIONS;

/** Ids of all choices. */
export type ChoiceId =
  | 'self'
  | 'child'
  | 'represented'
  | 'deceased'
  | 'mentor'
  | 'curator'
  | 'administrator'
  | 'proxy'
  | 'partner'
  | 'family'
  | 'guardian'
  | 'all'
  | 'part'
  | 'digital'
  | 'paper'
  | 'look'
  | 'not-needed'
  | 'consent-withdrawn'
  | 'wrong'
  | 'unlawful'
  | 'no-help'
  | 'none'
  | 'objection'
  | 'me'
  | 'provider'
  | 'parent'
  | 'sibling'
  | 'other'
  | 'consent'
  | 'incident'
  | 'interest';

/** What a question accepts, by its id. */
export function questionOf(id: QuestionId): Question {
  return QUESTIONS[id];
}

/** Is this the id of a question? */
export function isQuestionId(id: string): id is QuestionId {
  return Object.hasOwn(QUESTIONS, id);
}
