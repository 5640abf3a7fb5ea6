/** Days in a letter: kept as ISO dates, printed in Dutch. */

/** The day on which a moment falls in the Netherlands, ISO 8601. */
export function dutchDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}

/** An ISO date as printed: "25 november 2026". Anything else is given back as it is. */
export function printDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
