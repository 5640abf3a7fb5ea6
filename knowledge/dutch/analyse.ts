/** A text -> the terms by which it is compared: stems, concepts, parts of compounds and pairs of neighbours. */
import concepts from './tables/concepts.json' with { type: 'json' };
import stopwords from './tables/stopwords.json' with { type: 'json' };
import { splitCompound } from './compounds.js';
import { toWords } from './normalise.js';
import { Speller } from './spelling.js';
import { stem } from './stem.js';

/** What is left of a text after Dutch analysis. */
export interface Analysis {
  /** Normalised and corrected words in order, stop words included. */
  words: string[];
  /** Stems of the words that carry meaning, in order. */
  stems: string[];
  /** Ids of the concepts that the words belong to, each once. */
  concepts: string[];
  /** Stems of the parts of compounds. */
  parts: string[];
  /** Neighbouring stems, as `a_b`. */
  pairs: string[];
}

export type Analyser = (text: string) => Analysis;

const KEPT = new Set(stopwords.keep);
const STOPPED = new Set(stopwords.drop.filter((word) => !KEPT.has(word)));
const CONCEPTS_BY_STEM = invertConcepts();

function invertConcepts(): Map<string, string[]> {
  const byStem = new Map<string, string[]>();
  for (const [concept, members] of Object.entries(concepts)) {
    for (const member of members) {
      const key = stem(member.replaceAll('_', ''));
      byStem.set(key, [...new Set([...(byStem.get(key) ?? []), concept])]);
    }
  }
  return byStem;
}

/**
 * Makes an analyser whose spelling correction and compound splitting know the words of the content.
 * @param domain words of topics and facts with how often each occurs
 * @param common common Dutch words
 * @param names words that name an organisation: they say whose statement is meant, not what is asked
 */
export function createAnalyser(domain: ReadonlyMap<string, number>, common: ReadonlySet<string>, names: ReadonlySet<string> = new Set()): Analyser {
  const isKnown = (word: string): boolean => common.has(word) || STOPPED.has(word) || KEPT.has(word);
  const isWord = (part: string): boolean => domain.has(part) || (part.length >= 4 && common.has(part));
  const speller = new Speller(domain, isKnown);
  return (text) =>
    analyseWords(
      toWords(text).map((word) => speller.correct(word)),
      (word) => splitCompound(word, isWord),
      names,
    );
}

function analyseWords(words: string[], split: (word: string) => [string, string] | undefined, names: ReadonlySet<string>): Analysis {
  const telling = words.filter((word) => !STOPPED.has(word) && !names.has(word));
  const stems = telling.map(stem);
  const parts = telling.flatMap((word) => split(word) ?? []).map(stem);
  const found = new Set([...stems, ...parts].flatMap((key) => CONCEPTS_BY_STEM.get(key) ?? []));
  const pairs = stems.slice(1).map((second, index) => `${stems[index] ?? ''}_${second}`);
  return { words, stems, concepts: [...found], parts, pairs };
}

/** Terms of an analysis for a text index: concepts carry `#`, parts of compounds `+`. */
export function toTerms(analysis: Analysis): string[] {
  return [...analysis.stems, ...analysis.concepts.map((id) => `#${id}`), ...analysis.parts.map((part) => `+${part}`), ...analysis.pairs];
}
