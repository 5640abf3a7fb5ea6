/** Retention terms as bars on a line of years: where everything stands in the picture. Units are those of the picture's `viewBox`. */
import type { Span, Term } from '../../knowledge/compare/retention-terms.js';
import type { Words } from '../words.js';
import { describeStart, describeTerm, labelTerm } from './term-texts.js';
import { wrapText } from './wrap-text.js';

export const WIDTH = 760;
const BARS = { left: 290, right: 580, height: 13 };
const LINE = 14.5;
const ROW_GAP = 13;
const TOP = 26;
/** Characters that fit beside the bars, the subject in a bold face that is not narrow. */
const LABEL_CHARACTERS = { subject: 39, start: 44 };
const END_CHARACTERS = 46;
const CHARACTER = 7.2;
const END_GAP = 10;

export interface TextLine {
  x: number;
  y: number;
  text: string;
}

export interface Row {
  /** Thin line between rows. */
  rule: number;
  subject: TextLine[];
  start: TextLine[];
  bars: { kind: Span['kind']; x: number; y: number; width: number; height: number }[];
  /** Ends of shorter exceptions. */
  notches: { x: number; top: number; bottom: number }[];
  /** Goes on beyond the bars: points of an arrow head, with a dashed line to it. */
  arrows: { from: number; to: number; y: number; head: string }[];
  end: TextLine[];
}

export interface Timeline {
  width: number;
  height: number;
  /** Bottom of the lines of the axis. */
  bottom: number;
  ticks: { x: number; label: string }[];
  rows: Row[];
  /** What the picture shows, in words. */
  description: string;
}

/** The years that the axis needs for these terms, rounded up to five; the same axis for every picture makes them comparable. */
export function axisYears(terms: readonly Term[]): number {
  return Math.max(5, Math.ceil(Math.max(0, ...terms.map(({ longest }) => longest?.years ?? 0)) / 5) * 5);
}

/** Lays out the terms of one statement on an axis of so many years. */
export function layOutTimeline(terms: readonly Term[], years: number, words: Words): Timeline {
  const xOf = (year: number): number => round(BARS.left + (year / years) * (BARS.right - BARS.left));
  let y = TOP;
  const rows = terms.map((term) => {
    const { row, height } = layOutRow(term, y, xOf, words);
    y += height;
    return row;
  });
  const step = years > 30 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(years / step) + 1 }, (_, index) => index * step);
  return {
    width: WIDTH,
    height: round(y + 6),
    bottom: round(y),
    ticks: ticks.map((year) => ({ x: xOf(year), label: String(year) })),
    rows,
    description: terms.map((term) => describeRow(term, words)).join(' '),
  };
}

function layOutRow(term: Term, top: number, xOf: (year: number) => number, words: Words): { row: Row; height: number } {
  const subject = wrapText(term.fact.subject, LABEL_CHARACTERS.subject);
  const start = wrapText(describeStart(term, words), LABEL_CHARACTERS.start);
  const first = round(top + ROW_GAP / 2 + 11);
  const middle = first - 4;
  const bars = term.spans.map(({ from, to, kind }) => ({
    kind,
    x: xOf(from),
    y: round(middle - BARS.height / 2),
    // Four weeks on a line of twenty years would be invisible.
    width: Math.max(3, round(xOf(to) - xOf(from))),
    height: BARS.height,
  }));
  const reach = bars.reduce((far, bar) => Math.max(far, bar.x + bar.width), BARS.left);
  const arrows = term.isOpen ? [drawArrow(reach, bars.length > 0 ? 18 : 60, middle)] : [];
  const edge = Math.max(reach, ...arrows.map(({ to }) => to)) + END_GAP;
  const end = wrapText(labelTerm(term, words), Math.min(END_CHARACTERS, Math.floor((WIDTH - edge) / CHARACTER)));
  const lines = Math.max(subject.length + start.length, end.length);
  const at = (x: number, from: number) => (text: string, index: number) => ({ x, y: round(first + (from + index) * LINE), text });
  return {
    height: lines * LINE + ROW_GAP,
    row: {
      rule: round(top),
      subject: subject.map(at(0, 0)),
      start: start.map(at(0, subject.length)),
      bars,
      notches: term.shorter.map((year) => ({ x: xOf(year), top: round(middle - BARS.height / 2 - 3), bottom: round(middle + BARS.height / 2 + 3) })),
      arrows,
      end: end.map(at(round(edge), 0)),
    },
  };
}

function drawArrow(from: number, length: number, y: number): Row['arrows'][number] {
  const to = round(from + length);
  return { from: round(from), to: round(to - 7), y, head: `${to},${y} ${round(to - 8)},${round(y - 5.5)} ${round(to - 8)},${round(y + 5.5)}` };
}

function describeRow(term: Term, words: Words): string {
  const { subject } = term.fact;
  const start = describeStart(term, words);
  return words.t('compare:retention.timelineTerm', { subject, term: [describeTerm(term, words), start].filter(Boolean).join(', ') });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
