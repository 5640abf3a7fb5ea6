/** Numbers as people write them: "14", "veertien", "12½", "tweeduizend eenentwintig". */
import numbers from './tables/numbers.json' with { type: 'json' };

const WORDS = new Map(Object.entries(numbers));

/** A number word or digits at the start of a pattern; as a source for regular expressions. */
export const NUMBER = `(?:\\d{1,3}(?:[.,]\\d)?|[a-z]*(?:${[...WORDS.keys()].join('|')}))`;

/** Value of digits or a Dutch number word up to 100, or nothing. */
export function parseNumber(text: string): number | undefined {
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  const whole = WORDS.get(text);
  if (whole !== undefined) return whole;
  for (const [word, tens] of WORDS) {
    if (tens < 20 || !text.endsWith(word)) continue;
    const units = WORDS.get(text.slice(0, -word.length).replace(/en$/, ''));
    if (units !== undefined && units < 10) return tens + units;
  }
  return undefined;
}

/** A year written out: "tweeduizend eenentwintig", "negentienhonderd negentig". */
export function parseYearWords(text: string): number | undefined {
  const match = /(tweeduizend|negentienhonderd)(?: en)? ?([a-z]*)/.exec(text);
  if (!match) return undefined;
  const century = match[1] === 'tweeduizend' ? 2000 : 1900;
  return century + (parseNumber(match[2] ?? '') ?? 0);
}
