/** Is the assistant as often right as it is sure? */
import { percent, table } from './tables.js';
import type { Told } from './first-fact.js';

const BINS = 10;

/** Reliability in ten bins of the chance, with the expected calibration error: the mean distance of chance and share right, 0 to 1. */
export function showCalibration(told: readonly Told[]): string {
  const bins = Array.from({ length: BINS }, (_, bin) => told.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin));
  const measured = bins.map((members, bin) => {
    const count = Math.max(1, members.length);
    const chance = members.reduce((sum, one) => sum + one.chance, 0) / count;
    const right = members.filter(({ isRight }) => isRight).length;
    return { name: `${(bin / BINS).toFixed(1)}-${((bin + 1) / BINS).toFixed(1)}`, count: members.length, chance, right };
  });
  const error = measured.reduce((sum, { count, chance, right }) => sum + Math.abs(chance * count - right), 0) / Math.max(1, told.length);
  const rows = measured.map(({ name, count, chance, right }) => [name, count, chance.toFixed(3), percent(right, count)]);
  return `${table(['chance', 'questions', 'mean chance', 'first fact right'], rows)}\n\nExpected calibration error: ${error.toFixed(3)}.`;
}
