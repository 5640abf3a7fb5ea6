/** What the organisation's own statement says of one right: to whom, in which way, how fast, and within which limits. */
import type { ContactFact } from '../answer-model.js';
import { currentStatement, type Library, type Statement } from '../library.js';
import type { FactOf, RightId } from '../schema.js';

export type RightFact = FactOf<'right'>;
export type Aspect = RightFact['aspect'];
export type Terms = NonNullable<RightFact['terms']>;

export interface RightPromise {
  right: RightId;
  statement: Statement;
  /** To whom the request goes: the contact that the statement names for this right, else the organisation's contact for requests or complaints. */
  addressee: ContactFact;
  /** Does the statement itself name that contact for this right? */
  isAddresseeStated: boolean;
  /** Ways of asking that the statement names, none when it names none. */
  channels: RightFact['channels'];
  /** Absent when the statement promises no term for this right. */
  terms?: Terms;
  /** The right that the organisation asks to use before this one. */
  first?: RightId;
  /** Facts on this right by aspect, in the order of the statement; an empty list where it is silent. */
  facts: Readonly<Record<Aspect, readonly RightFact[]>>;
}

/**
 * What the statement in force promises for a right.
 * @throws Error when the organisation does not exist or has no contact for requests; the content check rules that out for loaded organisations
 */
export function promiseOf(right: RightId, organisation: string, library: Library): RightPromise {
  const statement = currentStatement(library, organisation);
  const about = statement.facts.filter((fact) => fact.kind === 'right').filter((fact) => fact.rights.includes(right));
  const of = (aspect: Aspect): RightFact[] => about.filter((fact) => fact.aspect === aspect);
  const facts = {
    what: of('what'),
    how: of('how'),
    terms: of('terms'),
    grounds: of('grounds'),
    refusals: of('refusals'),
    limits: of('limits'),
    cost: of('cost'),
    identity: of('identity'),
    first: of('first'),
    rejection: of('rejection'),
    kept: of('kept'),
  };
  const stated = [...facts.how, ...about].map((fact) => statedContact(fact, statement)).find((contact) => contact !== undefined);
  const terms = joinTerms(facts.terms);
  const first = facts.first.find((fact) => fact.first !== undefined)?.first;
  return {
    right,
    statement,
    addressee: stated ?? usualContact(right, organisation, statement, library),
    isAddresseeStated: stated !== undefined,
    channels: [...new Set(about.flatMap((fact) => fact.channels))],
    ...(terms && { terms }),
    ...(first && { first }),
    facts,
  };
}

/** The contact that a fact names, unless that is the authority: a request never goes there. */
function statedContact(fact: RightFact, statement: Statement): ContactFact | undefined {
  const contact = fact.addressee === undefined ? undefined : statement.factsById.get(fact.addressee);
  return contact?.kind === 'contact' && contact.role !== 'authority' ? contact : undefined;
}

function usualContact(right: RightId, organisation: string, statement: Statement, library: Library): ContactFact {
  const contacts = library.organisations.get(organisation)?.contacts;
  const id = right === 'complaint' ? contacts?.complaints : contacts?.requests;
  const contact = statement.factsById.get(id ?? '');
  if (contact?.kind !== 'contact') throw new Error(`${organisation} has no contact for requests; correct contacts in its organisation file.`);
  return contact;
}

/** Several facts may each give a part of the terms. The first that gives a part counts; the start is that of the fact that says when the outcome is told. */
function joinTerms(facts: readonly RightFact[]): Terms | undefined {
  const given = facts.flatMap((fact) => fact.terms ?? []);
  if (given.length === 0) return undefined;
  const decided = given.find((terms) => terms.decide !== undefined) ?? given.find((terms) => terms.carryOut !== undefined);
  const pick = (key: 'decide' | 'extend' | 'carryOut'): object => {
    const term = given.find((terms) => terms[key] !== undefined)?.[key];
    return term === undefined ? {} : { [key]: term };
  };
  return {
    ...pick('decide'),
    ...pick('extend'),
    ...pick('carryOut'),
    from: decided?.from ?? 'unstated',
    soon: given.some((terms) => terms.soon),
  };
}
