/** The text of a published document -> its lines as a reader sees them: no markup, no page numbers, footnotes told apart. */
import { type CleanLine, cleanLine } from './clean-line.js';

export interface DocumentLine {
  /** In the file, counted from 1. */
  number: number;
  text: string;
  /** Depth of a heading that is marked as one. */
  level?: number;
  /** Number of the footnote of which this line is part. */
  footnote?: number;
  /** An entry of a table of contents: a heading and its page. */
  isContents: boolean;
  /** Begins a paragraph, item, heading or row of a table; other lines go on with the line before. */
  isStart: boolean;
}

/** From this many times on, a marked heading is taken for the head of a page. */
const PAGE_HEAD = 3;
/** A line shorter than this was not broken off for lack of room. */
const FULL_WIDTH = 60;

/** Reads a document (plain text or Markdown). Lines without words, page numbers and repeated page heads are left out. */
export function readDocument(text: string): DocumentLine[] {
  const all = text.split(/\r?\n/).map((raw, index) => ({ number: index + 1, ...cleanLine(raw) }));
  const times = countHeadings(all);
  const seen = new Set<string>();
  const footnotes = findFootnotes(all);
  const lines: DocumentLine[] = [];
  const last = new Map<number | undefined, CleanLine & { number: number }>();
  for (const line of all) {
    if (/^(?:\d{1,3}|[-_=*\s]*)$/.test(line.text)) continue;
    if (line.level !== undefined && (times.get(line.text) ?? 0) >= PAGE_HEAD) {
      if (seen.has(line.text)) continue;
      seen.add(line.text);
    }
    const footnote = footnotes.get(line.number);
    const before = last.get(footnote);
    lines.push({
      number: line.number,
      text: line.text,
      ...(line.level !== undefined && { level: line.level }),
      ...(footnote !== undefined && { footnote }),
      isContents: /\p{L}[^\t]*(?:\t|\.{3,}\s*)\d+$/u.test(line.text) && line.text.split('\t').length <= 2,
      isStart: !before || startsAnew(line, before),
    });
    last.set(footnote, line);
  }
  return lines;
}

function countHeadings(lines: readonly CleanLine[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { level, text } of lines) if (level !== undefined) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/**
 * Number of the footnote by number of line. A footnote ends at a blank line, unless the next footnote was referred to before this one
 * began: then the text goes on at the foot of the page, and what stands between the two belongs to the first.
 */
function findFootnotes(lines: readonly (CleanLine & { number: number })[]): Map<number, number> {
  const found = new Map<number, number>();
  const starts = lines.filter(({ footnote }) => footnote !== undefined);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const isPageFoot = next !== undefined && lines.some(({ number, refersTo }) => number < start.number && refersTo.includes(next.footnote ?? -1));
    for (const line of lines.slice(start.number - 1, next ? next.number - 1 : undefined)) {
      if (line.text === '' && !isPageFoot) break;
      if (start.footnote !== undefined) found.set(line.number, start.footnote);
    }
  }
  return found;
}

function startsAnew(line: CleanLine & { number: number }, before: CleanLine & { number: number }): boolean {
  if (line.level !== undefined || before.level !== undefined || before.breaks) return true;
  if (line.text.includes('\t') || before.text.includes('\t')) return true;
  if (/^(?:- |[a-z\d]{1,2}[.)]\s)/i.test(line.text) || /[.!?:;]$/.test(before.text)) return true;
  const isApart = line.number - before.number > 1;
  return isApart && before.text.length < FULL_WIDTH && /^[\p{Lu}\d]/u.test(line.text);
}
