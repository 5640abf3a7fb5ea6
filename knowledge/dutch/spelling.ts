/** Typed word -> the domain word that was meant, by sound first and by letters second. Only words of the domain are ever proposed. */
import { editDistance, phoneticKey } from './phonetic.js';

const SHORTEST = 4;

/** Corrects words towards a closed vocabulary. */
export class Speller {
  readonly #domain: ReadonlyMap<string, number>;
  readonly #isKnown: (word: string) => boolean;
  readonly #bySound = new Map<string, string[]>();
  readonly #byStart = new Map<string, string[]>();
  readonly #remembered = new Map<string, string>();

  /**
   * @param domain words of the domain with how often each occurs
   * @param isKnown whether a word is common Dutch, and so is left alone
   */
  constructor(domain: ReadonlyMap<string, number>, isKnown: (word: string) => boolean) {
    this.#domain = domain;
    this.#isKnown = isKnown;
    for (const word of domain.keys()) {
      if (word.length < SHORTEST) continue;
      add(this.#bySound, phoneticKey(word), word);
      add(this.#byStart, phoneticKey(word).slice(0, 1), word);
    }
  }

  /** The word itself when it is known or nothing is near, else the nearest domain word. */
  correct(word: string): string {
    if (word.length < SHORTEST || /\d/.test(word) || this.#domain.has(word) || this.#isKnown(word)) return word;
    const remembered = this.#remembered.get(word);
    if (remembered !== undefined) return remembered;
    const meant = this.#nearest(word);
    if (this.#remembered.size > 5000) this.#remembered.clear();
    this.#remembered.set(word, meant);
    return meant;
  }

  #nearest(word: string): string {
    const key = phoneticKey(word);
    const alike = this.#best(word, this.#bySound.get(key) ?? [], 3, key);
    if (alike) return alike;
    const limit = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
    return this.#best(word, this.#byStart.get(key.slice(0, 1)) ?? [], limit, key) ?? word;
  }

  /** Nearest by sound, then by letters, then most frequent. */
  #best(word: string, candidates: readonly string[], limit: number, key: string): string | undefined {
    let best: string | undefined;
    let bestCost = Infinity;
    for (const candidate of candidates) {
      const letters = editDistance(word, candidate, limit);
      if (letters > limit) continue;
      const cost = letters + editDistance(key, phoneticKey(candidate), 3) - Math.log1p(this.#domain.get(candidate) ?? 0) / 20;
      if (cost < bestCost) [best, bestCost] = [candidate, cost];
    }
    return best;
  }
}

function add(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key);
  if (words) words.push(word);
  else index.set(key, [word]);
}
