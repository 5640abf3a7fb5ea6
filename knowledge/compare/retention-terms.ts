/** Retention terms in a form in which those of several organisations can be laid beside each other. */
import type { Statement } from '../library.js';
import type { FactOf, StartEvent } from '../schema.js';
import { addLengths, toLength, type Length } from './length.js';

type RetentionFact = FactOf<'retention'>;

/** `exact`: as long as it says. `at-most`: no longer. `at-least`: so long or longer. `no-figure`: as long as needed. */
export type TermShape = 'exact' | 'at-most' | 'at-least' | 'no-figure';

/** A stretch of time after the start, in years. `sometimes`: only after an extension or in an exception. */
export interface Span {
  from: number;
  to: number;
  kind: 'always' | 'at-most' | 'sometimes';
}

export interface TermException {
  /** As the fact words it. */
  when: string;
  length?: Length;
  until?: NonNullable<RetentionFact['exceptions'][number]['until']>;
}

export interface Term {
  fact: RetentionFact;
  shape: TermShape;
  from: StartEvent;
  length?: Length;
  extension?: { length: Length; once: boolean };
  exceptions: readonly TermException[];
  /** Lengths that the term can have: the same one twice when it is fixed, none without a figure. */
  shortest?: Length;
  longest?: Length;
  /** Drawn one after another, from the start on. */
  spans: readonly Span[];
  /** Shorter lengths in exceptions, in years. */
  shorter: readonly number[];
  /** Whether it may last beyond the last span: "or longer", as long as needed, or until an event. */
  isOpen: boolean;
}

/** The terms of a statement, the longest first and those without a figure last. */
export function retentionTerms(statement: Statement): Term[] {
  const terms = statement.facts.filter((fact) => fact.kind === 'retention').map(toTerm);
  return terms.sort((a, b) => reach(b) - reach(a) || (b.length?.years ?? 0) - (a.length?.years ?? 0));
}

/** One retention fact in comparable form. */
export function toTerm(fact: RetentionFact): Term {
  const length = fact.keep === undefined ? undefined : toLength(fact.keep);
  const extension = fact.extension && { length: toLength(fact.extension.keep), once: fact.extension.once };
  const exceptions = fact.exceptions.map(({ when, keep, until }): TermException => ({
    when,
    ...(keep !== undefined && { length: toLength(keep) }),
    ...(until !== undefined && { until }),
  }));
  const lengths = [length, length && extension && addLengths(length, extension.length), ...exceptions.map((exception) => exception.length)]
    .filter((each) => each !== undefined)
    .sort((a, b) => a.years - b.years);
  const [shortest] = lengths;
  const longest = lengths.at(-1);
  return {
    fact,
    shape: shapeOf(fact),
    from: fact.from,
    exceptions,
    ...(length && { length }),
    ...(extension && { extension }),
    ...(shortest && longest && { shortest, longest }),
    spans: spansOf(fact, length, longest),
    shorter: length ? lengths.map(({ years }) => years).filter((years) => years < length.years) : [],
    isOpen: fact.orLonger || !length || extension?.once === false || exceptions.some((exception) => !exception.length),
  };
}

function shapeOf({ keep, atMost, orLonger }: RetentionFact): TermShape {
  if (keep === undefined) return 'no-figure';
  if (atMost) return 'at-most';
  return orLonger ? 'at-least' : 'exact';
}

function spansOf({ atMost }: RetentionFact, length: Length | undefined, longest: Length | undefined): Span[] {
  const base = length?.years ?? 0;
  const most = longest?.years ?? 0;
  return [
    ...(base > 0 ? [{ from: 0, to: base, kind: atMost ? 'at-most' : 'always' } as const] : []),
    ...(most > base ? [{ from: base, to: most, kind: 'sometimes' } as const] : []),
  ];
}

function reach({ longest, isOpen }: Term): number {
  return longest ? longest.years + (isOpen ? 0.001 : 0) : -1;
}
