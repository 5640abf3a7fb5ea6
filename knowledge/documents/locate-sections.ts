/** Where the sections of a statement stand in its document. */
import { foldText } from '../dutch/normalise.js';
import type { Section } from '../schema.js';
import type { DocumentLine } from './read-document.js';

/** A section found in the document. */
export interface LocatedSection {
  id: string;
  /** Line of its heading in the file, or its first line where it has none. */
  number: number;
  /** Its lines without the heading, up to the next section of the list. */
  lines: DocumentLine[];
}

/** A document cut along the sections of its statement. */
export interface SectionedDocument {
  lines: readonly DocumentLine[];
  /** By id; sections that the document does not have are missing. */
  sections: ReadonlyMap<string, LocatedSection>;
  /** Lines before the first section, and footnotes that the list does not have. */
  loose: readonly DocumentLine[];
}

interface Start {
  id: string;
  /** Index in the lines of the body. */
  at: number;
  /** Text on the line of the heading that is no heading. */
  rest: string;
}

const FOOTNOTE = /^fn (\d+)$/;
const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+(?=\S)/;
const LABELLED = /^\p{Lu}{4,}(?:\s+\w{1,3})?:\s+/u;

/** Finds each section of the list: by its number and heading, by its heading alone, by its first words, or by the number of its footnote. */
export function locateSections(lines: readonly DocumentLine[], sections: readonly Section[]): SectionedDocument {
  const body = lines.filter(({ footnote, isContents }) => footnote === undefined && !isContents);
  const starts = findStarts(body, sections);
  const located = new Map<string, LocatedSection>();
  const ordered = [...starts].sort((a, b) => a.at - b.at);
  for (const [index, { id, at, rest }] of ordered.entries()) {
    const heading = body[at];
    if (!heading) continue;
    const end = ordered.slice(index + 1).find((other) => other.at > at)?.at ?? body.length;
    const own = body.slice(at + 1, end);
    located.set(id, { id, number: heading.number, lines: rest ? [{ ...heading, text: rest, isStart: true }, ...own] : own });
  }
  for (const { id } of sections) {
    const number = Number(FOOTNOTE.exec(id)?.[1]);
    const own = lines.filter(({ footnote }) => footnote === number);
    if (own[0]) located.set(id, { id, number: own[0].number, lines: own });
  }
  const first = ordered[0]?.at ?? body.length;
  const loose = [...body.slice(0, first), ...lines.filter(({ footnote }) => footnote !== undefined && !located.has(`fn ${footnote}`))];
  return { lines, sections: located, loose };
}

/** Sections come in the order of the list; one that stands nowhere after the one before it may stand anywhere. */
function findStarts(body: readonly DocumentLine[], sections: readonly Section[]): Start[] {
  const starts: Start[] = [];
  let after = -1;
  for (const section of sections) {
    if (FOOTNOTE.test(section.id)) continue;
    const found = body.flatMap((line, at) => {
      const rest = matchHeading(line, section);
      return rest === undefined ? [] : [{ id: section.id, at, rest }];
    });
    const start = found.find(({ at }) => at > after) ?? found[0];
    if (!start) continue;
    starts.push(start);
    after = start.at;
  }
  return starts;
}

/** What stands on the line after the heading, or nothing when the line is not the heading of the section. */
function matchHeading({ text }: DocumentLine, { id, heading, begins }: Section): string | undefined {
  if (begins !== undefined) return plain(text).startsWith(plain(begins)) ? text : undefined;
  if (text.startsWith('- ')) return undefined;
  const number = NUMBERED.exec(text)?.[1];
  if (/^\d/.test(id) && /^[\d.]+$/.test(id) && number !== id) return undefined;
  const named = text.replace(NUMBERED, '').replace(LABELLED, '');
  if (plain(named) === plain(heading)) return '';
  const asked = /^[^?]*\?/.exec(named)?.[0];
  return asked !== undefined && plain(asked) === plain(heading) ? named.slice(asked.length).trim() : undefined;
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
