/** What an answer consists of: facts and what was concluded from them, no prose. */
import type { Fact, FactOf, LawId, Rule, ServiceId, Verdict } from './schema.js';
import type { Statement } from './library.js';

export type ContactFact = FactOf<'contact'>;
export type AccessFact = FactOf<'access'>;

/** One cell of a table: may this role see these data? */
export interface Cell {
  role: string;
  data: string;
  access: Exclude<Verdict, 'unstated'>;
  meaning: string;
}

/** A part of an answer, by kind: there is one template for each. */
export type Point =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'contact'; fact: ContactFact }
  | { kind: 'cells'; fact: AccessFact; cells: Cell[] }
  /** What another version of the statement says instead: its text, if other, and the lines of its list that are other. Neither: it says nothing of it. */
  | { kind: 'difference'; version: string; text?: string; items: string[] }
  /** The statement says nothing about a topic. */
  | { kind: 'silent'; topic: string }
  /** The statement names no term for a law or kind of help. */
  | { kind: 'unnamed'; law?: LawId; service?: ServiceId }
  | { kind: 'rule'; rule: Rule }
  /** Where to ask. */
  | { kind: 'ask'; contact: ContactFact };

/** A place in the statement that bears the answer. */
export interface Citation {
  /** Id of the statement. */
  statement: string;
  /** Number as printed, or id of the section. */
  place: string;
  /** Heading as printed of the section in which the place stands. */
  heading: string;
  /** How the place is named when it has no number of its own. */
  cite?: string;
  style: Statement['citation'];
}

export interface Answer {
  kind: 'answer' | 'unknown';
  topic: string;
  organisation: string;
  statement: Statement;
  /** Given when the question can be answered by yes or no and the facts decide it. */
  verdict?: Verdict;
  points: Point[];
  citations: Citation[];
  /** Topics to offer next. */
  next: string[];
}

/** The facts that an answer tells, in order. */
export function factsOf({ points }: Pick<Answer, 'points'>): Fact[] {
  return points.flatMap((point) => ('fact' in point ? [point.fact] : []));
}
