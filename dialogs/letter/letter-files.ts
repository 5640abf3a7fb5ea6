/** The files of a letter: which there are, and one of them made when it is fetched. */
import { z } from 'zod';
import type { Words } from '../../locales/words.js';
import { cleanLetter } from './clean-letter.js';
import { toMailto, type Mailto } from './to-mailto.js';
import { toText } from './to-text.js';
import type { WrittenLetter } from './written-letter.js';

/** In the order in which they are offered: to print, to change, to paste, to mail, to remember. */
export const LetterFormat = z.enum(['pdf', 'docx', 'txt', 'mailto', 'ics']);
export type LetterFormat = z.infer<typeof LetterFormat>;

/** A file, or an address that opens the mail program. */
export type LetterFile = { kind: 'file'; name: string; type: string; bytes: Buffer } | ({ kind: 'mailto' } & Mailto);

/** The formats that a letter has: e-mail only where there is an address for it, a calendar only where there is something to wait for. */
export function formatsOf({ email, reminders }: WrittenLetter): LetterFormat[] {
  return LetterFormat.options.filter((format) => (format === 'mailto' ? email !== undefined : format !== 'ics' || reminders.length > 0));
}

/**
 * Makes one file. The large makers are loaded when they are first needed, so that a start need not wait for them.
 * @param now time that the calendar file names as its own
 * @throws RangeError when the letter does not have this format
 */
export async function makeLetterFile(given: WrittenLetter, format: LetterFormat, words: Words, now: Date): Promise<LetterFile> {
  const letter = cleanLetter(given);
  const file = (type: string, content: Buffer | string): LetterFile => ({
    kind: 'file',
    name: `${letter.fileName}.${format}`,
    type,
    bytes: Buffer.from(content),
  });
  switch (format) {
    case 'txt':
      // Old editors show a text without CR as one long line.
      return file('text/plain; charset=utf-8', toText(letter, words).replace(/\n/g, '\r\n'));
    case 'pdf':
      return file('application/pdf', await (await import('./to-pdf.js')).toPdf(letter, words));
    case 'docx':
      return file(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        await (await import('./to-docx.js')).toDocx(letter, words),
      );
    case 'ics':
      return file('text/calendar; charset=utf-8', (await import('./to-calendar.js')).toCalendar(letter, words, now));
    case 'mailto': {
      const mail = toMailto(letter, words);
      if (!mail) throw new RangeError(`letter to ${letter.organisation}: has no e-mail address; offer only what formatsOf gives.`);
      return { kind: 'mailto', ...mail };
    }
  }
}
