/** Retention by topic: from the shortest to the longest term of each statement. */
import type { Library, Statement } from '../library.js';
import type { Topic } from '../schema.js';
import { voiceOn, type Voice } from './coverage.js';
import type { Length } from './length.js';
import { retentionTerms, type Term } from './retention-terms.js';

export interface RangeCell {
  voice: Voice;
  terms: readonly Term[];
  /** None when no term has a figure. */
  range?: { shortest: Length; longest: Length };
  /** Whether the shortest is a limit ("at most") rather than a term. */
  isAtMost: boolean;
  /** Whether a term may last beyond the longest. */
  isOpen: boolean;
}

export interface RangeRow {
  topic: Topic;
  /** One for each statement, in their order. */
  cells: readonly RangeCell[];
}

/** Topics that are the home of a term in any of the statements, with what each statement says on them. */
export function retentionRanges(library: Library, statements: readonly Statement[]): RangeRow[] {
  const terms = statements.map((statement) => ({ statement, terms: retentionTerms(statement) }));
  const homes = new Set(terms.flatMap((each) => each.terms.flatMap(({ fact }) => fact.topics.slice(0, 1))));
  return [...library.topics.values()]
    .filter(({ id }) => homes.has(id))
    .map((topic) => ({
      topic,
      cells: terms.map((each) =>
        rangeOf(
          each.terms.filter(({ fact }) => fact.topics.includes(topic.id)),
          voiceOn(each.statement, topic.id),
        ),
      ),
    }));
}

function rangeOf(terms: readonly Term[], voice: Voice): RangeCell {
  const byShortest = terms.filter((term) => term.shortest).sort((a, b) => (a.shortest?.years ?? 0) - (b.shortest?.years ?? 0));
  const byLongest = terms.filter((term) => term.longest).sort((a, b) => (b.longest?.years ?? 0) - (a.longest?.years ?? 0));
  const shortest = byShortest[0]?.shortest;
  const longest = byLongest[0]?.longest;
  return {
    voice,
    terms,
    ...(shortest && longest && { range: { shortest, longest } }),
    isAtMost: byShortest[0]?.shape === 'at-most',
    isOpen: terms.some((term) => term.isOpen && term.longest),
  };
}
