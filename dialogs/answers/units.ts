/** Words for units of time. */
import type { Unit } from './calendar.js';
import tables from './tables/moments.json' with { type: 'json' };

const UNITS = new Map<string, string>(Object.entries(tables.units));

/** All words for units, longest first, as the source of a pattern. */
export const UNIT_WORDS = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');

/** The unit that a word names, or nothing. */
export function readUnit(word: string): Unit | undefined {
  const unit = UNITS.get(word);
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? unit : undefined;
}
