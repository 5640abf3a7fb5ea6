/** To whom a person turns, by what the question is about. */
import type { ContactFact } from '../answer-model.js';
import { currentStatement, type Library } from '../library.js';

const COMPLAINT_TOPICS = new Set(['complaint', 'complaint-authority', 'court', 'compensation']);

/**
 * The contact of the organisation for a topic: for a complaint or for a question.
 * @throws Error when the organisation does not exist; the content check rules that out for loaded organisations
 */
export function contactFor(topic: string, organisation: string, library: Library): ContactFact {
  const contacts = library.organisations.get(organisation)?.contacts;
  if (!contacts) throw new Error(`Organisation "${organisation}" does not exist; choose one of: ${[...library.organisations.keys()].join(', ')}.`);
  const id = COMPLAINT_TOPICS.has(topic) ? contacts.complaints : contacts.questions;
  const fact = currentStatement(library, organisation).factsById.get(id);
  if (fact?.kind !== 'contact') throw new Error(`Contact "${id}" of ${organisation} is no contact fact; correct contacts in its organisation file.`);
  return fact;
}
