/** The figures in the typed fields of a fact: what its text must say in words that a person reads. */
import type { Path } from '../content/yaml-file.js';
import type { Figure } from '../extract/figures.js';
import { parseDuration } from '../rules/durations.js';
import type { Fact, FactOf } from '../schema.js';

/** One figure of a typed field. */
export interface TypedValue {
  path: Path;
  /** As written in the field: `P20Y`, or an age in years. */
  written: string;
  figure: Pick<Figure, 'value' | 'unit'>;
  /** Whether an answer may leave it out of the text, because another fact says it. */
  isAside: boolean;
}

/** Durations and ages of a fact, with their place in it. */
export function typedValues(fact: Fact): TypedValue[] {
  switch (fact.kind) {
    case 'retention':
      return ofRetention(fact);
    case 'right':
      return ofTerms(fact);
    case 'representation':
      return [...ofAge(['from'], fact.from), ...ofAge(['below'], fact.below)];
    default:
      return [];
  }
}

function ofRetention({ keep, from, until, exceptions, extension }: FactOf<'retention'>): TypedValue[] {
  return [
    ...ofDuration(['keep'], keep),
    ...ofAge(['from'], from === 'age-18' ? 18 : undefined),
    ...ofAge(['until'], until === undefined ? undefined : 18),
    ...exceptions.flatMap((exception, index) => [
      ...ofDuration(['exceptions', index, 'keep'], exception.keep),
      ...ofAge(['exceptions', index, 'until'], exception.until === 'youngest-child-18' ? 18 : undefined),
    ]),
    ...ofDuration(['extension', 'keep'], extension?.keep).map((value) => ({ ...value, isAside: true })),
  ];
}

function ofTerms({ terms }: FactOf<'right'>): TypedValue[] {
  return [
    ...ofDuration(['terms', 'decide'], terms?.decide),
    ...ofDuration(['terms', 'extend'], terms?.extend),
    ...ofDuration(['terms', 'carryOut'], terms?.carryOut),
  ];
}

function ofDuration(path: Path, iso: string | undefined): TypedValue[] {
  if (iso === undefined) return [];
  const { count, unit } = parseDuration(iso);
  return [{ path, written: iso, figure: { value: String(count), unit }, isAside: false }];
}

function ofAge(path: Path, years: number | undefined): TypedValue[] {
  return years === undefined ? [] : [{ path, written: String(years), figure: { value: String(years) }, isAside: false }];
}
