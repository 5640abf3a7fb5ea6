/** Lengths of time in a message. */
import { NUMBER, parseNumber } from './numbers.js';

const UNITS: Readonly<Record<string, string>> = {
  jaar: 'Y',
  jaren: 'Y',
  maand: 'M',
  maanden: 'M',
  week: 'W',
  weken: 'W',
  dag: 'D',
  dagen: 'D',
  uur: 'H',
};
const LENGTH = new RegExp(`\\b(${NUMBER}) (jaar|jaren|maanden?|weken|week|dagen|dag|uur)\\b(?! geleden)`, 'g');

/** ISO 8601 durations in order; the age that was read is left out. `words` is the normalised message. */
export function readDurations(words: string, age: number | undefined): string[] {
  return [...words.matchAll(LENGTH)].flatMap(([, number = '', unit = '']) => {
    const count = parseNumber(number);
    if (count === undefined || (unit === 'jaar' && count === age)) return [];
    return [`P${unit === 'uur' ? 'T' : ''}${String(count)}${UNITS[unit] ?? 'Y'}`];
  });
}
