/** The reminders of a letter as a calendar file (iCalendar, RFC 5545): days on which something is expected or can be done. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { Words } from '../../locales/words.js';
import type { WrittenLetter } from './written-letter.js';

/** Who made the file (RFC 5545, section 3.7.3). */
const MAKER = { company: 'privacywijzer', product: 'letters', language: 'NL' };
/** The alarm goes at nine in the morning of the day, in seconds after its beginning. */
const ALARM_AFTER = 9 * 3600;

/**
 * All-day events with an alarm; the days have no time zone, so that they are the same days everywhere.
 * @param now time at which the file is made
 */
export function toCalendar({ title, reminders }: WrittenLetter, { t }: Words, now: Date): string {
  const calendar = ical({ name: t('letter-files:calendar.name', { title }), prodId: MAKER, method: ICalCalendarMethod.PUBLISH });
  for (const { date, title: summary, text } of reminders) {
    const event = calendar.createEvent({
      start: date,
      end: dayAfter(date),
      allDay: true,
      floating: true,
      stamp: now,
      summary,
      description: text,
      // The person is free that day, and a shared calendar need not show what it is about.
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerAfter: ALARM_AFTER, relatesTo: null, description: summary });
  }
  return calendar.toString();
}

/** The end of an event is the first day after it (RFC 5545, section 3.6.1). */
function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
