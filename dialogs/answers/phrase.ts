/** What was said as plain words, so that it can be compared with a list of phrases. */
import { foldText } from '../../knowledge/dutch/normalise.js';

/** Small letters without accents and marks, words with one space between: "Ja, graag!" -> "ja graag". */
export function toPhrase(text: string): string {
  return (foldText(text).match(/[a-z0-9]+/g) ?? []).join(' ');
}

/** Does a phrase stand in what was said, as whole words? Both as {@link toPhrase} gives them. */
export function holdsPhrase(said: string, phrase: string): boolean {
  return ` ${said} `.includes(` ${phrase} `);
}

/** The longest of some phrases that stands in what was said, or nothing. */
export function longestIn(said: string, phrases: readonly string[]): string | undefined {
  return phrases.filter((phrase) => holdsPhrase(said, phrase)).sort((a, b) => b.length - a.length)[0];
}
