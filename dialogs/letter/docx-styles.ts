/** How a letter in Word looks: named styles, so that a change of one changes all its paragraphs, and A4 with the margins of a letter. */
import { AlignmentType, convertMillimetersToTwip, LevelFormat, LineRuleType } from 'docx';
import type { IBaseParagraphStyleOptions, INumberingOptions, ISectionPropertiesOptions, IStylesOptions } from 'docx';

/** Sizes in half points, as Word counts them. */
const SIZE = { body: 22, address: 21, small: 18 } as const;
const INK = '000000';
const FONT = 'Arial';
const LANGUAGE = { value: 'nl-NL' };

/** Names of the own styles. */
export const STYLE = { sender: 'Sender', addressee: 'Addressee', hint: 'Hint', list: 'ListItem', footer: 'PageNumber' } as const;

/** Of a paragraph, in twentieths of a point; lines are 1.2 of their height apart. */
export const SPACING = { after: 160, line: 288, lineRule: LineRuleType.AUTO } as const;

/** The points of a list. */
export const POINTS: INumberingOptions['config'][number] = {
  reference: 'points',
  levels: [
    { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 280 } } } },
  ],
};

const heading = (size: number, before: number, after: number): IBaseParagraphStyleOptions => ({
  run: { bold: true, size, color: INK, font: FONT },
  paragraph: { keepNext: true, spacing: { before, after } },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.body, language: LANGUAGE },
      paragraph: { spacing: SPACING },
    },
    heading1: heading(SIZE.body, 120, 160),
    heading2: heading(SIZE.body, 200, 80),
  },
  paragraphStyles: [
    { id: STYLE.sender, name: 'Sender', basedOn: 'Normal', run: { size: SIZE.address }, paragraph: { spacing: { after: 0 } } },
    { id: STYLE.addressee, name: 'Addressee', basedOn: 'Normal', run: { size: SIZE.address }, paragraph: { spacing: { after: 0 } } },
    { id: STYLE.hint, name: 'Hint', basedOn: 'Normal', run: { size: SIZE.small, italics: true }, paragraph: { spacing: { after: 40 } } },
    { id: STYLE.list, name: 'List Item', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: STYLE.footer, name: 'Page Number', basedOn: 'Normal', run: { size: SIZE.small }, paragraph: { spacing: { after: 0 } } },
  ],
};

export const mm = convertMillimetersToTwip;

export const PAGE: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), right: mm(28), bottom: mm(24), left: mm(25), footer: mm(12), header: 0, gutter: 0 },
};
