/**
 * How well the words of each candidate explain a question: a unigram language model with linear smoothing, and the share of the question's
 * telling words that the candidate knows. Where a search looks for one text that is near, this asks all texts of a candidate together.
 */
import type { Analysis } from '../dutch/analyse.js';

/** Share of the candidate's own words against those of all candidates together. */
const OWN = 0.4;
/** Added to the number of candidates that know a term, so that a term known by none counts no more than one known by few. */
const UNSEEN = 0.5;

export interface WordScores {
  /** Log likelihood of the question above that under all candidates together, for its length. */
  likelihood: number;
  /** Share of the question's stems that the candidate knows, the rarer the heavier; 0 to 1. */
  stems: number;
  /** The same of its concepts. */
  concepts: number;
}

/** Scores by candidate; one that shares no term with the question is absent. */
export type WordModel = (analysis: Analysis) => Map<string, WordScores>;

/** A text of a candidate. */
export interface KeyedText {
  key: string;
  analysis: Analysis;
}

/** Counts the terms of all texts of each candidate. */
export function createWordModel(texts: readonly KeyedText[]): WordModel {
  const counts = new Map<string, Map<string, number>>();
  const lengths = new Map<string, number>();
  let total = 0;
  for (const { key, analysis } of texts) {
    for (const term of [...stemsOf(analysis, false), ...conceptsOf(analysis)]) {
      const byKey = counts.get(term) ?? new Map<string, number>();
      counts.set(term, byKey.set(key, (byKey.get(key) ?? 0) + 1));
      lengths.set(key, (lengths.get(key) ?? 0) + 1);
      total += 1;
    }
  }
  const rarity = (term: string): number => Math.log(1 + lengths.size / (UNSEEN + (counts.get(term)?.size ?? 0)));

  return (analysis) => {
    const scores = new Map<string, WordScores>();
    const stems = stemsOf(analysis, true);
    const concepts = conceptsOf(analysis);
    const weigh = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + rarity(term), 0) || 1;
    const add = (term: string, kind: 'stems' | 'concepts', share: number): void => {
      const byKey = counts.get(term);
      if (!byKey) return;
      const everywhere = [...byKey.values()].reduce((sum, count) => sum + count, 0) / total;
      for (const [key, count] of byKey) {
        const score = scores.get(key) ?? { likelihood: 0, stems: 0, concepts: 0 };
        const own = count / (lengths.get(key) ?? 1);
        score.likelihood += Math.log1p((OWN * own) / ((1 - OWN) * everywhere)) / Math.sqrt(stems.length + 1);
        score[kind] += share;
        scores.set(key, score);
      }
    };
    const [allStems, allConcepts] = [weigh(stems), weigh(concepts)];
    for (const stem of stems) add(stem, 'stems', rarity(stem) / allStems);
    for (const concept of concepts) add(concept, 'concepts', rarity(concept) / allConcepts);
    return scores;
  };
}

function stemsOf({ stems, parts }: Analysis, isOnce: boolean): string[] {
  const all = [...stems, ...parts];
  return isOnce ? [...new Set(all)] : all;
}

function conceptsOf({ concepts }: Analysis): string[] {
  return concepts.map((id) => `#${id}`);
}
