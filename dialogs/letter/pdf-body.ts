/** The body of a PDF letter: headings, paragraphs, lists and places to sign, broken over pages where that reads well. */
import { MARGINS, mm, type Manner, type Sheet } from './pdf-sheet.js';
import type { Block } from './written-letter.js';

const INDENT = mm(5);
const BULLET = '•';
/** Under a block. */
const SPACE = mm(3);
/** Room to sign, and how long its line is. */
const SIGNATURE = { height: mm(20), width: mm(75) } as const;
/** At least this much of a paragraph or list stands under its heading. */
const TWO_LINES = mm(12);

const MANNERS = { heading: { tag: 'H2', font: 'bold' }, paragraph: { tag: 'P' } } as const satisfies Record<string, Manner>;

/** Writes all blocks from where the pen is. */
export function writeBody(sheet: Sheet, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    sheet.need(roomFor(sheet, block, blocks.slice(index + 1)));
    writeBlock(sheet, block);
    sheet.document.y += block.kind === 'heading' ? SPACE / 3 : SPACE;
  });
}

/** A heading stays with what it is over, a list with the words before it, and the last words with the place to sign. */
function roomFor(sheet: Sheet, block: Block, [next, ...rest]: readonly Block[]): number {
  if (block.kind === 'signature') return SIGNATURE.height + 2 * mm(8);
  if (block.kind === 'list') return TWO_LINES;
  const own = sheet.measure(block.text, MANNERS[block.kind]) + SPACE;
  if (block.kind === 'heading') return own + TWO_LINES;
  if (next?.kind === 'signature') return own + roomFor(sheet, next, rest);
  return next?.kind === 'list' ? own + TWO_LINES : Math.min(own, TWO_LINES);
}

function writeBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      sheet.write(block.text, MANNERS[block.kind]);
      return;
    case 'list':
      writeList(sheet, block.items);
      return;
    case 'signature':
      sheet.write(block.label, { tag: 'P' });
      sheet.document.y += SIGNATURE.height;
      sheet.rule(MARGINS.left, sheet.document.y, SIGNATURE.width);
      sheet.document.y += mm(1.5);
      sheet.write(block.name, { tag: 'P' });
  }
}

/** A list in the tree: L holds LI, and each LI its label and its body (ISO 32000-1, table 336). */
function writeList(sheet: Sheet, items: readonly string[]): void {
  const { document, root } = sheet;
  const list = document.struct('L');
  root.add(list);
  for (const text of items) {
    const width = sheet.width - INDENT;
    sheet.need(Math.min(sheet.measure(text, { width }), TWO_LINES));
    const item = document.struct('LI');
    list.add(item);
    const { y } = document;
    sheet.write(BULLET, { tag: 'Lbl', width: INDENT }, item);
    sheet.write(text, { tag: 'LBody', x: MARGINS.left + INDENT, y, width }, item);
    item.end();
    document.y += SPACE / 3;
  }
  list.end();
}
