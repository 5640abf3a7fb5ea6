/** Whose data a request is about and who asks, read from the answers of a flow. */
import type { RightId } from '../schema.js';

export interface ClientCase {
  who: 'self' | 'child' | 'represented' | 'deceased';
  /** Of the client, in whole years. */
  age: number;
  /** Can the client oversee what the request means? */
  isCapable: boolean;
  /** What makes someone the representative: mentor, curator, administrator, proxy, partner, family, guardian. */
  basis?: string;
  /** What a relative was to the person who died: partner, child, parent, sibling, other. */
  relation?: string;
}

/** An age for whoever is of age; nothing changes above it. */
const ADULT = 18;
/** Where no age was given for a child, it is taken for a small one: then nobody is asked too much. */
const SMALL_CHILD = 11;

/** The case that the answers tell. What was not asked is taken as the flow would: of age, and able to decide unless somebody else asks. */
export function readCase(right: RightId, answers: Readonly<Record<string, string>>): ClientCase {
  const who = right === 'deceased-access' ? 'deceased' : readWho(answers.who);
  const { basis, relation } = answers;
  const isMinor = who === 'child' || basis === 'guardian';
  const age = who === 'self' && answers['of-age'] === 'yes' ? ADULT : Number(answers.age ?? (isMinor ? SMALL_CHILD : ADULT));
  const isCapable = answers.capable === undefined ? who !== 'represented' || basis === 'proxy' : answers.capable === 'yes';
  return {
    who,
    age: Number.isInteger(age) ? age : ADULT,
    isCapable,
    ...(who === 'represented' && basis !== undefined && { basis }),
    ...(who === 'deceased' && relation !== undefined && { relation }),
  };
}

function readWho(answer: string | undefined): ClientCase['who'] {
  return answer === 'child' || answer === 'represented' || answer === 'deceased' ? answer : 'self';
}
