/** Days in a letter: kept as ISO dates, printed in Dutch. */
import type { Words } from '../../locales/words.js';

/** The day on which a moment falls in the Netherlands, ISO 8601. */
export function dutchDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}

/** An ISO date as printed: "25 november 2026". Anything else is given back as it is. */
export function printDay(date: string, words: Words): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === '' ? date : words.t('letters:day', { day: Number(day), month: words.t(`letters:months.${Number(month)}`), year });
}
