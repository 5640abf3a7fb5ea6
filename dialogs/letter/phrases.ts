/** Terms and times as a letter names them. */
import { parseDuration } from '../../knowledge/rules/durations.js';
import type { Statement } from '../../knowledge/library.js';
import type { Words } from '../../locales/words.js';
import { printDay } from './dates.js';

/** An ISO 8601 duration in words: P4W is "4 weken". */
export function sayDuration(iso: string, words: Words): string {
  const { count, unit } = parseDuration(iso);
  return words.t(`terms:duration.${unit}`, { count });
}

/** A statement by its kind: "de verklaring", "het reglement". */
export function nameDocument(statement: Statement, words: Words): string {
  return words.t(`letters:document.${documentKind(statement)}`);
}

/** The kind of document in one word: "privacyverklaring", "privacyreglement". */
export function documentKind({ title }: Statement): string {
  return title.toLowerCase().split(' ')[0] ?? title;
}

/** An ISO 8601 interval in words, with `..` for an open end; nothing for all time. */
export function sayPeriod(period: string | undefined, words: Words): string {
  const [from = '..', to = '..'] = period === undefined || period === 'all' ? [] : period.split('/');
  const key = from === '..' ? (to === '..' ? 'all' : 'to') : to === '..' ? 'from' : 'between';
  return words.t(`letters:period.${key}`, { from: printDay(from, words), to: printDay(to, words) });
}
