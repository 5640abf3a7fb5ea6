/** Short texts grouped under keys, searched by BM25: the score of a key is that of its best text, and a little of the next. */
import MiniSearch from 'minisearch';

interface Entry {
  id: number;
  key: string;
  terms: string;
}

export interface PhrasingSearch {
  /** Score by key for a list of terms; keys without a shared term are absent. */
  search(terms: readonly string[]): Map<string, number>;
}

/** How much a concept, a compound part or a pair of neighbours counts against a stem. */
const BOOST = { concept: 0.55, part: 0.45, pair: 0.7 } as const;
/** The second and third best texts of a key confirm the best one. */
const CONFIRM = [1, 0.25, 0.12] as const;

/** Indexes texts already turned into terms. */
export function createPhrasingSearch(texts: readonly { key: string; terms: readonly string[] }[]): PhrasingSearch {
  const index = new MiniSearch<Entry>({
    fields: ['terms'],
    storeFields: ['key'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 0.9, b: 0.5, d: 0.3 }, boostTerm },
  });
  index.addAll(texts.map(({ key, terms }, id) => ({ id, key, terms: terms.join(' ') })));
  return { search: (terms) => gather(index, terms) };
}

function boostTerm(term: string): number {
  if (term.startsWith('#')) return BOOST.concept;
  if (term.startsWith('+')) return BOOST.part;
  return term.includes('_') ? BOOST.pair : 1;
}

/** MiniSearch multiplies a score by the number of shared terms; the root undoes that. */
function gather(index: MiniSearch<Entry>, terms: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const result of index.search([...new Set(terms)].join(' '))) {
    const key = String(result.key);
    const rank = counts.get(key) ?? 0;
    counts.set(key, rank + 1);
    const share = CONFIRM[rank];
    if (share !== undefined) scores.set(key, (scores.get(key) ?? 0) + share * Math.sqrt(result.score));
  }
  return scores;
}
