/** Told before a letter is made: who may ask and must sign, and what is wanting in the address. */
import type { RightPromise } from '../../knowledge/rules/promise.js';
import type { RepresentationFact } from '../../knowledge/rules/representation.js';
import type { Route } from '../../knowledge/rules/route.js';
import type { DialogContext } from '../context.js';
import type { FlowState } from '../conversation.js';
import { nameDocument } from './phrases.js';

/** The rule beside a statement that calls the carer responsible: then it is told why the letter goes to the organisation. */
const CONTROLLER = 'law-controller';

/** Why it matters who asks, by the statement or else by the general rule, and who has to sign beside the person. */
export function explainSigners(flow: FlowState, { facts, rules, doubts }: Route, { words }: DialogContext): string[] {
  if (flow.right === 'deceased-access') return [];
  const isSelf = flow.answers.who === 'self';
  const stated = facts.slice(0, 1).map((fact) => sayRepresentation(fact, isSelf, words));
  const general = rules.slice(0, 1).map(({ article, text }) => words.fill('rule', { article, text }));
  return [...stated, ...general, ...doubts.map((doubt) => words.t(`letters:before.doubt.${doubt}`))];
}

/** The fact in its own words, unless these speak to the client while somebody else reads them. */
function sayRepresentation(fact: RepresentationFact, isSelf: boolean, words: DialogContext['words']): string {
  const speaksToClient = fact.text.includes('[');
  if (isSelf || !speaksToClient) return words.fill('fact', { text: fact.text, items: fact.items ?? [] });
  const key = fact.manner === 'alongside' && fact.purpose === 'access' ? 'view' : fact.manner === 'informed' ? 'alongside' : fact.manner;
  return words.t(`letters:before.who.${key}`, { from: fact.from ?? 0, below: fact.below ?? '' });
}

/** Where an address is not printed, not said to be for requests, or doubtful. */
export function explainAddress({ statement, addressee, isAddresseeStated }: RightPromise, { words, engine }: DialogContext): string[] {
  const organisation = engine().library.organisations.get(statement.organisation)?.name;
  const document = nameDocument(statement, words);
  const { street, url, warning, role } = addressee;
  const namesCarer = role === 'general' && statement.facts.some(({ beside }) => beside.includes(CONTROLLER));
  const controller = namesCarer ? engine().library.rules.get(CONTROLLER) : undefined;
  return [
    [
      ...(isAddresseeStated || warning !== undefined || role === 'complaints' ? [] : [words.t('letters:before.address.unstated', { organisation })]),
      ...(street === undefined && url !== undefined ? [words.t('letters:before.address.missing', { url, document })] : []),
      ...(role === 'general' ? [words.t('letters:before.address.carer')] : []),
      ...(warning === undefined ? [] : [warning]),
    ].join(' '),
    ...(controller ? [words.fill('rule', { article: controller.article, text: controller.text })] : []),
  ];
}
