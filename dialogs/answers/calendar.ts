/** Days as ISO 8601 dates. Pure: today is passed in. */

/** A stretch of whole days, both ends included. */
export interface Span {
  from: string;
  until: string;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

/** A day, or nothing when it does not exist (31 February). `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? toIso(date) : undefined;
}

/** All days of a month; `month` counts from 1. */
export function monthOf(year: number, month: number): Span {
  return { from: toIso(new Date(Date.UTC(year, month - 1, 1))), until: toIso(new Date(Date.UTC(year, month, 0))) };
}

/** All days of a year. */
export function yearOf(year: number): Span {
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

/** So many units later (earlier when negative). A day that the month does not have becomes its last. */
export function shift(day: string, count: number, unit: Unit): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') return toIso(new Date(date.getTime() + count * (unit === 'week' ? 7 : 1) * 86_400_000));
  const months = date.getUTCMonth() + count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0));
  return toIso(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date.getUTCDate(), last.getUTCDate()))));
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
