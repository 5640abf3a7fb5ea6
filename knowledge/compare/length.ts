/** Lengths of time that can be laid beside each other: 12 months is a year. */
import { parseDuration, type Duration } from '../rules/durations.js';

const YEARS: Readonly<Record<Duration['unit'], number>> = { Y: 1, M: 1 / 12, W: 7 / 365.25, D: 1 / 365.25, H: 1 / 8766 };

/** A duration as the statement gives it, and as a number of years. */
export interface Length extends Duration {
  years: number;
}

/** Reads P20Y or P4W. @throws RangeError when it is no duration */
export function toLength(iso: string): Length {
  return withYears(parseDuration(iso));
}

/** One length after another, in the unit of both or else in days. */
export function addLengths(a: Length, b: Length): Length {
  if (a.unit === b.unit) return withYears({ count: a.count + b.count, unit: a.unit });
  return withYears({ count: Math.round((a.years + b.years) * 365.25), unit: 'D' });
}

function withYears({ count, unit }: Duration): Length {
  return { count, unit, years: count * YEARS[unit] };
}
