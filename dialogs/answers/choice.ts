/** One out of some choices: by its id, label or number, or in own words. */
import { editDistance, phoneticKey } from '../../knowledge/dutch/phonetic.js';
import { parseNumber } from '../../knowledge/slots/numbers.js';
import { holdsPhrase, toPhrase } from './phrase.js';
import tables from './tables/choices.json' with { type: 'json' };
import ordinals from './tables/ordinals.json' with { type: 'json' };

export interface Choice {
  value: string;
  label: string;
}

const OWN_WORDS = new Map<string, ReadonlyMap<string, readonly string[]>>(
  Object.entries(tables).map(([question, byChoice]) => [question, new Map<string, readonly string[]>(Object.entries(byChoice))]),
);
const ORDINALS = new Map<string, number>(Object.entries(ordinals));
/** Shortest word that is also understood with a typing error in it. */
const SHORTEST_FUZZY = 5;

/** The value of a choice named by its id, its label or its number, or nothing. */
export function readExactChoice(text: string, choices: readonly Choice[]): string | undefined {
  const typed = text.trim().toLowerCase();
  const said = toPhrase(text);
  const named = choices.find(({ value, label }) => typed === value || said === toPhrase(label) || said === toPhrase(value));
  return named?.value ?? choices[readPlace(said, choices.length) ?? -1]?.value;
}

/**
 * The value of the choice that the person means, in own words too, or nothing when none is meant or more than one.
 * @param question id of the question, by which its own words are found
 */
export function readChoice(text: string, question: string, choices: readonly Choice[]): string | undefined {
  const exact = readExactChoice(text, choices);
  if (exact !== undefined) return exact;
  const said = toPhrase(text);
  const words = said.split(' ');
  const matches = choices
    .map(({ value, label }) => ({ value, length: longestMatch(said, words, [toPhrase(label), ...(OWN_WORDS.get(question)?.get(value) ?? [])]) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, second] = matches;
  return best && best.length > (second?.length ?? 0) ? best.value : undefined;
}

/** Characters of the longest phrase that was said, typing errors allowed in single words. A phrase after "=" is the whole message. */
function longestMatch(said: string, words: readonly string[], phrases: readonly string[]): number {
  if (phrases.includes(`=${said}`)) return said.length;
  return Math.max(
    0,
    ...phrases.filter((phrase) => holdsPhrase(said, phrase) || words.some((word) => isMeant(word, phrase))).map(({ length }) => length),
  );
}

function isMeant(word: string, phrase: string): boolean {
  if (phrase.includes(' ') || phrase.length < SHORTEST_FUZZY || word.length < SHORTEST_FUZZY) return false;
  return phoneticKey(word) === phoneticKey(phrase) || (phrase.length > SHORTEST_FUZZY + 1 && editDistance(word, phrase, 1) <= 1);
}

/** "2", "optie 2", "de tweede", "de laatste": the place in the row, from 0. */
function readPlace(said: string, count: number): number | undefined {
  const bare = said.replace(/^(?:ik kies |doe |keuze |optie |nummer |nr |antwoord |de )+/, '').replace(/ (?:optie|keuze|graag|dan)$/, '');
  const place = ORDINALS.get(bare) ?? (/^\d$/.test(bare) ? parseNumber(bare) : undefined);
  if (place === undefined) return undefined;
  const index = place < 0 ? count + place : place - 1;
  return index >= 0 && index < count ? index : undefined;
}
