import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { toCalendar } from '../../../dialogs/letter/to-calendar.js';
import { realWords } from '../../support/words.js';
import { makeLetter } from '../../support/written-letter.js';

const words = realWords();
const NOW = new Date('2026-11-25T10:00:00Z');

function readEvents(file: string): { event: ICAL.Event; component: ICAL.Component }[] {
  const calendar = ICAL.Component.fromString(file);
  return calendar.getAllSubcomponents('vevent').map((component) => ({ event: new ICAL.Event(component), component }));
}

describe('the calendar file', () => {
  it('has a whole day with an alarm for each reminder, with what to do', () => {
    const events = readEvents(toCalendar(makeLetter(), words, NOW));
    expect(events.map(({ event }) => [event.startDate.toString(), event.startDate.isDate, event.summary, event.description])).toEqual(
      makeLetter().reminders.map(({ date, title, text }) => [date, true, title, text]),
    );
    const alarms = events.map(({ component }) => component.getFirstSubcomponent('valarm'));
    expect(alarms.map((alarm) => String(alarm?.getFirstPropertyValue('trigger')))).toEqual(['PT9H', 'PT9H']);
    expect(alarms.map((alarm) => alarm?.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  });

  it('keeps lines of text, commas and letters with accents', () => {
    const text = 'Eén: "ja", nee; \\ en\nnog een regel';
    const [one] = readEvents(toCalendar(makeLetter({ reminders: [{ date: '2028-02-29', title: text, text }] }), words, NOW));
    expect([one?.event.summary, one?.event.description]).toEqual([text, text]);
  });

  it('ends each day on the next, across months, years and leap days', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const [one] = readEvents(toCalendar(makeLetter({ reminders: [{ date, title: 'a', text: 'b' }] }), words, NOW));
        const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
        expect([one?.event.startDate.toString(), one?.event.endDate.toString()]).toEqual([date, next]);
      }),
      { examples: [['2028-02-28'], ['2028-02-29'], ['2027-02-28'], ['2026-12-31'], ['2026-03-28'], ['2026-10-24']] },
    );
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Europe/Amsterdam', -60],
  ])('names the same days on a machine in %s', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
    const events = readEvents(toCalendar(makeLetter({ reminders: [{ date: '2026-03-29', title: 'a', text: 'b' }] }), words, NOW));
    vi.unstubAllEnvs();
    expect(events[0]?.event.startDate.toString()).toBe('2026-03-29');
  });
});
