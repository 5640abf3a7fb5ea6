/** What a statement says of who may ask for whom. */
import type { Statement } from '../library.js';
import type { FactOf, RightId } from '../schema.js';
import type { ClientCase } from './client-case.js';

export type RepresentationFact = FactOf<'representation'>;

/** Relatives act in an order of their own, which stands with what is said of everything. */
const RELATIVES: ReadonlySet<string | undefined> = new Set(['partner', 'family']);

/**
 * The facts that decide a case, those about this very purpose before those about everything (for the relatives of an adult the other way round).
 * None when the statement does not speak of it: what it says of the help itself is not about the file.
 */
export function findRepresentation(client: ClientCase, right: RightId, statement: Statement): RepresentationFact[] {
  if (client.who === 'deceased' || (client.who === 'self' && client.age >= 18)) return [];
  const facts = statement.facts.filter((fact) => fact.kind === 'representation').filter((fact) => fits(fact, client));
  const own = facts.filter(({ purpose }) => purpose !== 'all' && purpose === purposeOf(right));
  const all = facts.filter(({ purpose }) => purpose === 'all');
  return client.age >= 18 && RELATIVES.has(client.basis) ? [...all, ...own] : [...own, ...all];
}

function purposeOf(right: RightId): RepresentationFact['purpose'] {
  if (right === 'access' || right === 'copy') return 'access';
  return right === 'withdraw-consent' ? 'consent' : 'all';
}

function fits(fact: RepresentationFact, { age, isCapable, basis }: ClientCase): boolean {
  const isProxy = fact.manner === 'instead' && fact.capable === true;
  if (isProxy !== (basis === 'proxy' && isCapable)) return false;
  return age >= (fact.from ?? 0) && age < (fact.below ?? Infinity) && (fact.capable === undefined || age < 12 || fact.capable === isCapable);
}
