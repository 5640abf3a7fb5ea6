import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDurations, replyDates } from '../../../knowledge/rules/reply-dates.js';
import type { Terms } from '../../../knowledge/rules/promise.js';

const terms = (given: Partial<Terms>): Terms => ({ from: 'unstated', soon: false, ...given });
const date = fc.integer({ min: 0, max: 365 * 40 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
const dayOf = (iso: string): number => Number(iso.slice(8));
const monthsOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
const isLastDay = (iso: string): boolean => dayOf(addDurations(iso, ['P1D'])) === 1;

describe('addDurations', () => {
  it.each([
    ['2026-01-31', ['P1M'], '2026-02-28'],
    ['2028-01-31', ['P1M'], '2028-02-29'],
    ['2028-01-30', ['P1M'], '2028-02-29'],
    ['2026-01-31', ['P1M', 'P2M'], '2026-04-30'],
    ['2026-11-30', ['P3M'], '2027-02-28'],
    ['2028-02-29', ['P1Y'], '2029-02-28'],
    ['2026-12-15', ['P1M'], '2027-01-15'],
    ['2026-12-25', ['P2W'], '2027-01-08'],
    ['2028-02-20', ['P2W'], '2028-03-05'],
    ['2026-05-31', ['P1M', 'P1D'], '2026-07-01'],
  ])('%s and %j is %s', (start, durations, end) => {
    expect(addDurations(start, durations)).toBe(end);
  });

  it('keeps the day of the month, or takes the last one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const end = addDurations(start, [`P${count}M`]);
        expect(monthsOf(end)).toBe(monthsOf(start) + count);
        expect(dayOf(end) === dayOf(start) || (isLastDay(end) && dayOf(end) < dayOf(start))).toBe(true);
      }),
    );
  });

  it('counts weeks in days', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (start, count) => {
        expect(daysBetween(start, addDurations(start, [`P${count}W`]))).toBe(7 * count);
      }),
    );
  });

  it('refuses hours', () => {
    expect(() => addDurations('2026-01-01', ['PT72H'])).toThrow(RangeError);
  });
});

describe('replyDates', () => {
  it('takes the terms of the statement', () => {
    expect(replyDates('2026-01-31', { right: 'erasure', terms: terms({ decide: 'P2W', carryOut: 'P4W' }) })).toEqual({
      expected: '2026-02-14',
      done: '2026-02-28',
      doneTerm: 'P4W',
      basis: 'statement',
      term: 'P2W',
    });
    expect(replyDates('2026-01-31', { right: 'access', terms: terms({ decide: 'P1M', extend: 'P2M', carryOut: 'P1M' }) })).toEqual({
      expected: '2026-02-28',
      latest: '2026-04-30',
      extension: 'P2M',
      basis: 'statement',
      term: 'P1M',
    });
  });

  it('takes the time for doing it where none is given for the answer', () => {
    expect(replyDates('2026-03-02', { right: 'access', terms: terms({ carryOut: 'P4W' }) })).toEqual({
      expected: '2026-03-30',
      basis: 'statement',
      term: 'P4W',
    });
  });

  it('takes the general rule where the statement is silent, and what the letter asks where that rule does not hold', () => {
    expect(replyDates('2027-12-31', { right: 'objection' })).toMatchObject({ expected: '2028-01-31', latest: '2028-03-31', basis: 'law' });
    const asked = replyDates('2027-12-31', { right: 'complaint' });
    expect(asked).toEqual({ expected: '2028-01-31', basis: 'asked', term: 'P1M' });
  });

  it('never gives a date before the day of sending, nor a latest before the expected one', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('P2W', 'P4W', 'P1M'), fc.constantFrom('P2M', undefined), (sent, decide, extend) => {
        const { expected, latest = expected } = replyDates(sent, { right: 'access', terms: terms({ decide, ...(extend && { extend }) }) });
        expect(sent < expected && expected <= latest).toBe(true);
        expect(daysBetween(sent, expected)).toBeLessThanOrEqual(31);
        expect(daysBetween(sent, latest)).toBeLessThanOrEqual(92);
      }),
    );
  });
});
