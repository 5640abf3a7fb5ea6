/** Long word -> its two parts, when both are words of their own: "bewaartermijn" -> "bewaar" + "termijn". */
import noSplit from './tables/no-split.json' with { type: 'json' };

const WHOLE = new Set<string>(noSplit);
const SHORTEST_WORD = 8;
const SHORTEST_PART = 4;
const LINKS = ['', 's', 'en', 'e'];

/**
 * Splits a normalised word in two known parts, preferring the longest second part (the head of a Dutch compound comes last).
 * @param isWord whether a string is a word of its own
 * @returns the parts, or nothing when the word does not split
 */
export function splitCompound(word: string, isWord: (part: string) => boolean): [string, string] | undefined {
  if (word.length < SHORTEST_WORD || WHOLE.has(word)) return undefined;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const head = word.slice(at);
    if (!isWord(head)) continue;
    for (const link of LINKS) {
      const modifier = word.slice(0, at - link.length);
      if (word.slice(0, at).endsWith(link) && modifier.length >= SHORTEST_PART - 1 && isWord(modifier)) return [modifier, head];
    }
  }
  return undefined;
}
