/** What an answer consists of: facts and what was concluded from them, no prose. */
import type { Fact, FactOf, LawId, Rule, ServiceId, StartEvent, Verdict } from './schema.js';
import type { Statement } from './library.js';
import type { Until } from './rules/keep-until.js';

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
  /**
   * Until when, counted from the ISO date that was named. `starts` are the moments from which terms count and that the date need not be;
   * `isUnstated`: for one of the terms the statement names no such moment. `isContact`: the date was told as the last contact.
   */
  | { kind: 'until'; date: string; terms: Until[]; starts: StartEvent[]; isContact: boolean; isUnstated: boolean }
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
  const facts = points.flatMap((point) => ('fact' in point ? [point.fact] : point.kind === 'until' ? point.terms.map(({ fact }) => fact) : []));
  return [...new Set(facts)];
}
