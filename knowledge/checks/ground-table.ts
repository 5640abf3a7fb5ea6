/** A table of who may see what is as printed: as many rows and columns, and the same mark in every cell. */
import { findPassage } from '../documents/find-passage.js';
import type { FactOf } from '../schema.js';
import type { Check, Finding } from './check.js';

const NAME = 'tables';

export const groundTable: Check = {
  name: NAME,
  needsDocuments: true,
  run: ({ facts, documents }) =>
    facts.flatMap(({ statement, fact, file, lineOf }) => {
      const document = documents.get(statement.id);
      if (fact.kind !== 'access' || !document) return [];
      const rows = fact.sections.flatMap((place) => readTable(findPassage(document, statement, place)?.paragraphs ?? []));
      if (rows.length === 0) return [];
      return compare(fact, rows).map(({ row, message }): Finding => {
        const path = row === undefined ? ['cells'] : ['cells', row];
        return { check: NAME, severity: 'error', file, line: lineOf(path), message: `${message}; write the table as ${statement.document} has it.` };
      });
    }),
};

/** Rows below the head: first the kind of data, then the marks. */
function readTable(paragraphs: readonly string[]): string[][] {
  return paragraphs
    .filter((paragraph) => paragraph.includes('\t'))
    .map((paragraph) => paragraph.split('\t').map((cell) => cell.trim()))
    .slice(1);
}

function compare(fact: FactOf<'access'>, rows: readonly string[][]): { row?: string; message: string }[] {
  if (rows.length !== fact.data.length) return [{ message: `${fact.id} has ${fact.data.length} kinds of data, the document ${rows.length}` }];
  return fact.data.flatMap(({ id, name }, index) => {
    const [printedName = '', ...printed] = rows[index] ?? [];
    const cells = fact.cells[id]?.split(/\s+/) ?? [];
    if (cells.length !== printed.length) return [{ row: id, message: `row ${id} has ${cells.length} marks, the document ${printed.length}` }];
    return cells.flatMap((mark, column) => {
      const role = fact.roles[column]?.name ?? '';
      const there = printed[column] ?? '';
      return mark === there
        ? []
        : [{ row: id, message: `row ${id} (${name}) has "${mark}" for ${role}, "${printedName}" in the document "${there}"` }];
    });
  });
}
