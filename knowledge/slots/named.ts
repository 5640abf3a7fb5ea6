/** Things with a fixed list of names: laws, kinds of help, relations, organisations. */
import { editDistance, phoneticKey } from '../dutch/phonetic.js';
import { toWords } from '../dutch/normalise.js';
import type { Organisation } from '../schema.js';

/** Ids whose names stand in the message, in the order of the table; each name a row of words. */
export function findNamed<Id extends string>(words: string, table: ReadonlyMap<Id, readonly string[]>): Id[] {
  const padded = ` ${words} `;
  return [...table].filter(([, names]) => names.some((name) => padded.includes(` ${name} `))).map(([id]) => id);
}

/** Ids in the order of the message, and the message with the names blanked out. */
export type OrganisationFinder = (words: string) => { ids: string[]; rest: string };

/** Shortest name that is also recognised when misspelt. */
const SHORTEST_FUZZY = 7;

/** Makes a finder of organisations by name, alias, or a name with a typing error in it. */
export function createOrganisationFinder(organisations: readonly Organisation[]): OrganisationFinder {
  const names = organisations.flatMap(({ id, name, aliases }) => [name, ...aliases].map((alias) => ({ id, alias: toWords(alias).join(' ') })));
  const longestFirst = names.filter(({ alias }) => alias).sort((a, b) => b.alias.length - a.alias.length);
  return (words) => {
    let rest = ` ${words} `;
    const found: { id: string; at: number }[] = [];
    for (const { id, alias } of longestFirst) {
      const at = rest.indexOf(` ${alias} `);
      if (at < 0) continue;
      found.push({ id, at });
      rest = rest.replace(` ${alias} `, ` ${'_'.repeat(alias.length)} `);
    }
    for (const word of rest.split(' ')) {
      const near = word.length >= SHORTEST_FUZZY ? longestFirst.find(({ alias }) => isMisspelt(word, alias)) : undefined;
      if (!near) continue;
      found.push({ id: near.id, at: rest.indexOf(word) });
      rest = rest.replace(word, '_'.repeat(word.length));
    }
    return { ids: [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))], rest: rest.replaceAll('_', '').trim() };
  };
}

function isMisspelt(word: string, alias: string): boolean {
  if (alias.includes(' ') || alias.length < SHORTEST_FUZZY) return false;
  return phoneticKey(word) === phoneticKey(alias) || editDistance(word, alias, 1) <= 1 || (alias.length >= 9 && editDistance(word, alias, 2) <= 2);
}
