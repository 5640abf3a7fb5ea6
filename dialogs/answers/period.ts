/** A stretch of time as an answer: "vanaf 2019", "tussen 2018 en 2020", "alles", "de laatste twee jaar", "alleen vorig jaar". */
import { foldText } from '../../knowledge/dutch/normalise.js';
import { parseNumber } from '../../knowledge/slots/numbers.js';
import { shift } from './calendar.js';
import { findMoments, type Moment } from './moments.js';
import { longestIn, toPhrase } from './phrase.js';
import tables from './tables/moments.json' with { type: 'json' };
import { readUnit, UNIT_WORDS } from './units.js';

/** No bound. */
const OPEN = '..';
const LAST = new RegExp(String.raw`\b(?:${tables.last.join('|')}) (?:(\d{1,3}|[a-z]+) )?(${UNIT_WORDS})\b`);

/** ISO 8601 interval with `..` for an open end (`2019-01-01/..`), `all`, or nothing when no time is named. */
export function readPeriod(text: string, today: string): string | undefined {
  const standard = /^\s*(\d{4}-\d{2}-\d{2}|\.\.)\/(\d{4}-\d{2}-\d{2}|\.\.)\s*$/.exec(text);
  if (standard) return standard[0].trim();
  const folded = foldText(text);
  const said = toPhrase(text);
  const moments = findMoments(folded, today);
  const recent = readRecent(said, moments, today);
  if (recent !== undefined) return recent;
  if (moments.length === 0) return longestIn(said, tables.all) === undefined ? undefined : 'all';
  return toInterval(moments, folded, today);
}

/** "De laatste twee jaar", "het afgelopen half jaar": up to now. */
function readRecent(said: string, moments: readonly Moment[], today: string): string | undefined {
  if (/\bhalf jaar\b/.test(said) && moments.length === 0) return `${shift(today, -6, 'month')}/${OPEN}`;
  const [, count = 'een', unit = ''] = LAST.exec(said) ?? [];
  const named = readUnit(unit);
  const number = count === 'een' || count === 'paar' ? 1 + Number(count === 'paar') : parseNumber(count);
  // "Vorig jaar" is the calendar year, "de laatste jaren" is no number.
  if (named === undefined || number === undefined || moments.some(({ precision }) => precision === 'year')) return undefined;
  return `${shift(today, -number, named)}/${OPEN}`;
}

function toInterval(moments: readonly Moment[], folded: string, today: string): string | undefined {
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last) return undefined;
  const before = toPhrase(folded.slice(0, first.at));
  const isUntilNow = longestIn(toPhrase(folded), tables.still) !== undefined || (moments.length > 1 && last.from === today);
  const from = endsWith(before, tables.after) ? shift(first.until, 1, 'day') : first.from;
  if (moments.length > 1 && !isUntilNow)
    return [first.from, last.until].every((day) => day <= `${today.slice(0, 4)}-12-31`) ? order(first, last) : undefined;
  if (from > today) return undefined;
  if (isUntilNow || endsWith(before, tables.from) || endsWith(before, tables.after)) return `${from}/${OPEN}`;
  if (endsWith(before, tables.before)) return `${OPEN}/${shift(first.from, -1, 'day')}`;
  if (endsWith(before, tables.untilWith)) return `${OPEN}/${first.until}`;
  if (endsWith(before, tables.until)) return `${OPEN}/${shift(first.from, -1, 'day')}`;
  return `${first.from}/${first.until}`;
}

/** Both moments whole: "van 2018 tot 2020" asks for rather more than less. */
function order(one: Moment, other: Moment): string {
  return one.from <= other.from ? `${one.from}/${other.until}` : `${other.from}/${one.until}`;
}

function endsWith(said: string, phrases: readonly string[]): boolean {
  return phrases.some(
    (phrase) => ` ${said}`.endsWith(` ${phrase}`) || ` ${said}`.endsWith(` ${phrase} de`) || ` ${said}`.endsWith(` ${phrase} het jaar`),
  );
}
