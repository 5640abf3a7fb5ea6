import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../knowledge/library.js';
import { currentStatement } from '../../../knowledge/library.js';
import { keepUntil, type RetentionFact, type Until } from '../../../knowledge/rules/keep-until.js';
import type { StartEvent } from '../../../knowledge/schema.js';
import { fixedContext } from '../../support/engine.js';

const TODAY = '2026-06-15';
const fact = (keep: string, from: StartEvent): RetentionFact => ({
  id: 'retention-made',
  kind: 'retention',
  topics: ['retention-file'],
  sections: ['1'],
  text: 'Made for a test.',
  subject: 'dossiers',
  words: [],
  asks: [],
  claims: [],
  beside: [],
  keep,
  from,
  atMost: false,
  orLonger: false,
  exceptions: [],
});

describe('a term counted from a date', () => {
  it.each([
    ['P20Y', 'last-change', '2011', '2031', false],
    ['P20Y', 'last-change', '2011-05', '2031-05', false],
    ['P20Y', 'last-change', '2011-05-03', '2031-05-03', false],
    ['P2Y', 'end-of-calendar-year', '2011', '2013-12-31', true],
    ['P2Y', 'end-of-calendar-year', '2011-05', '2013-12-31', true],
    ['P2Y', 'end-of-calendar-year', '2024-12-31', '2026-12-31', false],
    ['P2Y', 'end-of-calendar-year', '2024-01-01', '2026-12-31', false],
    ['P1Y', 'unstated', '2024-02-29', '2025-02-28', true],
    ['P4Y', 'unstated', '2024-02-29', '2028-02-29', false],
    ['P1M', 'unstated', '2026-01-31', '2026-02-28', true],
    ['P3M', 'end-of-service', '2025-11-30', '2026-02-28', true],
    ['P4W', 'unstated', '2026-06-01', '2026-06-29', false],
    // A month or year may end on its last day: counted from there, it is never too early.
    ['P4W', 'unstated', '2026-05', '2026-06', false],
    ['P4W', 'unstated', '2025', '2026', false],
    ['P15Y', 'no-new-records', '2011-06', '2026-06', false],
    ['P15Y', 'no-new-records', '2011-05', '2026-05', true],
    ['P15Y', 'no-new-records', '2011-06-15', '2026-06-15', false],
    ['P15Y', 'no-new-records', '2011-06-14', '2026-06-14', true],
  ] as const)('%s %s from %s is %s', (keep, from, date, until, isPast) => {
    expect(keepUntil(fact(keep, from), date, TODAY)).toMatchObject({ until, from, counted: keep, isPast });
  });

  it.each(['age-18', 'account-closed', 'end-of-employment', 'receipt'] as const)('is not counted from %s, which the date is not', (from) => {
    expect(keepUntil(fact('P20Y', from), '2011-05', TODAY)).toBeUndefined();
  });

  it.each(['2011-02-30', '2011-13', '2011-05-45', '0011', '9999-01-01', '20115', 'mei 2011', ''])('is not counted from "%s"', (date) => {
    expect(keepUntil(fact('P20Y', 'last-change'), date, TODAY)).toBeUndefined();
  });

  it('is not counted in hours, or without a figure', () => {
    const { keep: _, ...without } = fact('P1Y', 'last-change');
    expect(keepUntil(fact('PT72H', 'unstated'), '2026-05-03', TODAY)).toBeUndefined();
    expect(keepUntil(without, '2026-05-03', TODAY)).toBeUndefined();
  });

  it('never ends before it starts, nor in another month or year than the term says', () => {
    const day = fc.integer({ min: 0, max: 365 * 250 }).map((days) => new Date(Date.UTC(1905, 0, 1 + days)).toISOString().slice(0, 10));
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
    const from = fc.constantFrom<StartEvent>('last-change', 'no-new-records', 'end-of-service', 'end-of-calendar-year', 'unstated');
    fc.assert(
      fc.property(date, from, fc.integer({ min: 1, max: 40 }), fc.constantFrom('Y', 'M', 'W', 'D'), (start, event, count, unit) => {
        const until = keepUntil(fact(`P${count}${unit}`, event), start, TODAY)?.until ?? '';
        expect(until >= start).toBe(true);
        expect(until).toHaveLength(event === 'end-of-calendar-year' ? 10 : start.length);
        expect(until.length < 10 || new Date(`${until}T00:00:00Z`).toISOString().startsWith(until)).toBe(true);
        if (unit === 'Y') expect(Number(until.slice(0, 4))).toBe(Number(start.slice(0, 4)) + count);
        if (unit === 'Y' && start.length === 7 && event !== 'end-of-calendar-year') expect(until.slice(5)).toBe(start.slice(5));
      }),
    );
  });
});

describe('the terms of the four organisations, counted from May 2011', () => {
  let library: Library;
  beforeAll(() => {
    ({ library } = fixedContext().engine());
  }, 120_000);

  it.each([
    ['carinova', 'retention-medical', '2031-05'],
    ['carinova', 'retention-nursing', '2031-05'],
    ['carinova', 'retention-household', '2013-12-31'],
    ['carinova', 'retention-guidance', '2013-12-31'],
    ['carinova', 'retention-not-wgbo', '2013-12-31'],
    ['carinova', 'retention-wzd', '2016-05'],
    ['carinova', 'retention-minors', undefined],
    ['carinova', 'retention-principle', undefined],
    ['carinova', 'retention-payroll-id', undefined],
    ['levantogroep', 'retention-wgbo', '2031-05'],
    ['levantogroep', 'retention-wmo', '2026-05'],
    ['levantogroep', 'retention-wlz', '2031-05'],
    ['levantogroep', 'retention-logs', '2012-05'],
    ['levantogroep', 'retention-account', undefined],
    ['levgroep', 'retention-general', '2013-05'],
    ['levgroep', 'retention-youth', '2031-05'],
    ['levgroep', 'retention-violence', '2026-05'],
    ['levgroep', 'retention-refugee', '2016-05'],
    ['wlzclientondersteuning', 'retention-special', '2016-05'],
    ['wlzclientondersteuning', 'retention-administration', '2018-05'],
  ])('%s %s: %s', (organisation, id, until) => {
    expect(count(library, organisation, id)?.until).toBe(until);
  });

  it('have the end after an extension, and in an exception, beside them', () => {
    expect(count(library, 'wlzclientondersteuning', 'retention-special')?.extended).toBe('2018-05');
    expect(count(library, 'levgroep', 'retention-amw')?.exceptions.map(({ until }) => until)).toEqual(['2026-05']);
  });
});

function count(library: Library, organisation: string, id: string): Until | undefined {
  const found = currentStatement(library, organisation).factsById.get(id);
  if (found?.kind !== 'retention') throw new Error(`${organisation} has no retention fact ${id}.`);
  return keepUntil(found, '2011-05', TODAY);
}
