/** Facts and heads of statements with the file and lines in which they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, StatementFolder } from '../content/read-content.js';
import type { Path } from '../content/yaml-file.js';
import type { Library, Statement } from '../library.js';
import type { Fact, StatementHead } from '../schema.js';
import type { z } from 'zod';

/** A fact as a statement uses it. */
export interface FactPlace {
  statement: Statement;
  fact: Fact;
  /** Whether the statement takes it over from the version on which it is based. */
  isInherited: boolean;
  file: string;
  /** Line of a part of the fact; with `text`, the line in that part on which the text stands. */
  lineOf: (path: Path, text?: string) => number;
}

/** The head of a statement. */
export interface HeadPlace {
  statement: Statement;
  head: z.output<typeof StatementHead>;
  file: string;
  /** Line of a part of the head. */
  lineOf: (path: Path) => number;
}

/** Places of all facts, statement by statement. @param root the content folder */
export function placeFacts(root: string, library: Library, content: Content): FactPlace[] {
  return content.statements.flatMap((folder) => {
    const statement = library.statements.get(idOf(folder));
    if (!statement) return [];
    const { basedOn } = findHead(folder)?.head ?? {};
    const base = content.statements.find((other) => other.organisation === folder.organisation && other.label === basedOn);
    const own = placesIn(root, folder, statement, false);
    const inherited = base ? placesIn(root, base, statement, true) : [];
    return [...own, ...inherited].filter(({ fact }, at, all) => statement.factsById.has(fact.id) && isFirst(fact.id, at, all));
  });
}

/** Places of all heads. */
export function placeHeads(library: Library, content: Content): HeadPlace[] {
  return content.statements.flatMap((folder) => {
    const statement = library.statements.get(idOf(folder));
    const found = findHead(folder);
    if (!statement || !found) return [];
    const { head, file } = found;
    return [{ statement, head, file: file.file, lineOf: (path) => file.lineOf(['statement', ...path]) }];
  });
}

function idOf({ organisation, label }: StatementFolder): string {
  return `${organisation}/${label}`;
}

function isFirst(id: string, at: number, all: readonly FactPlace[]): boolean {
  return all.findIndex(({ fact }) => fact.id === id) === at;
}

function findHead(folder: StatementFolder): { head: z.output<typeof StatementHead>; file: StatementFolder['files'][number] } | undefined {
  for (const file of folder.files) if (file.data.statement) return { head: file.data.statement, file };
  return undefined;
}

function placesIn(root: string, folder: StatementFolder, statement: Statement, isInherited: boolean): FactPlace[] {
  return folder.files.flatMap((file) => {
    const source = readFileSync(join(root, file.file), 'utf8').split('\n');
    return file.data.facts.map((fact, index) => ({
      statement,
      fact,
      isInherited,
      file: file.file,
      lineOf: (path: Path, text?: string) => {
        const start = file.lineOf(['facts', index, ...path]);
        return text === undefined ? start : lineWith(source, start, text);
      },
    }));
  });
}

/** The first line from `start` with a text, as far as the value that begins there goes. */
function lineWith(source: readonly string[], start: number, text: string): number {
  for (let line = start; line <= source.length; line++) {
    const content = source[line - 1] ?? '';
    if (line > start && /^ {2,4}(?:- )?[a-zA-Z]+:/.test(content)) break;
    if (content.includes(text)) return line;
  }
  return start;
}
