/** A letter holds what a person typed. What no file format can carry is taken out before a file is made. */
import { z } from 'zod';
import { WrittenLetter } from './written-letter.js';

/** Control characters, halves of characters (no text may hold one alone: UTF-8, RFC 3629) and code points that are none (XML 1.0, 2.2). */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** The texts of the reminders have paragraphs; all others are one line. */
const UNWRITABLE_BUT_LINES = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The letter with a space for each character that cannot be written. */
export function cleanLetter(letter: WrittenLetter): WrittenLetter {
  const { reminders, ...rest } = letter;
  return WrittenLetter.parse({ ...replaceIn(rest, UNWRITABLE), ...replaceIn({ reminders }, UNWRITABLE_BUT_LINES) });
}

function replaceIn(value: object, pattern: RegExp): Record<string, unknown> {
  const texts: unknown = JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? part.replace(pattern, ' ') : part));
  return z.record(z.string(), z.unknown()).parse(texts);
}
