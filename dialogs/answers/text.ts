/** A text in the person's own words as an answer, with numbers and addresses hidden that do not belong in it. */
import { MASK, mask, maskNumbers } from '../safety/mask.js';

const MOST = 1500;

/** How much a text may hold and keep. */
export interface TextLimits {
  /** Longest text in characters. */
  most?: number | undefined;
  /** Leaves e-mail addresses, phone numbers, dates of birth and postcodes: what is wrong in a file may be just that. */
  keepsDetails?: boolean | undefined;
}

/** The text on one line for each line that was typed, or nothing when it says nothing or is too long. */
export function readText(text: string, { most = MOST, keepsDetails = false }: TextLimits): string | undefined {
  const hidden = keepsDetails ? maskNumbers(text) : mask(text);
  const tidy = hidden
    .split(/\r?\n/)
    .map((line) => line.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
  const says = (tidy.replaceAll(MASK, '').match(/[\p{L}\d]/gu) ?? []).length;
  return says >= 2 && tidy.length <= most ? tidy : undefined;
}
