/** Dates in a text, also without a day or a year. */
import months from '../slots/tables/months.json' with { type: 'json' };
import type { Mention, Reader } from './mention.js';

const MONTHS = new Map(Object.entries(months));
const NAME = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const WRITTEN = new RegExp(`\\b(?:(\\d{1,2})e? )?(${NAME})\\b(?: (\\d{4}))?`, 'gi');
const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g;
const SHORT = /\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/g;

/** Takes all dates out of a text: `2020-01-01`, `2023-05`, or `--05-29` without a year. */
export function takeDates(reader: Reader): Mention[] {
  return [
    ...reader.take(SHORT, ({ 0: text, 1: day, 2: month, 3: year, index }) => ({ value: join(year, Number(month), day), text, at: index })),
    ...reader.take(ISO, ({ 0: text, 1: year, 2: month, 3: day, index }) => ({ value: join(year, Number(month), day), text, at: index })),
    ...reader.take(WRITTEN, ({ 0: text, 1: day, 2: name = '', 3: year, index }) => {
      if (day === undefined && year === undefined) return undefined;
      return { value: join(year, MONTHS.get(name.toLowerCase()) ?? 0, day), text, at: index };
    }),
  ];
}

function join(year: string | undefined, month: number, day: string | undefined): string {
  const pad = (part: string | number): string => String(part).padStart(2, '0');
  return `${year ?? '-'}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
}
