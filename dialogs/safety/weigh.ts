/** A message weighed by its features, with what `npm run signs` learned: also where no pattern fits, what is told may add up to danger. */
import type { Features } from './features.js';
import weights from './tables/weights.json' with { type: 'json' };

/** Which help lines come first. */
export type Danger = 'danger' | 'suicide' | 'child';

/** Above this a message tells of danger, also when no pattern says so. Chosen by leaving one author of the tune messages out, and so that the bounds on the held messages still hold. */
const ALARM = -0.3;
/** Below this even a pattern that fits is a coincidence. */
const COINCIDENCE = -0.5;

export interface Weighed {
  /** It tells of danger, whatever the patterns say. */
  isAlarming: boolean;
  /** It tells of danger when a pattern says so. */
  isLikely: boolean;
  /** Whose help would come first. */
  kind: Danger;
}

/** Weights as written to the table: a byte for each bucket, and what one unit of it is worth. */
interface Written {
  scale: number;
  bytes: string;
}

interface Scale {
  worth: number;
  weights: Int8Array;
}

const SCALES = { danger: readScale(weights.danger), suicide: readScale(weights.suicide), child: readScale(weights.child) };

/** Weighs the features of a message. */
export function weigh(features: Features): Weighed {
  const danger = add(SCALES.danger, features);
  return { isAlarming: danger > ALARM, isLikely: danger > COINCIDENCE, kind: kindOf(add(SCALES.suicide, features), add(SCALES.child, features)) };
}

function kindOf(suicide: number, child: number): Danger {
  if (Math.max(suicide, child) < 0) return 'danger';
  return suicide >= child ? 'suicide' : 'child';
}

/** The number of weights is a power of two, so that a hash is brought to a bucket by its last bits. */
function add({ worth, weights: learned }: Scale, features: Features): number {
  let sum = 0;
  for (const [feature, count] of features) sum += (learned[feature & (learned.length - 1)] ?? 0) * count;
  return sum * worth;
}

function readScale({ scale, bytes }: Written): Scale {
  return { worth: scale, weights: new Int8Array(Buffer.from(bytes, 'base64')) };
}
