/** Regularised logistic regression over hashed features, by coordinates of the dual: exact, quick, and the same examples give the same weights. */
import type { Features } from '../../dialogs/safety/features.js';

export interface Example {
  features: Features;
  isYes: boolean;
}

const ROUNDS = 40;
const STEPS = 12;

/**
 * Fits weights: after hashing to `width` buckets, a power of two.
 * @param trust how far weights may leave zero for one example
 */
export function fitLogistic(examples: readonly Example[], width: number, trust: number): Float64Array {
  const weights = new Float64Array(width);
  const cases = examples.map(({ features, isYes }) => {
    const buckets = Uint32Array.from(features.keys(), (feature) => feature & (width - 1));
    const counts = Float64Array.from(features.values());
    return { buckets, counts, sign: isYes ? 1 : -1, pull: 0, length: counts.reduce((sum, count) => sum + count * count, 0) };
  });
  const random = createRandom();
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = cases.length; turn > 0; turn--) {
      const chosen = cases[Math.floor(random() * cases.length)];
      if (!chosen) continue;
      const { buckets, counts, sign, pull, length } = chosen;
      let margin = 0;
      for (let at = 0; at < buckets.length; at++) margin += (weights[buckets[at] ?? 0] ?? 0) * (counts[at] ?? 0);
      chosen.pull = solve(margin * sign, length, trust, pull);
      const change = (chosen.pull - pull) * sign;
      for (let at = 0; at < buckets.length; at++) weights[buckets[at] ?? 0] = (weights[buckets[at] ?? 0] ?? 0) + change * (counts[at] ?? 0);
    }
  }
  return weights;
}

/** The pull of one example on the weights, between 0 and `most`, at which its error and its margin agree. Newton's method on its logit. */
function solve(margin: number, length: number, most: number, pull: number): number {
  const share = Math.min(Math.max(pull / most, 1e-12), 1 - 1e-12);
  let logit = Math.log(share / (1 - share));
  for (let step = 0; step < STEPS; step++) {
    const now = 1 / (1 + Math.exp(-logit));
    const slope = 1 + length * most * now * (1 - now);
    logit -= (margin + (most * now - pull) * length + logit) / slope;
  }
  return most / (1 + Math.exp(-logit));
}

/** Mulberry32: a small seeded generator. */
function createRandom(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
