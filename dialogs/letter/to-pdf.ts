/**
 * A letter as a PDF for print and screen reader alike: PDF/UA (ISO 14289-1), with every text in the structure tree and the fonts inside.
 */
import type { Words } from '../../locales/words.js';
import { writeBody } from './pdf-body.js';
import { writeHead } from './pdf-head.js';
import { MARGINS, mm, Sheet, SIZE } from './pdf-sheet.js';
import type { WrittenLetter } from './written-letter.js';

/** The bytes of the file. */
export async function toPdf(letter: WrittenLetter, words: Words): Promise<Buffer> {
  const sheet = new Sheet(letter.title, letter.sender[0] ?? letter.title);
  const { document } = sheet;
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  writeHead(sheet, letter, words);
  writeBody(sheet, letter.body);
  sheet.root.end();
  numberPages(sheet, words);
  document.end();
  return bytes;
}

/** Numbers belong to the paper, not to the letter: a screen reader passes over them. A single page needs none. */
function numberPages({ document }: Sheet, { t }: Words): void {
  const { count } = document.bufferedPageRange();
  if (count === 1) return;
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Writing under the margin would begin a new page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const text = t('letter-files:page', { page: index + 1, pages: count });
    document.font('regular').fontSize(SIZE.small);
    document.text(text, MARGINS.left, document.page.height - mm(14), { lineBreak: false });
    document.endMarkedContent();
  }
}
