/** When an answer may be expected, counted from the day of sending. */
import { parseDuration } from './durations.js';
import type { RightPromise } from './promise.js';
import type { RightId } from '../schema.js';

export interface ReplyDates {
  /** ISO date on which an answer should have come. */
  expected: string;
  /** ISO date on which it should have come when the organisation takes longer and says so; absent where that is not provided for. */
  latest?: string;
  /** ISO date on which what was asked should be done; absent where the statement gives no term for that. */
  done?: string;
  /** The term to that date, ISO 8601. */
  doneTerm?: string;
  /** Where the term comes from: the statement, the AVG, or the wish of the person who asks, where neither gives one. */
  basis: 'statement' | 'law' | 'asked';
  /** The term to the expected date, ISO 8601. */
  term: string;
  /** What may be added, ISO 8601. */
  extension?: string;
}

/** AVG article 12: one month, and two more for many or difficult requests. */
const LAW = { term: 'P1M', extension: 'P2M' };
/** Rights on which AVG article 12 says nothing: consent, files of the dead, complaints, shielding. */
const OUTSIDE_ARTICLE_12: ReadonlySet<RightId> = new Set<RightId>(['withdraw-consent', 'deceased-access', 'complaint', 'shielding']);

/** Does AVG article 12 hold for a right: a month to answer, reasons for a refusal, no cost? */
export function isUnderArticle12(right: RightId): boolean {
  return !OUTSIDE_ARTICLE_12.has(right);
}

/**
 * Dates for a request.
 * @param sent ISO date on which the letter is sent
 * @throws RangeError when the date or a term in the promise is malformed
 */
export function replyDates(sent: string, { right, terms }: Pick<RightPromise, 'right' | 'terms'>): ReplyDates {
  const stated = terms?.decide ?? terms?.carryOut;
  const basis = stated !== undefined ? 'statement' : isUnderArticle12(right) ? 'law' : 'asked';
  const term = stated ?? LAW.term;
  const extension = basis === 'law' ? LAW.extension : terms?.extend;
  const carryOut = terms?.decide !== undefined && terms.carryOut !== terms.decide ? terms.carryOut : undefined;
  return {
    expected: addDurations(sent, [term]),
    ...(extension !== undefined && { latest: addDurations(sent, [term, extension]), extension }),
    ...(carryOut !== undefined && { done: addDurations(sent, [carryOut]), doneTerm: carryOut }),
    basis,
    term,
  };
}

/**
 * The date that lies durations further on. Months and years are added together before the day is looked at: a month after 31 January is the
 * last day of February, three months after it is 30 April.
 * @throws RangeError for a malformed date or duration, and for hours
 */
export function addDurations(date: string, durations: readonly string[]): string {
  const start = new Date(`${date}T00:00:00Z`);
  let months = 0;
  let days = 0;
  for (const { count, unit } of durations.map(parseDuration)) {
    if (unit === 'H') throw new RangeError('Hours cannot be added to a date; give days, weeks, months or years.');
    if (unit === 'Y' || unit === 'M') months += unit === 'Y' ? 12 * count : count;
    else days += unit === 'W' ? 7 * count : count;
  }
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), lastDay) + days);
  return first.toISOString().slice(0, 10);
}
