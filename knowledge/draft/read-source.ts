/** A file with a privacy statement, in one of the usual forms -> its text in lines, as `readDocument` reads them. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { DraftError } from './draft-error.js';
import { htmlToText } from './html-to-text.js';

type Convert = (bytes: Buffer, file: string) => Promise<string> | string;

const READERS: Readonly<Record<string, Convert>> = {
  '.txt': decode,
  '.md': decode,
  '.html': (bytes, file) => htmlToText(decode(bytes, file)),
  '.htm': (bytes, file) => htmlToText(decode(bytes, file)),
  '.docx': async (bytes) => htmlToText((await mammoth.convertToHtml({ buffer: bytes })).value),
  '.pdf': readPdf,
};
const FORMS = Object.keys(READERS).join(', ');
/** More than any statement has; what is larger is another file. */
const LARGEST_BYTES = 50_000_000;
/** In characters; no paragraph is as long, and patterns take long on a text without ends of lines. */
const LONGEST_LINE = 20_000;
const LETTERS = /\p{L}{3}/u;

/**
 * Reads a document.
 * @throws DraftError when the file is not there, is of another kind, is damaged or has no text
 */
export async function readSource(file: string): Promise<string> {
  const form = extname(file).toLowerCase();
  const convert = READERS[form];
  if (!convert) throw new DraftError(`${file}: a file of kind "${form}" cannot be read; save the document as one of ${FORMS}.`);
  const bytes = load(file);
  const text = await tryConvert(convert, bytes, file, form);
  const longest = Math.max(...text.split('\n').map(({ length }) => length));
  if (longest > LONGEST_LINE) throw new DraftError(`${file}: has a line of ${longest} characters; save it with an end of line after each paragraph.`);
  if (LETTERS.test(text)) return text;
  const scanned =
    form === '.pdf' ? '; perhaps it is a scan: ask for the document as text, or have its text recognised first' : '; is it the right file?';
  throw new DraftError(`${file}: no text stands in it${scanned}.`);
}

function load(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_BYTES) throw new DraftError(`${file}: is larger than ${LARGEST_BYTES / 1_000_000} MB; name the document itself.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof DraftError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason =
      { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'you may not read it' }[code] ?? `it cannot be read (${code})`;
    throw new DraftError(`${file}: ${reason}; name the file of the document.`);
  }
}

async function tryConvert(convert: Convert, bytes: Buffer, file: string, form: string): Promise<string> {
  try {
    return await convert(bytes, file);
  } catch (error) {
    if (error instanceof DraftError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new DraftError(`${file}: is damaged, protected by a password, or no ${form} file (${cause}); open it, save it again and try once more.`);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DraftError(`${file}: is not UTF-8 (perhaps Windows-1252); save it again with encoding UTF-8.`);
  }
}

async function readPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(pdf, { mergePages: false });
  return text.join('\n\n');
}
