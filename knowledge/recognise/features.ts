/** Analysis -> sparse vector for the regression: stems, concepts, compound parts, pairs and letter groups, hashed to a fixed width. */
import type { Analysis } from '../dutch/analyse.js';

/** Number of buckets; a power of two. */
export const WIDTH = 1 << 15;

/** Bucket numbers with their weights; the weights have Euclidean length 1. */
export interface SparseVector {
  buckets: Uint32Array;
  weights: Float32Array;
}

/** How much each kind of feature weighs against a stem. Chosen on the tune questions, never on held ones. */
export const FEATURES = { stem: 1, concept: 0.8, part: 0.6, pair: 0.6, letters: 0.22, first: 0.4 } as const;

/** Turns an analysis into the vector that the regression is trained on. */
export function toVector(analysis: Analysis): SparseVector {
  const sums = new Map<number, number>();
  const add = (kind: string, value: string, weight: number): void => {
    const bucket = hash(`${kind}:${value}`) & (WIDTH - 1);
    sums.set(bucket, (sums.get(bucket) ?? 0) + weight);
  };
  for (const value of analysis.stems) {
    add('s', value, FEATURES.stem);
    for (const letters of letterGroups(value)) add('l', letters, FEATURES.letters);
  }
  for (const value of analysis.concepts) add('c', value, FEATURES.concept);
  for (const value of analysis.parts) add('s', value, FEATURES.part);
  for (const value of analysis.pairs) add('p', value, FEATURES.pair);
  const [first] = analysis.words;
  if (first) add('f', first, FEATURES.first);
  const length = Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return { buckets: Uint32Array.from(sums.keys()), weights: Float32Array.from(sums.values(), (value) => value / length) };
}

function letterGroups(word: string): string[] {
  const padded = `<${word}>`;
  const groups: string[] = [];
  for (const size of [3, 4]) for (let at = 0; at + size <= padded.length; at++) groups.push(padded.slice(at, at + size));
  return groups;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
