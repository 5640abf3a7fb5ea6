/** The sections of a document of which nothing is known yet: by its table of contents, its marked headings, or the look of its lines. */
import type { DocumentLine } from '../documents/read-document.js';
import { foldText } from '../dutch/normalise.js';
import type { Section } from '../schema.js';

const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+(?=\S)/;
const LONGEST_HEADING = 110;
/** A line with more words that ends in a point is a sentence. */
const MOST_WORDS_WITH_POINT = 6;
/** A table of contents has at least this many entries. */
const FEWEST_ENTRIES = 3;
/** Words of a heading from which its id is made. */
const ID_WORDS = 5;

/** A heading and the line of the file at which it stands. */
interface Heading {
  text: string;
  line: DocumentLine;
}

/** Sections in the order of the document: numbered headings keep their number as id, others get an id from their words. */
export function findSections(lines: readonly DocumentLine[]): Section[] {
  const taken = new Set<string>();
  const sections = findHeadings(lines).map(({ text }): Section => {
    const number = NUMBERED.exec(text)?.[1];
    const heading = text.replace(NUMBERED, '');
    return { id: makeId(number ?? slug(heading), taken), heading, nothing: false };
  });
  const footnotes = [...new Set(lines.flatMap(({ footnote }) => footnote ?? []))];
  return [...sections, ...footnotes.map((number) => ({ id: `fn ${number}`, heading: `${number}`, nothing: false }))];
}

function findHeadings(lines: readonly DocumentLine[]): Heading[] {
  const body = lines.filter(({ footnote, isContents }) => footnote === undefined && !isContents);
  const contents = lines.filter(({ isContents }) => isContents).map(({ text }) => plain(text.replace(/[.\s]*\d+$/, '')));
  const marked = body.filter(({ level }) => level !== undefined);
  const listed =
    contents.length >= FEWEST_ENTRIES ? body.filter(({ text }) => text.length <= LONGEST_HEADING * 2 && contents.includes(plain(text))) : [];
  if (listed.length >= FEWEST_ENTRIES) return unique([...listed]).map(asHeading);
  if (marked.length >= 2) return unique(marked).map(asHeading);
  const looks = body.flatMap((line, at) => lookAt(line, body[at - 1], body[at + 1]));
  return looks.length > 0 ? looks : body.slice(0, 1).map((line) => ({ text: line.text.slice(0, LONGEST_HEADING), line }));
}

function asHeading(line: DocumentLine): Heading {
  return { text: line.text, line };
}

/** A heading that stands twice (as the title of every page) is one. */
function unique(lines: readonly DocumentLine[]): DocumentLine[] {
  const first = new Map<string, DocumentLine>();
  for (const line of lines) if (!first.has(plain(line.text))) first.set(plain(line.text), line);
  return [...first.values()];
}

/** A short line of its own without an end of a sentence, after a whole sentence, before one; or a question with its answer behind it. */
function lookAt(line: DocumentLine, before: DocumentLine | undefined, after: DocumentLine | undefined): Heading[] {
  const { text } = line;
  const question = /^\p{Lu}[^.?!]{8,}\?/u.exec(text)?.[0];
  if (question !== undefined && isAfterEnd(line, before)) return [{ text: question, line }];
  const mayEndInPoint = text.split(' ').length <= MOST_WORDS_WITH_POINT;
  const isShort = text.length <= LONGEST_HEADING && !(mayEndInPoint ? /[,;:!]$/ : /[.,;:!]$/).test(text);
  if (!isShort || text.includes('\t') || !/^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(text)) return [];
  if (/^\d+\. .{60}/.test(text) || /[@\d]{3}/.test(text.replace(NUMBERED, '')) || !isAfterEnd(line, before)) return [];
  return after && /^(?:\p{Lu}|\d|- )/u.test(after.text) && !after.text.startsWith('- ') ? [{ text: text.replace(/\.$/, ''), line }] : [];
}

function isAfterEnd(line: DocumentLine, before: DocumentLine | undefined): boolean {
  return before === undefined || (line.isStart && !before.text.endsWith(':') && !/\b(?:en|of|van|de|het|een)$/.test(before.text));
}

function makeId(wanted: string, taken: Set<string>): string {
  const base = wanted || 'section';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function slug(heading: string): string {
  return plain(heading).split(' ').slice(0, ID_WORDS).join('-');
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
