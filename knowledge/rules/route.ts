/** Who may ask, who signs and what goes with the letter. Never a barrier: where it is doubtful who may ask, the letter is made and the doubt is told. */
import { currentStatement, type Library, type Statement } from '../library.js';
import type { RightId, Rule } from '../schema.js';
import { careArticles, generalArticle, type Article } from './articles.js';
import { readCase, type ClientCase } from './client-case.js';
import { findRepresentation, type RepresentationFact } from './representation.js';
import { explainByLaw } from './representation-law.js';

export type Signer = 'client' | 'representative' | 'relative';
/** What goes with the letter, by what makes someone the representative. */
export type Attachment = 'mentor' | 'curator' | 'administrator' | 'guardian' | 'proxy';
/** What is told because someone else may have to ask or sign: by whom the letter is written, and who must agree. */
export type Doubt = 'parent-signs' | 'child-signs' | 'client-signs' | 'money-only';

export interface Route {
  /** In the order of the signatures. */
  signers: Signer[];
  attachments: Attachment[];
  /** What the organisation's own statement says of who may ask. */
  facts: RepresentationFact[];
  /** General rules on who may ask, where the statement is silent. */
  rules: Rule[];
  doubts: Doubt[];
  /** The article of the AVG first, then those of care laws that may hold. */
  articles: Article[];
}

export interface Request {
  right: RightId;
  /** Id of the organisation. */
  organisation: string;
  /** Answers of the flow by question id. */
  answers: Readonly<Record<string, string>>;
}

const ATTACHED: ReadonlySet<string> = new Set<Attachment>(['mentor', 'curator', 'administrator', 'guardian', 'proxy']);

/** The route of a request, by the statement where it speaks of representation and by the general rule elsewhere. */
export function routeOf({ right, organisation, answers }: Request, library: Library): Route {
  const statement = currentStatement(library, organisation);
  const client = readCase(right, answers);
  const facts = findRepresentation(client, right, statement);
  const rules = facts.length > 0 ? [] : explainByLaw(client, right, statement, library);
  const manner = facts[0]?.manner ?? usualManner(client);
  const signers = signersOf(client, right, manner);
  return {
    signers,
    attachments: attachmentsOf(client),
    facts,
    rules,
    doubts: doubtsOf(client, signers),
    articles: articlesOf(right, answers.ground, statement),
  };
}

function articlesOf(right: RightId, ground: string | undefined, statement: Statement): Article[] {
  const general = generalArticle(right);
  // For relatives of the dead the Jeugdwet (7.3.12a) knows consent and a weighty interest, no incident.
  const care = careArticles(right, statement).filter(({ law }) => law !== 'jeugdwet' || ground !== 'incident');
  return [...(general ? [general] : []), ...care];
}

/** Under 12 and whoever cannot oversee it is represented; from 12 to 16 parents act beside the youth; from 16 people decide alone. */
function usualManner({ age, isCapable }: ClientCase): 'instead' | 'alongside' | 'alone' {
  if (age < 12 || !isCapable) return 'instead';
  return age < 16 ? 'alongside' : 'alone';
}

function signersOf({ who, basis }: ClientCase, right: RightId, manner: RepresentationFact['manner']): Signer[] {
  if (who === 'deceased') return ['relative'];
  const asksAlone = manner === 'alongside' && (right === 'access' || right === 'copy');
  if (who === 'self') return manner === 'alone' || asksAlone ? ['client'] : ['client', 'representative'];
  return basis === 'proxy' || manner === 'instead' || asksAlone ? ['representative'] : ['client', 'representative'];
}

function attachmentsOf({ basis }: ClientCase): Attachment[] {
  return isAttachment(basis) ? [basis] : [];
}

function isAttachment(basis: string | undefined): basis is Attachment {
  return basis !== undefined && ATTACHED.has(basis);
}

function doubtsOf({ who, basis }: ClientCase, signers: readonly Signer[]): Doubt[] {
  const doubts: Doubt[] = [];
  if (signers.length > 1) doubts.push(who === 'self' ? 'parent-signs' : who === 'child' ? 'child-signs' : 'client-signs');
  if (basis === 'administrator') doubts.push('money-only');
  return doubts;
}
