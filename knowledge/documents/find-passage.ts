/** What the document says at a place that a fact cites: `15.6`, `fn 34`, `bewaren`. */
import { findSection, type Statement } from '../library.js';
import type { SectionedDocument } from './locate-sections.js';
import type { DocumentLine } from './read-document.js';

/** Literal text at one place of a document. */
export interface Passage {
  place: string;
  /** First and last line in the file. */
  from: number;
  to: number;
  /** As printed, without markup; the rows of a table keep their tabs. */
  paragraphs: string[];
}

/** Whether a place is another or stands in it: `1.4` in `1`, `9-derden` in `9`. */
export function isWithin(id: string, parent: string): boolean {
  return id === parent || id.startsWith(`${parent}.`) || id.startsWith(`${parent}-`);
}

/**
 * The text at a place, parts of the section included.
 * @returns nothing when the document does not have the section, or not the numbered paragraph in it
 */
export function findPassage(document: SectionedDocument, statement: Pick<Statement, 'sections'>, place: string): Passage | undefined {
  const section = findSection(statement, place);
  if (!section || !document.sections.has(section.id)) return undefined;
  const parts = [...document.sections.values()].filter(({ id }) => isWithin(id, section.id)).sort((a, b) => a.number - b.number);
  const numbers = place === section.id ? [] : place.slice(section.id.length + 1).split('.');
  const lines = numbers.length === 0 ? parts.flatMap((part) => part.lines) : parts.flatMap((part) => findItem(part.lines, numbers));
  const [first] = lines;
  if (!first && numbers.length > 0) return undefined;
  const heading = document.sections.get(section.id)?.number ?? 1;
  return { place, from: first?.number ?? heading, to: lines.at(-1)?.number ?? heading, paragraphs: joinLines(lines) };
}

/** Lines of the paragraph with a number, and of the lettered part in it. A number that is printed twice gives both. */
function findItem(lines: readonly DocumentLine[], [number = '', ...rest]: readonly string[]): DocumentLine[] {
  const mark = /^\d/.test(number) ? /^(\d+)\.\s/ : /^(?:- )?([a-z])[.)]\s/;
  const found: DocumentLine[] = [];
  let isInside = false;
  for (const line of lines) {
    const here = mark.exec(line.text)?.[1];
    if (here !== undefined) isInside = here === number;
    if (isInside) found.push(line);
  }
  return rest.length === 0 ? found : findItem(found, rest);
}

/** Lines -> paragraphs; a word that was broken off at the end of a line is made whole. */
export function joinLines(lines: readonly DocumentLine[]): string[] {
  const paragraphs: string[] = [];
  for (const { text, isStart } of lines) {
    const before = paragraphs.at(-1);
    if (before === undefined || isStart) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = glue(before, text);
  }
  return paragraphs;
}

function glue(before: string, text: string): string {
  const broken = /(?<word>\p{L}+)-$/u.exec(before)?.groups?.word;
  if (broken === undefined || /^(?:en|of)\b/.test(text)) return `${before} ${text}`;
  return `${broken.length === 1 ? before : before.slice(0, -1)}${text}`;
}
