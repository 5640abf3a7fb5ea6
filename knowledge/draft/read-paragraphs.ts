/** The sections of a document -> its paragraphs, each with the place that a fact would cite. */
import { joinLines } from '../documents/find-passage.js';
import type { SectionedDocument } from '../documents/locate-sections.js';
import type { DocumentLine } from '../documents/read-document.js';
import type { Section } from '../schema.js';
import type { Paragraph } from './proposal.js';

const WHOLE_NUMBER = /^\d+$/;
const PARAGRAPH = /^(\d+)\.\s/;
const ITEM = /^(?:- |[a-z][.)]\s)/;
/** A file without ends of lines is read in pieces: patterns take long on a text without end. */
const PIECE = /[^]{1,3000}(?=\s|$)|[^]{1,3000}/g;
/** Abbreviations whose point ends no sentence. */
const SENTENCE_END = /(?<=[.!?;])(?<!\b(?:art|nr|evt|bijv|lid|sub|dhr|mevr|[a-z])\.)\s+(?=[\p{Lu}\d"'(])/iu;

/** Paragraphs in the order of the document. In a section with a whole number, a paragraph that begins with a number is a place of its own. */
export function readParagraphs(document: SectionedDocument, sections: readonly Section[]): Paragraph[] {
  return sections.flatMap(({ id, heading }) => {
    const located = document.sections.get(id);
    if (!located) return [];
    let place = id;
    let lead = '';
    return group(located.lines).map(({ text, line }): Paragraph => {
      const number = PARAGRAPH.exec(text)?.[1];
      if (number !== undefined && WHOLE_NUMBER.test(id)) place = `${id}.${number}`;
      if (!ITEM.test(text)) lead = text.endsWith(':') ? text : '';
      return { text: text.replace(PARAGRAPH, ''), line, section: id, place, heading, lead: lead === text ? '' : lead };
    });
  });
}

/** The sentences of a paragraph; a row of a table is one. */
export function toSentencesOf({ text }: Paragraph): string[] {
  return text.includes('\t') ? [text] : text.split(SENTENCE_END).filter(Boolean);
}

function group(lines: readonly DocumentLine[]): { text: string; line: number }[] {
  const groups: DocumentLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || line.isStart) groups.push([line]);
    else last.push(line);
  }
  return groups.flatMap((group) => {
    const [text] = joinLines(group.map((line, at) => ({ ...line, isStart: at === 0 })));
    const line = group[0]?.number ?? 1;
    return (text?.match(PIECE) ?? []).map((piece) => ({ text: piece, line }));
  });
}
