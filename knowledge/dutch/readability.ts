/** How easy a Dutch text reads: Flesch-Douma, and the longest sentence. */

/** Figures of one text. */
export interface Readability {
  /** 206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence (Flesch, adapted to Dutch by Douma): 65 and up is easy. */
  score: number;
  words: number;
  /** Words in the longest sentence. */
  longest: number;
}

/** Vowel groups that are heard as one. */
const VOWELS = /ij|[aeiouy]+/g;

/** Measures a text; list lines count as sentences. A text without words scores 100. */
export function measureReadability(text: string): Readability {
  const sentences = text
    .split(/(?<=[.!?:])\s+|\n+/)
    .map(toWordList)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { score: 100, words: 0, longest: 0 };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const score = 206.8 - (77 * syllables) / words.length - (0.93 * words.length) / sentences.length;
  return { score, words: words.length, longest: Math.max(...sentences.map((sentence) => sentence.length)) };
}

function toWordList(sentence: string): string[] {
  return sentence.match(/[\p{L}\d][\p{L}\d'’.-]*/gu) ?? [];
}

/** Syllables by vowel groups; figures count as one. */
function countSyllables(word: string): number {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return Math.max(1, plain.match(VOWELS)?.length ?? 1);
}
