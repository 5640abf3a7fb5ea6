/** Retention terms in words: how long, from when, and when otherwise. */
import { z } from 'zod';
import type { Length } from '../../knowledge/compare/length.js';
import type { RangeCell } from '../../knowledge/compare/retention-ranges.js';
import type { Term, TermException } from '../../knowledge/compare/retention-terms.js';
import type { Words } from '../words.js';

const Openings = z.array(z.string());

/** "20 jaar", "12 maanden". */
export function describeLength({ count, unit }: Length, words: Words): string {
  return words.t(`terms:duration.${unit}`, { count });
}

/** How long: "hoogstens 2 jaar", "20 jaar of langer", "5 jaar, 1 keer te verlengen met 2 jaar". */
export function describeTerm({ fact, length, shape, extension }: Term, words: Words): string {
  const lasts = fact.while && words.t(`terms:while.${fact.while}`);
  if (!length) return lasts ?? words.t('compare:retention.noFigure');
  const duration = describeLength(length, words);
  const bounded =
    shape === 'at-most' ? words.t('terms:atMost', { duration }) : shape === 'at-least' ? words.t('terms:orLonger', { duration }) : duration;
  const until = fact.until && words.t(`terms:until.${fact.until}`);
  const term = [bounded, until].filter(Boolean).join(', ');
  const whole = lasts === undefined ? term : words.t('compare:retention.thenTerm', { while: lasts, term });
  if (!extension) return whole;
  return words.t(`compare:retention.${extension.once ? 'extendOnce' : 'extend'}`, {
    term: whole,
    extension: describeLength(extension.length, words),
  });
}

/** From when the term counts, or that the statement gives no start. Nothing where no term begins. */
export function describeStart({ from, shape }: Term, words: Words): string {
  if (shape === 'no-figure') return '';
  return words.t(`terms:from.${from}`) || words.t('compare:retention.noStart');
}

/** The exceptions, each in a line. */
export function describeExceptions({ exceptions }: Term, words: Words): string[] {
  return exceptions.map((exception) => {
    const term = exceptionTerm(exception, words);
    const when = completeWhen(exception.when, words);
    return term === undefined ? words.t('compare:retention.exceptionOpen', { when }) : words.t('compare:retention.exception', { when, term });
  });
}

/** Beside a bar: the term and what it may become, without the cases. */
export function labelTerm(term: Term, words: Words): string {
  const whole = describeTerm(term, words);
  const others = [...new Set(term.exceptions.flatMap((exception) => exceptionTerm(exception, words) ?? []))];
  return [whole, ...others.map((other) => words.t('compare:retention.sometimes', { term: other }))].join('; ');
}

/** From the shortest to the longest term of a statement on a topic, or that it names none. */
export function describeRange({ voice, range, terms, isAtMost, isOpen }: RangeCell, words: Words): string {
  if (voice !== 'told') return words.t(`compare:voiceShort.${voice}`);
  if (terms.length === 0) return words.t('compare:retention.noTerm');
  const [only] = terms;
  if (terms.length === 1 && only) return labelTerm(only, words);
  if (!range) return words.t('compare:retention.needed');
  const whole = describeFromTo(range, isAtMost, words);
  return isOpen ? words.t('compare:retention.rangeOpen', { range: whole }) : whole;
}

function describeFromTo({ shortest, longest }: NonNullable<RangeCell['range']>, isAtMost: boolean, words: Words): string {
  const last = describeLength(longest, words);
  if (shortest.years === longest.years) return isAtMost ? words.t('terms:atMost', { duration: last }) : last;
  if (shortest.unit === longest.unit) return words.t('compare:retention.rangeSameUnit', { count: shortest.count, longest: last });
  return words.t('compare:retention.range', { shortest: describeLength(shortest, words), longest: last });
}

function exceptionTerm({ length, until }: TermException, words: Words): string | undefined {
  if (length) return describeLength(length, words);
  return until && words.t(`terms:until.${until}`);
}

/** "het om incest gaat" -> "als het om incest gaat"; "bij zorg onder de Wmo" stays as it is. */
export function completeWhen(when: string, words: Words): string {
  const openings = Openings.parse(words.t('compare:retention.whenOpens', { returnObjects: true }));
  return openings.includes(when.split(' ')[0] ?? '') ? when : words.t('compare:retention.when', { when });
}
