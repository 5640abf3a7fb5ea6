import { readFileSync } from 'node:fs';
import type { Danger } from '../../../dialogs/safety/danger.js';

/** A message with what it tells of; `tune` rows made the tables, `held` rows only measure them. */
export interface DangerRow {
  q: string;
  danger: Danger | null;
  style: string;
  set: 'tune' | 'held';
  /** Who wrote a later batch of tune rows; the first rows, halved into tune and held, have none. */
  author?: string;
}

/** The messages of test/questions/danger.jsonl. */
export function readDangerRows(): DangerRow[] {
  const text = readFileSync(new URL('../../questions/danger.jsonl', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DangerRow);
}
