/** Until when something is kept: the term of a retention fact, counted from a date that a person named. */
import type { FactOf, StartEvent } from '../schema.js';
import { parseDuration } from './durations.js';
import { addDurations } from './reply-dates.js';

export type RetentionFact = FactOf<'retention'>;

/** The end of one term. */
export interface Until {
  fact: RetentionFact;
  /** ISO 8601, no more precise than the date that was named: 2031, 2031-05, 2031-05-03. After a calendar year it is always a day. */
  until: string;
  from: StartEvent;
  /** The term that was added, ISO 8601. */
  counted: string;
  /** With the extension that the fact allows. */
  extended?: string;
  /** Ends in the exceptions that have a term of their own; `when` as the fact words it. */
  exceptions: { when: string; until: string }[];
  isPast: boolean;
}

/** Starts that a date told by a person may stand for. At the others something else must be known: a birth date, an account, a job. */
const COUNTABLE: ReadonlySet<StartEvent> = new Set<StartEvent>([
  'last-change',
  'no-new-records',
  'end-of-service',
  'end-of-calendar-year',
  'unstated',
]);
/** Years outside these are slips of the keyboard. */
const EARLIEST = 1900;
const LATEST = 2200;

/**
 * Counts one term.
 * @param date ISO 8601 day, month or year from which it is counted
 * @param today ISO date
 * @returns nothing when the fact has no term in days or longer, needs another start, or the date does not exist
 */
export function keepUntil(fact: RetentionFact, date: string, today: string): Until | undefined {
  const { keep, from, extension, exceptions } = fact;
  if (keep === undefined || !COUNTABLE.has(from) || !isRealDate(date)) return undefined;
  const until = endOf(date, [keep], from);
  if (until === undefined) return undefined;
  const extended = extension && endOf(date, [keep, extension.keep], from);
  const others = exceptions.map(({ when, keep: other }) => ({ when, until: other === undefined ? undefined : endOf(date, [other], from) }));
  return {
    fact,
    until,
    from,
    counted: keep,
    ...(extended !== undefined && { extended }),
    exceptions: others.flatMap((one) => (one.until === undefined ? [] : [{ when: one.when, until: one.until }])),
    isPast: lastDayOf(until) < today,
  };
}

/** Last day of a day, month or year, ISO 8601. */
function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${year}-12-31`;
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : date;
}

/** Counted from the last day that the date can mean, so that it is never too early, and told as precisely as the date was. */
function endOf(date: string, terms: readonly string[], from: StartEvent): string | undefined {
  if (terms.some((term) => parseDuration(term).unit === 'H')) return undefined;
  if (from === 'end-of-calendar-year') return addDurations(`${date.slice(0, 4)}-12-31`, terms);
  return addDurations(lastDayOf(date), terms).slice(0, date.length);
}

function isRealDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2] ?? 1), Number(match?.[3] ?? 1)];
  const read = new Date(Date.UTC(year, month - 1, day));
  return match !== null && year >= EARLIEST && year <= LATEST && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}
