/** A message -> its sentences as words, each in the spellings under which a pattern may know it. */
import { foldText, toSentences, toWords } from '../../knowledge/dutch/normalise.js';
import tables from './tables/grammar.json' with { type: 'json' };
import type { Forms } from './steps.js';

const WRITTEN_OUT = new Map(
  Object.entries(tables.contractions).flatMap(([written, typed]) => typed.split(' ').map((word) => [word, written] as const)),
);

/**
 * Splits a message in sentences of words. A word is known as typed ("me"), in its standard form ("mijn") and corrected.
 * Both are kept because the standard form joins what danger keeps apart: "slaat me" and "slaat mijn gegevens op".
 * @param correct nearest word of the tables, or the word itself
 */
export function readSentences(text: string, correct: (word: string) => string): Forms[][] {
  return toSentences(text)
    .map((sentence) => sentence.split(/[\s/,;:()"]+/).flatMap((piece) => readWords(piece, correct)))
    .filter((words) => words.length > 0);
}

function readWords(piece: string, correct: (word: string) => string): Forms[] {
  const typed = foldText(piece).replace(/[^a-z0-9]/g, '');
  const words = toWords(WRITTEN_OUT.get(typed) ?? piece);
  const [word = typed] = words;
  if (words.length > 1) return words.map((part) => [part, correct(part)]);
  return typed === '' ? [] : [[...new Set([typed, word, correct(word)])]];
}
