/** The head of a PDF letter: sender at the right, addressee in the window of the envelope, date and subject. */
import type { Words } from '../../locales/words.js';
import { GAP, MARGINS, mm, SIZE, type Sheet } from './pdf-sheet.js';
import type { WrittenLetter } from './written-letter.js';

/**
 * Where the addressee stands: in the part of the paper that shows in a window at the left of a C5/6 envelope, also when the letter has
 * slipped down in it (DIN 5008 form B, and the Dutch 110 x 220 mm envelope).
 */
const WINDOW = { y: mm(57), width: mm(82) } as const;
const SENDER = { x: mm(125), y: mm(20), width: mm(60) } as const;
/** Where date and subject begin, unless the addresses need more. */
const BEGIN = mm(104);
/** Fold here to have the addressee in the window. */
const FOLDS = [mm(105), mm(210)];

/** Writes the head on the first page and leaves the pen where the body begins. */
export function writeHead(sheet: Sheet, letter: WrittenLetter, words: Words): void {
  const { document } = sheet;
  document.y = SENDER.y;
  for (const line of letter.sender) sheet.write(line, { tag: 'P', size: SIZE.address, x: SENDER.x, width: SENDER.width });
  const senderEnd = document.y;
  document.y = WINDOW.y;
  for (const { text } of letter.addressee) writeLine(sheet, text);
  writeHints(sheet, letter);
  for (const y of FOLDS) sheet.rule(mm(4), y, mm(3));
  document.y = Math.max(BEGIN, senderEnd + mm(8), document.y + mm(6));
  sheet.write(letter.date, { tag: 'P' });
  document.y += mm(4);
  sheet.write(words.t('letter-files:subject', { subject: letter.subject }), { tag: 'H1', font: 'bold' });
  document.y += mm(4);
}

function writeLine(sheet: Sheet, text: string): void {
  const { document } = sheet;
  if (text !== '') {
    sheet.write(text, { tag: 'P', size: SIZE.address, width: WINDOW.width });
    return;
  }
  const height = sheet.measure('x', { size: SIZE.address });
  sheet.rule(MARGINS.left, document.y + height - GAP, WINDOW.width - mm(10));
  document.y += height;
}

/** What goes on the empty lines, under the window: the envelope hides it. */
function writeHints(sheet: Sheet, { addressee }: WrittenLetter): void {
  const hints = addressee.flatMap(({ text, hint }) => (text === '' && hint !== undefined ? [hint] : []));
  if (hints.length === 0) return;
  sheet.document.y = Math.max(sheet.document.y + mm(2), mm(89));
  for (const hint of new Set(hints)) sheet.write(hint, { tag: 'P', size: SIZE.small });
}
