/** A length of time named in a question ("klopt het dat ... 30 jaar?") against what the facts say. */
import type { Fact } from '../schema.js';
import type { Verdict } from '../schema.js';
import { sameLength } from './durations.js';

/** Every length of time that a fact gives, ISO 8601. */
export function durationsOf(fact: Fact): string[] {
  if (fact.kind === 'retention')
    return [fact.keep, fact.extension?.keep, ...fact.exceptions.map((exception) => exception.keep)].filter((keep) => keep !== undefined);
  if (fact.kind === 'right' && fact.terms) return [fact.terms.decide, fact.terms.extend, fact.terms.carryOut].filter((term) => term !== undefined);
  return [];
}

/** Yes when the best fact gives a length that was named, no when it gives others only, nothing when it gives none. */
export function judgeDurations(fact: Fact, named: readonly string[]): Verdict | undefined {
  const given = durationsOf(fact);
  if (named.length === 0 || given.length === 0) return undefined;
  return named.some((length) => given.some((one) => sameLength(one, length))) ? 'yes' : 'no';
}
