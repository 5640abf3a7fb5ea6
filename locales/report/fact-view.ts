/** A fact as a report shows it: in the organisation's form of address, with where it stands. */
import type { Statement } from '../../knowledge/library.js';
import type { Fact } from '../../knowledge/schema.js';
import { address } from '../address.js';
import { citePlaces } from '../cite.js';
import { describeContact } from '../speak.js';
import type { Words } from '../words.js';
import type { ReportContext } from './names.js';

export interface FactView {
  text: string;
  items: string[];
  /** "artikel 15.2", or the headings. */
  where: string;
  /** Says what the statement leaves out. */
  isSilence: boolean;
}

/** Makes the view of a fact of a statement. */
export function viewFact(fact: Fact, statement: Statement, { library, words, cite }: ReportContext): FactView {
  const register = library.organisations.get(statement.organisation)?.register ?? 'u';
  const items = [...(fact.items ?? []), ...contactItems(fact, words)];
  return {
    text: address(fact.text, register),
    items: items.map((item) => address(item, register)),
    where: [...new Set(citePlaces(cite(statement, fact), words).map(({ section }) => section))]
      // A number stays beside its sign.
      .map((section) => section.replace(/ (?=\d)/g, '\u00a0'))
      .join('; '),
    isSilence: fact.kind === 'silence',
  };
}

/** Ways to reach a contact that its text does not already give. */
function contactItems(fact: Fact, words: Words): string[] {
  if (fact.kind !== 'contact') return [];
  const { street, postcode, email, phone, url, attention, warning } = fact;
  const isTold = [street, postcode, email, phone, url, attention, warning].every((value) => value === undefined || fact.text.includes(value));
  return isTold ? [] : [describeContact(fact, words)];
}
