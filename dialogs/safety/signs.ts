/**
 * The signs of danger in a message. A sign is a kind of word: of blows, of fear, of weapons, of one's own death, but also of files, of
 * grief and of games, which speak against danger. Pairs say more than their parts: a blow and "me", leave and "my life".
 */
import tables from './tables/signs.json' with { type: 'json' };
import type { Forms } from './steps.js';

const SHORTEST_STEM = 3;
const MOST_BETWEEN = 3;
const MINOR = /^(?:[4-9]|1[0-7])$/;
const GROWN = /^(?:1[89]|[2-7]\d)$/;
const NOT = new Set(tables.not.split(' '));
const MORE = new Set(tables.more.split(' '));
const ASKS = new Set(tables.asks.split(' '));
const BEFORE = ['ge', ...tables.particles.split(' ').flatMap((particle) => [particle, `${particle}ge`])];

const [words, stems] = readTable();
const pairs = tables.pairs.map((pair) => pair.split('+'));

/** The names of all signs and pairs of signs in a message. Each counts once. */
export function findSigns(message: readonly (readonly Forms[])[]): Set<string> {
  const found = new Set(message.flatMap((sentence) => sentence.flatMap((forms) => forms.flatMap(signsOf))));
  if (message.some(endsSomething)) found.add('notmore');
  if (message.some(([first]) => first !== undefined && has(first, ASKS))) found.add('asks');
  for (const pair of pairs) if (pair.every((sign) => found.has(sign))) found.add(pair.join('+'));
  return found.add('always');
}

/** "not ... any more", with a few words between. */
function endsSomething(sentence: readonly Forms[]): boolean {
  return sentence.some((forms, at) => has(forms, NOT) && sentence.slice(at + 1, at + 1 + MOST_BETWEEN).some((next) => has(next, MORE)));
}

function has(forms: Forms, listed: ReadonlySet<string>): boolean {
  return forms.some((form) => listed.has(form));
}

function signsOf(word: string): string[] {
  if (MINOR.test(word)) return ['minor'];
  if (GROWN.test(word)) return ['grown'];
  return [...(words.get(word) ?? []), ...roots(word).flatMap(stemsOf)];
}

/** The word, and what is left of it without the start of a participle or a particle: a verb is known in all its forms. */
function roots(word: string): string[] {
  const cut = BEFORE.filter((before) => word.startsWith(before)).map((before) => word.slice(before.length));
  return [word, ...cut.filter((root) => root.length >= SHORTEST_STEM)];
}

function stemsOf(root: string): string[] {
  const starts = Array.from({ length: Math.max(0, root.length - SHORTEST_STEM + 1) }, (_, more) => root.slice(0, SHORTEST_STEM + more));
  return starts.flatMap((start) => stems.get(start) ?? []);
}

/** Whole words and stems (with a star behind) with the signs that they are. */
function readTable(): [ReadonlyMap<string, string[]>, ReadonlyMap<string, string[]>] {
  const [whole, starred] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [sign, listed] of Object.entries(tables.signs)) {
    for (const entry of listed.split(' ')) {
      const [map, word] = entry.endsWith('*') ? [starred, entry.slice(0, -1)] : [whole, entry];
      map.set(word, [...(map.get(word) ?? []), sign]);
    }
  }
  return [whole, starred];
}
