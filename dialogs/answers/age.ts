/** An age as an answer: digits, a number word, or a sentence with one in it. */
import { toWords } from '../../knowledge/dutch/normalise.js';
import { readAge as findAge } from '../../knowledge/slots/age.js';
import { parseNumber } from '../../knowledge/slots/numbers.js';

const OLDEST = 120;

/** Whole years as digits, or nothing. */
export function readAge(text: string): string | undefined {
  const words = toWords(text);
  const months = words.some((word) => word.startsWith('maand') || word.startsWith('week') || word.startsWith('weken'));
  const [only] = words.flatMap((word) =>
    /^[a-z]*[0-9]*(?:jaar|jarige?)?$/.test(word) ? (parseNumber(word.replace(/jaar$|jarige?$/, '')) ?? []) : [],
  );
  if (months && only !== undefined) return String(words.some((word) => word.startsWith('maand')) ? Math.floor(only / 12) : 0);
  const age = findAge(words.join(' ')) ?? (words.length <= 6 ? only : undefined);
  return age !== undefined && age >= 0 && age <= OLDEST && Number.isInteger(age) ? String(age) : undefined;
}
