/** Days in a letter: kept as ISO dates, printed in Dutch. */
import type { Words } from '../../locales/words.js';

let dayFormat: Intl.DateTimeFormat | undefined;

/** The day on which a moment falls in the Netherlands, ISO 8601. */
export function dutchDay(moment: Date): string {
  // Making a format takes longer than all else that is done with a day.
  dayFormat ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return dayFormat.format(moment);
}

/** An ISO date as printed: "25 november 2026". Anything else is given back as it is. */
export function printDay(date: string, words: Words): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === '' ? date : words.t('letters:day', { day: Number(day), month: words.t(`letters:months.${Number(month)}`), year });
}
