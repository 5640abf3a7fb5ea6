/**
 * A message -> the features that are weighed: its words, stems, pairs of words, groups of letters and signs, and what the patterns hear.
 * Hashed, so that what is learned from thousands of messages stays small.
 */
import { stem } from '../../knowledge/dutch/stem.js';
import type { Heard } from './patterns.js';
import { findSigns } from './signs.js';
import type { Forms } from './steps.js';

/** Feature numbers, each with how much it counts. */
export type Features = ReadonlyMap<number, number>;

/** How much each kind counts. Letters are many and say little each. Chosen by leaving one author of the tune messages out. */
const COUNT = { word: 1, stem: 1, pair: 1, skip: 0.7, letters: 0.5, sign: 1, heard: 1 } as const;
/** The squares of the counts of a message of usual length, added up. */
const USUAL = 120;
const GROUPS = [3, 4];
const SKIPS = [2, 3];

/** Features of a message, or of one sentence of it. */
export function findFeatures(message: readonly (readonly Forms[])[], { tables }: Pick<Heard, 'tables'>): Features {
  const features = new Map<number, number>();
  const add = (kind: keyof typeof COUNT, value: string): void => {
    features.set(hash(`${kind}:${value}`), COUNT[kind]);
  };
  for (const sentence of message) {
    const words = sentence.map((forms) => forms.at(-1) ?? '');
    const stems = words.map(stem);
    for (const word of words) add('word', word);
    for (const part of stems) add('stem', part);
    for (const [at, next] of [...words, '$'].entries()) add('pair', `${words[at - 1] ?? '^'} ${next}`);
    for (const far of SKIPS) for (const [at, part] of stems.slice(far).entries()) add('skip', `${stems[at] ?? ''} ${part}`);
    for (const [typed = ''] of sentence) for (const letters of groupLetters(typed)) add('letters', letters);
  }
  for (const sign of findSigns(message)) add('sign', sign);
  for (const [table, { isExcused }] of tables) for (const heard of isExcused ? [`${table}?`] : [table, 'any']) add('heard', heard);
  return level(features);
}

/** Every message counts the same, however long: the plain parts of a long story must not add up. */
function level(features: Features): Features {
  const squares = [...features.values()].reduce((sum, count) => sum + count * count, 0);
  return new Map([...features].map(([feature, count]) => [feature, count * Math.sqrt(USUAL / squares)]));
}

function groupLetters(word: string): string[] {
  const padded = `<${word}>`;
  return GROUPS.flatMap((size) => Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) => padded.slice(at, at + size)));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
