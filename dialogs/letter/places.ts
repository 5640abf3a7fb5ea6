/** Where a statement speaks of a right and of its terms, as a letter names it. */
import { citeFacts } from '../../knowledge/citations.js';
import type { Fact } from '../../knowledge/schema.js';
import type { RightFact, RightPromise } from '../../knowledge/rules/promise.js';
import type { Words } from '../../locales/words.js';

type Statement = RightPromise['statement'];

/** Most articles named for one thing. Headings are longer: one is enough. */
const MOST_ARTICLES = 3;

/** Where the right itself stands; nothing where the statement is silent. */
export function rightPlace({ right, statement, facts }: RightPromise, words: Words): string {
  const [fact] = [...facts.what, ...facts.grounds, ...facts.how].filter(({ rights }) => rights[0] === right);
  return fact === undefined ? '' : placeOf(fact, statement, words);
}

/** Where the term stands that is promised for the answer, or for what was asked where none is promised for the answer. */
export function termPlace({ statement, facts, terms }: RightPromise, words: Words): string {
  const fact = factWith(facts.terms, terms?.decide === undefined ? 'carryOut' : 'decide');
  return fact === undefined ? '' : placeOf(fact, statement, words);
}

/** Where the term stands for carrying out what was asked. A fact that gives both terms stands in two places, in the order of the terms. */
export function carryOutPlace({ statement, facts }: RightPromise, words: Words): string {
  const fact = factWith(facts.terms, 'carryOut');
  if (fact === undefined) return '';
  const isHeading = statement.citation === 'heading';
  return placeOf(isHeading ? { ...fact, sections: fact.sections.slice(-1) } : fact, statement, words);
}

/** The places of one fact, without footnotes: `artikel 12.1 en 12.5`, or the heading between quotes. */
export function placeOf(fact: Fact, statement: Statement, words: Words): string {
  const isHeading = statement.citation === 'heading';
  const citations = citeFacts(statement, [fact]).filter(({ cite }) => isHeading || cite === undefined);
  const [first] = citations;
  if (first === undefined) return '';
  if (isHeading) return words.t('letters:place', { heading: first.heading });
  const places = citations.slice(0, MOST_ARTICLES).map(({ place }) => place);
  const place = [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(` ${words.t('answers:and')} `);
  return words.t(`answers:cite.${statement.citation === 'paragraph' ? 'paragraph' : 'article'}`, { place });
}

function factWith(facts: readonly RightFact[], term: 'decide' | 'carryOut'): RightFact | undefined {
  return facts.find(({ terms }) => terms?.[term] !== undefined);
}
