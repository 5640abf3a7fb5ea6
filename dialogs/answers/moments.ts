/** Days, months and years in a text: "3 mei vorig jaar", "03-05-2019", "gisteren", "mei 2020", "2019". */
import months from '../../knowledge/slots/tables/months.json' with { type: 'json' };
import { parseNumber, parseYearWords } from '../../knowledge/slots/numbers.js';
import { dayOf, monthOf, shift, yearOf, type Span, type Unit } from './calendar.js';
import tables from './tables/moments.json' with { type: 'json' };
import { readUnit, UNIT_WORDS } from './units.js';

export interface Moment extends Span {
  /** Place in the text, and how many characters it takes there. */
  at: number;
  length: number;
  precision: 'day' | 'month' | 'year';
}

const MONTHS = new Map(Object.entries(months));
const DAYS = new Map<string, number>(Object.entries(tables.days));
const MONTH = oneOf([...MONTHS.keys()]);
const YEAR = String.raw`(?:19|20)\d{2}|'?\d{2}(?!\d)|(?:tweeduizend|negentienhonderd)(?: ?(?:en )?[a-z]+)?`;
const RELATIVE_YEAR = oneOf([...tables.lastYear, ...tables.thisYear, 'jl', 'jongstleden']);

interface Pattern {
  pattern: RegExp;
  read: (groups: readonly string[], today: string) => Omit<Moment, 'at' | 'length'> | undefined;
}

/** In this order: what was read is blanked out before the next is looked for. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, read: ([year, month, day]) => aDay(Number(year), Number(month), Number(day)) },
  {
    pattern: /(?<!\d)(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?('?\d{4}|'?\d{2})(?!\d)/g,
    read: ([day, month, year = ''], today) => aDay(toYear(year, today), Number(month), Number(day)),
  },
  { pattern: /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g, read: ([day, month, year]) => aDay(Number(year), Number(month), Number(day)) },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2}(?:e|ste|de)?|[a-z]+) ?(?:van )?(${MONTH})\b\.?(?:,? (?:van )?(${YEAR}|${RELATIVE_YEAR}))?`, 'g'),
    read: ([day = '', month = '', year], today) => {
      const number = parseNumber(day) ?? parseNumber(day.replace(/(?:ste|de)$/, ''));
      const inYear = number === undefined ? undefined : yearFor(year, Number(MONTHS.get(month)), number, today);
      return number === undefined || inYear === undefined ? undefined : aDay(inYear, Number(MONTHS.get(month)), number);
    },
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH})\b\.?(?:,? (?:van )?(${YEAR}|${RELATIVE_YEAR}))?`, 'g'),
    read: ([month = '', year], today) => {
      const inYear = yearFor(year, Number(MONTHS.get(month)), 1, today);
      return inYear === undefined ? undefined : { ...monthOf(inYear, Number(MONTHS.get(month))), precision: 'month' };
    },
  },
  {
    pattern: new RegExp(String.raw`\b(${oneOf([...tables.lastYear, ...tables.thisYear])})\b`, 'g'),
    read: ([said = ''], today) => ({ ...yearOf(toYear(said, today)), precision: 'year' }),
  },
  {
    pattern: /\b((?:19|20)\d{2})\b(?! ?(?:jaar|euro))/g,
    read: ([year]) => ({ ...yearOf(Number(year)), precision: 'year' }),
  },
  {
    pattern: /\b((?:tweeduizend|negentienhonderd)(?: ?(?:en )?[a-z]+)?)/g,
    read: ([said = '']) => {
      const year = parseYearWords(said);
      return year === undefined ? undefined : { ...yearOf(year), precision: 'year' };
    },
  },
  {
    pattern: new RegExp(String.raw`\b(${oneOf([...DAYS.keys()])})\b`, 'g'),
    read: ([said = ''], today) => wholeDay(shift(today, DAYS.get(said) ?? 0, 'day')),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,3}|[a-z]+) (${UNIT_WORDS}) geleden\b`, 'g'),
    read: ([count = '', unit = ''], today) => ago(parseNumber(count), readUnit(unit), today),
  },
  {
    pattern: /\b(?:vorige|afgelopen|verleden|deze) (week|maand)\b/g,
    read: ([unit = ''], today) => ago(1, readUnit(unit), today),
  },
];

/**
 * Every moment that a text names, in the order of the text. Without a year a day is the last one that was; two digits are a year up to now.
 * @param text in small letters without accents
 * @param today as an ISO date
 */
export function findMoments(text: string, today: string): Moment[] {
  let rest = text;
  const found: Moment[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [said, ...groups] = match;
      if (rest.slice(match.index, match.index + said.length) !== said) continue;
      const moment = read(groups, today);
      if (!moment) continue;
      found.push({ ...moment, at: match.index, length: said.length });
      rest = rest.slice(0, match.index) + ' '.repeat(said.length) + rest.slice(match.index + said.length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function aDay(year: number, month: number, day: number): Omit<Moment, 'at' | 'length'> | undefined {
  const date = dayOf(year, month, day);
  return date === undefined ? undefined : wholeDay(date);
}

function wholeDay(date: string): Omit<Moment, 'at' | 'length'> {
  return { from: date, until: date, precision: 'day' };
}

function ago(count: number | undefined, unit: Unit | undefined, today: string): Omit<Moment, 'at' | 'length'> | undefined {
  return count === undefined || unit === undefined ? undefined : wholeDay(shift(today, -count, unit));
}

/** The year that was said; without one, the last in which the day was. */
function yearFor(said: string | undefined, month: number, day: number, today: string): number | undefined {
  if (said !== undefined && !said.startsWith('j')) return toYear(said, today);
  const year = Number(today.slice(0, 4));
  const date = dayOf(year, month, day);
  return date === undefined ? undefined : date <= today ? year : year - 1;
}

function toYear(said: string, today: string): number {
  const now = Number(today.slice(0, 4));
  if (tables.lastYear.includes(said)) return now - 1;
  if (tables.thisYear.includes(said)) return now;
  const digits = said.replace(/\D/g, '');
  if (digits.length === 4) return Number(digits);
  if (digits.length === 2) return Number(digits) + (Number(digits) <= now % 100 ? 2000 : 1900);
  return parseYearWords(said) ?? 0;
}

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
