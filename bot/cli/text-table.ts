/** A table for the terminal: cells are wrapped between words, so that it fits the width. */
import { wrapText } from '../../locales/report/wrap-text.js';

/** A cell: lines, each wrapped on its own. */
export type Cell = string | readonly string[];

const GAP = '  ';
const NARROWEST = 14;

/**
 * Draws a table. When its columns would become too narrow to read, each row is drawn as a list under its first cell instead.
 * @param width in characters
 */
export function drawTable(head: readonly string[], rows: readonly (readonly Cell[])[], width: number): string {
  const widths = fitColumns(head, rows, width);
  if (!widths) return rows.map((row) => drawList(head, row, width)).join('\n\n');
  const rule = widths.map((column) => '─'.repeat(column)).join(GAP);
  const isTall = rows.some((row) => row.some((cell, column) => wrapCell(cell, widths[column] ?? 0).length > 1));
  return [drawRow(head, widths), rule, rows.map((row) => drawRow(row, widths)).join(isTall ? '\n\n' : '\n')].join('\n');
}

/** Columns get what they need; what is short is shared by the widest. Nothing when that leaves them too narrow. */
function fitColumns(head: readonly string[], rows: readonly (readonly Cell[])[], width: number): number[] | undefined {
  // A head may be wrapped between its words, which keeps columns of figures narrow.
  const longestWord = (text: string): number => Math.max(...text.split(' ').map(({ length }) => length));
  const wanted = head.map((name, column) =>
    Math.max(longestWord(name), ...rows.flatMap((row) => linesOf(row[column] ?? '').map(({ length }) => length))),
  );
  let left = width - GAP.length * (head.length - 1);
  const widths = new Map<number, number>();
  const order = wanted.map((want, column) => ({ want, column })).sort((a, b) => a.want - b.want);
  for (const [index, { want, column }] of order.entries()) {
    const got = Math.min(want, Math.floor(left / (order.length - index)));
    if (got < want && got < NARROWEST) return undefined;
    widths.set(column, got);
    left -= got;
  }
  return wanted.map((_, column) => widths.get(column) ?? 0);
}

function drawRow(row: readonly Cell[], widths: readonly number[]): string {
  const cells = widths.map((column, index) => wrapCell(row[index] ?? '', column));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function drawList(head: readonly string[], [first = '', ...rest]: readonly Cell[], width: number): string {
  const lines = rest.flatMap((cell, index) =>
    linesOf(cell).length === 0 ? [] : [`  ${head[index + 1] ?? ''}:`, ...wrapCell(cell, width - 4).map((line) => `    ${line}`)],
  );
  return [...wrapCell(first, width), ...lines].join('\n');
}

function wrapCell(cell: Cell, width: number): string[] {
  return linesOf(cell).flatMap((line) => wrapText(line, width));
}

function linesOf(cell: Cell): readonly string[] {
  return typeof cell === 'string' ? cell.split('\n').filter(Boolean) : cell;
}
