/** A date in a message, with the precision that was given. */
import months from './tables/months.json' with { type: 'json' };
import { parseNumber, parseYearWords } from './numbers.js';

const MONTHS = new Map(Object.entries(months));
const MONTH = [...MONTHS.keys()].join('|');
const UNIT_DAYS: Readonly<Record<string, number>> = { dag: 1, dagen: 1, week: 7, weken: 7 };

/** ISO 8601 date, month or year; relative ones count from `today`. `text` is in small letters without accents. */
export function readDate(text: string, today: Date): string | undefined {
  return numeric(text) ?? named(text, today) ?? relative(text, today) ?? bareYear(text);
}

function numeric(text: string): string | undefined {
  const match = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(text);
  return match ? iso(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}

function named(text: string, today: Date): string | undefined {
  const match = new RegExp(`\\b(?:(\\d{1,2}|[a-z]+) )?(${MONTH})\\b(?: (\\d{4}|tweeduizend(?: ?[a-z]+)?|vorig jaar|dit jaar|jl|jongstleden))?`).exec(
    text,
  );
  const month = MONTHS.get(match?.[2] ?? '');
  if (!match || month === undefined) return undefined;
  const day = parseNumber(match[1] ?? '');
  const year = yearOf(match[3], text, month, today);
  return year === undefined ? undefined : iso(year, month, day !== undefined && day <= 31 ? day : undefined);
}

function yearOf(said: string | undefined, text: string, month: number, today: Date): number | undefined {
  const now = today.getUTCFullYear();
  const past = month <= today.getUTCMonth() + 1 ? now : now - 1;
  if (said !== undefined && /^\d{4}$/.test(said)) return Number(said);
  if (said?.startsWith('tweeduizend')) return parseYearWords(said);
  if (said === 'vorig jaar' || text.includes('vorig jaar')) return now - 1;
  if (said === 'dit jaar') return now;
  if (said === 'jl' || said === 'jongstleden' || /\b(afgelopen|laatste|sinds|vorige)\b/.test(text)) return past;
  return undefined;
}

function relative(text: string, today: Date): string | undefined {
  if (/\beergisteren\b/.test(text)) return shiftDays(today, -2);
  if (/\bgisteren\b/.test(text)) return shiftDays(today, -1);
  if (/\bvorige week\b/.test(text)) return shiftDays(today, -7);
  if (/\bvolgende maand\b/.test(text)) return shiftMonths(today, 1).slice(0, 7);
  if (/\bvorig jaar\b/.test(text)) return String(today.getUTCFullYear() - 1);
  const match = /\b([a-z]+|\d+) (dagen|dag|weken|week|maanden|maand|jaar) geleden\b/.exec(text);
  const count = parseNumber(match?.[1] ?? '');
  if (!match || count === undefined) return undefined;
  const [, , unit = ''] = match;
  if (unit === 'jaar') return String(today.getUTCFullYear() - count);
  return unit.startsWith('maand') ? shiftMonths(today, -count) : shiftDays(today, -count * (UNIT_DAYS[unit] ?? 1));
}

function bareYear(text: string): string | undefined {
  const match =
    /\b(?:in|sinds|tot|vanaf|eind|begin|voor|na|zomer van|van|jaar) (?:de zomer van )?((?:19|20)\d{2})\b/.exec(text) ??
    /\b(20\d{2})\b(?! ?jaar)/.exec(text);
  return match?.[1];
}

function iso(year: number, month: number, day?: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const parts = [String(year), String(month).padStart(2, '0')];
  return (day === undefined ? parts : [...parts, String(day).padStart(2, '0')]).join('-');
}

function shiftDays(today: Date, days: number): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function shiftMonths(today: Date, count: number): string {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + count, today.getUTCDate())).toISOString().slice(0, 10);
}
