/** Typed word -> the word of the tables that was meant, when it sounds the same or lacks, doubles or swaps one sound. */
import { phoneticKey } from '../../knowledge/dutch/phonetic.js';

const SHORTEST = 4;
const SHORTEST_SLIP = 6;

/**
 * Finds what was meant among some words. Stricter than the spelling correction of questions: a sound replaced by another
 * ("gelakt", "gepakt") is another word, and a wrong alarm costs the person an answer.
 * @param vocabulary words to correct to
 * @param isKnown whether a word is common Dutch, and so is left alone
 */
export function createCorrector(vocabulary: ReadonlySet<string>, isKnown: (word: string) => boolean): (word: string) => string {
  const bySound = new Map([...vocabulary].reverse().map((word) => [phoneticKey(word), word]));
  const byLack = new Map(
    [...bySound].filter(([key]) => key.length >= SHORTEST_SLIP).flatMap(([key, word]) => lackOne(key).map((lack) => [lack, word])),
  );
  return (word) => {
    if (word.length < SHORTEST || /\d/.test(word) || vocabulary.has(word) || isKnown(word)) return word;
    const key = phoneticKey(word);
    const alike = bySound.get(key);
    if (alike !== undefined || key.length < SHORTEST_SLIP - 1) return alike ?? word;
    return byLack.get(key) ?? first([...lackOne(key), ...swapTwo(key)], bySound) ?? word;
  };
}

function lackOne(key: string): string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

function swapTwo(key: string): string[] {
  return Array.from(key.slice(1), (letter, at) => `${key.slice(0, at)}${letter}${key.charAt(at)}${key.slice(at + 2)}`);
}

function first(keys: readonly string[], words: ReadonlyMap<string, string>): string | undefined {
  const found = keys.find((key) => key.length >= SHORTEST_SLIP && words.has(key));
  return found === undefined ? undefined : words.get(found);
}
