/** The paper of a PDF letter: measures, fonts, and writing a text as one element of the structure tree. */
import { createRequire } from 'node:module';
import { openSync, type Font, type FontCollection } from 'fontkit';
import PDFDocument from 'pdfkit';

/** Points in a millimetre. */
const MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * MM;

/** Letters large enough for who reads with effort; sizes in points. */
export const SIZE = { body: 11, address: 10.5, small: 9 } as const;
/** Room between lines, in points. */
export const GAP = 3;
export const INK = '#000000';
export const MARGINS = { top: mm(20), right: mm(28), bottom: mm(24), left: mm(25) } as const;

type FontName = 'regular' | 'bold';
const MAKER = 'Privacywijzer';
/** Stands where the fonts have no sign: an empty square says that something is not there. */
const NO_SIGN = '□';

/** How a text is written. `tag` is its type in the structure tree (ISO 32000-1, section 14.8.4). */
export interface Manner {
  tag: string;
  font?: FontName;
  size?: number;
  x?: number;
  y?: number;
  width?: number;
}

/** A document that is being written, from top to bottom. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly width: number;
  readonly #fonts: readonly Font[];

  constructor(title: string, author: string) {
    const options: PDFKit.PDFDocumentOptions = {
      size: 'A4',
      margins: MARGINS,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'nl-NL',
      displayTitle: true,
      // Pages are numbered when it is known how many there are: until then they are held.
      bufferPages: true,
      info: { Title: title, Author: author, Creator: MAKER, Producer: MAKER },
    };
    // The types of the library do not know this standard yet; the library does.
    this.document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
    this.width = this.document.page.width - MARGINS.left - MARGINS.right;
    this.#fonts = Object.entries(findFonts()).map(([name, path]) => {
      this.document.registerFont(name, path);
      const font = openSync(path);
      if (!isOne(font)) throw new Error(`${path}: holds several fonts; name a file that holds one.`);
      return font;
    });
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** Writes a text as one element under `parent`, from where the pen is or from `x` and `y`. The pen ends under it, at the margin. */
  write(text: string, { tag, x = MARGINS.left, y = this.document.y, width = this.width, ...look }: Manner, parent = this.root): void {
    const draw = (): void => {
      this.#choose(look).text(this.#printable(text), x, y, { width, lineGap: GAP });
    };
    const element = this.document.struct(tag, {}, draw);
    parent.add(element);
    element.end();
  }

  /** Height that a text will take, in points. */
  measure(text: string, { width = this.width, ...look }: Partial<Manner>): number {
    return this.#choose(look).heightOfString(this.#printable(text), { width, lineGap: GAP });
  }

  /** Begins a new page when there is less room than this, in points. */
  need(height: number): void {
    if (this.document.y + height > this.document.page.maxY()) this.document.addPage();
  }

  /** A line to write on by hand. It is no content: what goes there is said in text. */
  rule(x: number, y: number, width: number): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.7)
      .stroke(INK);
    document.endMarkedContent();
  }

  #choose({ font = 'regular', size = SIZE.body }: { font?: FontName; size?: number }): PDFKit.PDFDocument {
    return this.document.font(font).fontSize(size).fillColor(INK);
  }

  /** The text in signs that the fonts have: an accent and its letter are one sign, and what has no width is left away. */
  #printable(text: string): string {
    const composed = text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    return Array.from(composed, (sign) => (this.#fonts.every((font) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) ? sign : NO_SIGN)).join(
      '',
    );
  }
}

const isOne = (font: Font | FontCollection): font is Font => font.type !== 'TTC' && font.type !== 'DFont';

/** One family that knows Latin, Greek, Cyrillic and more, with names such as "Łódź" and "Yılmaz". */
function findFonts(): Record<FontName, string> {
  const require = createRequire(import.meta.url);
  return {
    regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  };
}
