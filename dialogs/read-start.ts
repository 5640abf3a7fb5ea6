/** What the wish with which a request starts tells already. */
import type { RightId } from '../knowledge/schema.js';
import type { Slots } from '../knowledge/slots/slots.js';
import { readChoice, type Choice } from './answers/choice.js';
import { longestIn, toPhrase } from './answers/phrase.js';
import { OF_AGE } from './answers/read-answer.js';
import tables from './answers/tables/wishes.json' with { type: 'json' };
import type { Answers } from './conversation.js';

/** As the question about the bond with someone who died. */
const RELATIONS: readonly Choice[] = ['partner', 'child', 'parent', 'sibling', 'other'].map((value) => ({ value, label: value }));

/** Answers that are plain from the start; they are shown at the summary, not asked. */
export function readStart(text: string, right: RightId, { age, relation }: Slots): Answers {
  const said = toPhrase(text);
  if (right === 'deceased-access') {
    const bond = readChoice(text, 'relation', RELATIONS);
    return bond === undefined ? {} : { relation: bond };
  }
  // "Ik wil niet dat mijn dochter ..." is not about the daughter's file.
  if (longestIn(said, tables.people.not) !== undefined) return {};
  const ofChild = tables.people.child.map((child) => `van ${child}`);
  if (longestIn(said, ofChild) !== undefined) return { who: 'child', ...(age !== undefined && { age: String(age) }) };
  if (age === undefined || relation !== undefined || longestIn(said, tables.people.self) === undefined) return {};
  return { who: 'self', 'of-age': age < OF_AGE ? 'no' : 'yes', ...(age < OF_AGE && { age: String(age) }) };
}
