/** Until when something is kept, by each term, and how that was counted. */
import type { Point } from '../knowledge/answer-model.js';
import type { Until } from '../knowledge/rules/keep-until.js';
import { completeWhen } from './report/term-texts.js';
import type { Words } from './words.js';

/** One paragraph with a line for each term, and one with what the date need not be. */
export function speakUntil(point: Extract<Point, { kind: 'until' }>, words: Words): string {
  return words.fill('until', {
    date: sayDate(point.date, words),
    terms: point.terms.map((term) => describeTerm(term, words)),
    starts: join([...new Set(point.starts.map((start) => words.t(`terms:start.${start}`)))], words),
    isContact: point.isContact,
    isUnstated: point.isUnstated,
    isPast: point.terms.some(({ isPast }) => isPast),
  });
}

function join(names: readonly string[], words: Words): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${words.t('answers:or')} `);
}

function describeTerm({ fact, until, from, counted, extended, exceptions, isPast }: Until, words: Words): Record<string, unknown> {
  const when = sayWhen(until, from, words);
  const atMost = fact.atMost ? words.t('answers:date.atMost', { when }) : when;
  return {
    subject: fact.subject,
    when: fact.orLonger ? words.t('answers:date.orLonger', { when: atMost }) : atMost,
    term: sayDuration(counted, words),
    from: words.t(`terms:from.${from}`),
    extended: extended === undefined ? '' : sayWhen(extended, from, words),
    exceptions: exceptions.map((one) => ({ when: completeWhen(one.when, words), until: sayWhen(one.until, from, words) })),
    isPast,
  };
}

/** "in mei 2031", "op 3 mei 2031"; after whole calendar years "na 31 december 2013". */
function sayWhen(iso: string, from: Until['from'], words: Words): string {
  const onDay = from === 'end-of-calendar-year' ? 'afterDay' : 'onDay';
  const key = { 4: 'inYear', 7: 'inMonth' }[iso.length] ?? onDay;
  return words.t(`answers:date.${key}`, { date: sayDate(iso, words) });
}

/** A day, month or year as people write it. */
function sayDate(iso: string, words: Words): string {
  const [year, month, day] = iso.split('-').map(Number);
  const key = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return words.t(`answers:date.${key}`, { day, month: month === undefined ? '' : words.t(`letters:months.${month}`), year });
}

function sayDuration(iso: string, words: Words): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMWD])$/.exec(iso) ?? [];
  return words.t(`terms:duration.${unit}`, { count: Number(count) });
}
