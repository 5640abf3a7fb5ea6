/** What the document says at the places that a fact cites. */
import { foldText } from '../dutch/normalise.js';
import { findPassage } from '../documents/find-passage.js';
import { type Mentions, readMentions } from '../extract/read-mentions.js';
import { findSection } from '../library.js';
import type { SectionedDocument } from '../documents/locate-sections.js';
import type { FactPlace } from './places.js';

/** Text of the cited places together. */
export interface Source {
  mentions: Mentions;
  /** Folded, with spaces around each word. */
  words: string;
  /** How many items each list at the places has. */
  lists: number[];
  /** For a message: `15.6 (line 314 of carinova-2020-01-01.txt)`. */
  where: string;
}

/** What the document says at the places of a fact; nothing when the document is not there. */
export type SourceReader = (place: FactPlace) => Source | undefined;

/** Makes a reader that reads each combination of places once. @param documents by statement id */
export function createSourceReader(documents: ReadonlyMap<string, SectionedDocument>): SourceReader {
  const known = new Map<string, Source | undefined>();
  return ({ statement, fact }) => {
    const key = `${statement.id} ${fact.sections.join(' ')}`;
    if (!known.has(key)) known.set(key, readSource());
    return known.get(key);

    function readSource(): Source | undefined {
      const document = documents.get(statement.id);
      const passages = fact.sections.flatMap((place) => (document && findPassage(document, statement, place)) ?? []);
      if (passages.length === 0) return undefined;
      const headings = fact.sections.flatMap((place) => findSection(statement, place)?.heading ?? []);
      const text = [...headings, ...passages.flatMap(({ paragraphs }) => paragraphs.map(withoutNumber))].join('\n');
      const where = passages.map(({ place, from, to }) => `${place} (line ${from}${to > from ? `-${to}` : ''})`).join(', ');
      return {
        mentions: readMentions(text),
        words: toWordRow(text),
        lists: passages.flatMap(({ paragraphs }) => countItems(paragraphs)),
        where: `${where} of ${statement.document}`,
      };
    }
  };
}

/** Lengths of the lists: items that follow one another; of a table its rows and its columns, the heads left out. */
function countItems(paragraphs: readonly string[]): number[] {
  const counts: number[] = [];
  let count = 0;
  for (const paragraph of [...paragraphs, '']) {
    if (paragraph.startsWith('- ')) count++;
    else if (count > 0) {
      counts.push(count);
      count = 0;
    }
  }
  const rows = paragraphs.filter((paragraph) => paragraph.includes('\t'));
  return rows.length === 0 ? counts : [...counts, rows.length - 1, (rows[0]?.split('\t').length ?? 1) - 1];
}

/** The number of a paragraph is no figure that it mentions. */
function withoutNumber(paragraph: string): string {
  return paragraph.replace(/^\d+\.\s/, '').replace(/^- (?:[a-z][.)] )?/, '');
}

/** Folded words in a row, for finding a phrase by `includes(' phrase ')`. */
export function toWordRow(text: string): string {
  return ` ${
    foldText(text)
      .match(/[a-z0-9]+/g)
      ?.join(' ') ?? ''
  } `;
}
