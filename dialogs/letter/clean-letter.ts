/** A letter holds what a person typed. What no file format can carry is taken out before a file is made. */
import { WrittenLetter } from './written-letter.js';

/** Control characters, halves of characters (no text may hold one alone: UTF-8, RFC 3629) and code points that are none (XML 1.0, 2.2). */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The letter with a space for each character that cannot be written. Every text is one line, so line ends are such characters too. */
export function cleanLetter(letter: WrittenLetter): WrittenLetter {
  const cleaned: unknown = JSON.parse(JSON.stringify(letter), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(UNWRITABLE, ' ') : value,
  );
  return WrittenLetter.parse(cleaned);
}
