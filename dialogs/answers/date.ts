/** A day as an answer. */
import { foldText } from '../../knowledge/dutch/normalise.js';
import { findMoments } from './moments.js';

const OLDEST = '1900-01-01';

/** ISO 8601 date, or nothing when no whole day is named, or one that was not yet. */
export function readDate(text: string, today: string): string | undefined {
  const days = findMoments(foldText(text), today).filter(({ precision }) => precision === 'day');
  const [only, another] = days;
  return only && !another && only.from >= OLDEST && only.from <= today ? only.from : undefined;
}
