/** Word -> stem: irregular forms by table, the rest by the Dutch Snowball stemmer. */
import { stemmer } from '@orama/stemmers/dutch';
import irregular from './tables/irregular.json' with { type: 'json' };

const LEMMA = new Map(Object.entries(irregular).flatMap(([lemma, forms]) => forms.map((form): [string, string] => [form, lemma])));

/** Stem of one normalised word. */
export function stem(word: string): string {
  const lemma = LEMMA.get(word) ?? word;
  return /^\d/.test(lemma) ? lemma : stemmer(lemma);
}
