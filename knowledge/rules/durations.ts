/** ISO 8601 durations: compare and count. */

const DAYS: Readonly<Record<string, number>> = { Y: 365.25, M: 30.4375, W: 7, D: 1, H: 1 / 24 };

export interface Duration {
  count: number;
  unit: 'Y' | 'M' | 'W' | 'D' | 'H';
}

/** Reads P20Y, P4W, PT72H. @throws RangeError on anything else */
export function parseDuration(iso: string): Duration {
  const match = /^PT?(\d+)([YMWDH])$/.exec(iso);
  const unit = match?.[2];
  if (unit !== 'Y' && unit !== 'M' && unit !== 'W' && unit !== 'D' && unit !== 'H')
    throw new RangeError(`"${iso}" is no duration; write one such as P20Y or P4W.`);
  return { count: Number(match?.[1]), unit };
}

/** Are two durations the same length (P12M and P1Y are)? */
export function sameLength(a: string, b: string): boolean {
  return Math.abs(inDays(a) - inDays(b)) < 3;
}

function inDays(iso: string): number {
  const { count, unit } = parseDuration(iso);
  return count * (DAYS[unit] ?? 1);
}
