/** Where a statement speaks of a right and of its terms, as a letter names it. */
import { citeFacts } from '../../knowledge/citations.js';
import type { RightFact, RightPromise } from '../../knowledge/rules/promise.js';
import { citePlaces } from '../../locales/cite.js';
import type { Words } from '../../locales/words.js';

/** Most places named for one thing. */
const MOST_PLACES = 2;

/** Where the right itself stands; nothing where the statement is silent. */
export function namePlace({ right, statement, facts }: RightPromise, words: Words): string {
  const [fact] = [...facts.what, ...facts.grounds, ...facts.how].filter(({ rights }) => rights[0] === right);
  return placesOf(fact, statement, words);
}

/** Where the term stands that is promised. */
export function termPlace({ statement, facts, terms }: RightPromise, words: Words): string {
  const fact = facts.terms.find((one) => (terms?.decide === undefined ? one.terms?.carryOut : one.terms?.decide) !== undefined);
  return placesOf(fact, statement, words);
}

function placesOf(fact: RightFact | undefined, statement: RightPromise['statement'], words: Words): string {
  if (!fact) return '';
  const citations = citeFacts(statement, [fact]).filter(({ cite, style }) => cite === undefined || style === 'heading');
  const most = statement.citation === 'heading' ? 1 : MOST_PLACES;
  return citePlaces(citations.slice(0, most), words)
    .map(({ section, heading }) => (section === heading ? `“${heading}”` : section))
    .join(', ');
}
