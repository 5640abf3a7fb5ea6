/** A letter as a Word file that can be changed: real headings, lists and styles, in Dutch, with the address where the envelope's window is. */
import { AlignmentType, Document, Footer, FrameAnchorType, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FileChild, IFrameOptions } from 'docx';
import type { Words } from '../../locales/words.js';
import { mm, PAGE, POINTS, SPACING, STYLE, STYLES } from './docx-styles.js';
import type { Block, WrittenLetter } from './written-letter.js';

const BLANK = '_'.repeat(28);
const ANCHOR = { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE };
/** In the part of the page that shows in a window at the left of a C5/6 envelope, as in the PDF. */
const WINDOW: IFrameOptions = { type: 'absolute', position: { x: mm(25), y: mm(57) }, width: mm(82), height: mm(30), anchor: ANCHOR };
const SENDER: IFrameOptions = { type: 'absolute', position: { x: mm(125), y: mm(20) }, width: mm(60), height: mm(35), anchor: ANCHOR };
/** Both stand outside the text, which begins under them. */
const BEGIN = mm(84);

/** The bytes of the file. */
export async function toDocx(letter: WrittenLetter, words: Words): Promise<Buffer> {
  const [author = letter.title] = letter.sender;
  const document = new Document({
    title: letter.title,
    creator: author,
    lastModifiedBy: author,
    styles: STYLES,
    numbering: { config: [POINTS] },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [pageNumber(words)] }) },
        children: [...writeHead(letter, words), ...letter.body.flatMap((block, index) => writeBlock(block, letter.body[index + 1]))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function writeHead({ sender, addressee, date, subject }: WrittenLetter, { t }: Words): FileChild[] {
  const hints = new Set(addressee.flatMap(({ text, hint }) => (text === '' && hint !== undefined ? [hint] : [])));
  return [
    ...sender.map((text) => new Paragraph({ text, style: STYLE.sender, frame: SENDER })),
    ...addressee.map(({ text }) => new Paragraph({ text: text || BLANK, style: STYLE.addressee, frame: WINDOW })),
    ...Array.from(hints, (hint, index) => new Paragraph({ text: hint, style: STYLE.hint, spacing: { before: index === 0 ? mm(70) : 0 } })),
    new Paragraph({ text: date, spacing: { before: hints.size === 0 ? BEGIN : mm(5) } }),
    new Paragraph({ text: t('letter-files:subject', { subject }), heading: HeadingLevel.HEADING_1 }),
  ];
}

/** What comes before a list or a place to sign stays on its page. */
function writeBlock(block: Block, next: Block | undefined): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [
        new Paragraph({ text: block.text, keepNext: next?.kind === 'signature' || next?.kind === 'list', keepLines: next?.kind === 'signature' }),
      ];
    case 'list':
      return block.items.map((text, index) => {
        const isLast = index === block.items.length - 1;
        return new Paragraph({ text, style: STYLE.list, numbering: { reference: POINTS.reference, level: 0 }, ...(isLast && { spacing: SPACING }) });
      });
    case 'signature':
      return [
        new Paragraph({ text: block.label, keepNext: true, spacing: { after: mm(18) } }),
        new Paragraph({ text: BLANK, keepNext: true, spacing: { after: 40 } }),
        new Paragraph({ text: block.name }),
      ];
  }
}

function pageNumber({ t }: Words): Paragraph {
  const [before = '', middle = '', after = ''] = t('letter-files:page', { page: '\n', pages: '\n' }).split('\n');
  const children = [before, PageNumber.CURRENT, middle, PageNumber.TOTAL_PAGES, after];
  return new Paragraph({ style: STYLE.footer, alignment: AlignmentType.LEFT, children: [new TextRun({ children })] });
}
