/** What is told before a letter is made: what may be tried first, limits, how fast, cost, and who signs. Short, and never a reason to stop. */
import { citeFacts } from '../../knowledge/citations.js';
import type { Library } from '../../knowledge/library.js';
import type { Rule } from '../../knowledge/schema.js';
import { promiseOf, type RightFact, type RightPromise } from '../../knowledge/rules/promise.js';
import { replyDates } from '../../knowledge/rules/reply-dates.js';
import { routeOf, type Route } from '../../knowledge/rules/route.js';
import { address } from '../../locales/address.js';
import { citePlaces } from '../../locales/cite.js';
import { registerOf, type DialogContext } from '../context.js';
import type { FlowState, Register, Source } from '../conversation.js';
import { dutchDay } from './dates.js';
import { sayDuration } from './letter-values.js';

/** Text for a person, with the places in the statement that it rests on. */
export interface Beforehand {
  /** Paragraphs separated by a blank line; list lines begin with "- ". */
  text: string;
  sources: Source[];
}

/** Most limits and grounds of refusal that are told; the whole list is an answer of its own. */
const MOST_LIMITS = 2;
/** Most places that are cited. */
const MOST_SOURCES = 4;
/** Facts on these topics are about people who ask for somebody else. */
const FOR_OTHERS: ReadonlySet<string> = new Set(['minors-access', 'representation', 'incapacity']);

/** What to know before the letter of a flow is made; from the answers on who asks, so it can be told as soon as these are given. */
export function tellBeforehand(flow: FlowState, context: DialogContext, register: Register = registerOf(flow, context)): Beforehand {
  const { words } = context;
  const { library } = context.engine();
  const promise = promiseOf(flow.right, flow.organisation, library);
  const route = routeOf(flow, library);
  const first = promise.facts.first.length > 0 ? promise.facts.first : promise.facts.how.filter(({ channels }) => channels.includes('online'));
  const chosen = [...first.slice(0, 1), ...chooseLimits(promise, route), ...promise.facts.cost, ...promise.facts.identity.slice(0, 1)];
  const paragraphs = [
    words.t('letters:before.lead'),
    ...chosen.map((fact) => words.fill('fact', { text: fact.text, items: fact.items ?? [] })),
    ...rulesBeside(chosen, library).map((rule) => sayRule(rule, context)),
    sayTerm(flow, promise, context),
    ...saySigners(route, context),
    ...sayAddress(flow, promise, context),
    words.t('letters:before.goOn'),
  ];
  const cited = citeFacts(promise.statement, [...chosen, ...promise.facts.terms.slice(0, 1), ...route.facts.slice(0, 1)]);
  return { text: address(paragraphs.join('\n\n'), register), sources: citePlaces(cited.slice(0, MOST_SOURCES), words) };
}

/** Grounds of refusal before other limits; those about representatives only where somebody asks for another. */
function chooseLimits({ facts }: RightPromise, { signers }: Route): RightFact[] {
  const isForOther = signers.includes('representative');
  return [...facts.refusals, ...facts.limits]
    .filter(({ topics }) => isForOther || !topics.some((topic) => FOR_OTHERS.has(topic)))
    .slice(0, MOST_LIMITS);
}

function rulesBeside(facts: readonly RightFact[], library: Library): Rule[] {
  return [...new Set(facts.flatMap(({ beside }) => beside))].flatMap((id) => library.rules.get(id) ?? []);
}

function sayRule({ article, text }: Rule, { words }: DialogContext): string {
  return words.fill('rule', { article, text });
}

function sayTerm({ organisation }: FlowState, promise: RightPromise, { words, today, engine }: DialogContext): string {
  const { basis, term, extension } = replyDates(dutchDay(today()), promise);
  const values = { organisation: engine().library.organisations.get(organisation)?.name, term: sayDuration(term, words) };
  const longer = extension === undefined ? '' : words.t('letters:before.longer', { extension: sayDuration(extension, words) });
  return [words.t(`letters:before.term.${basis}`, values), longer].filter(Boolean).join(' ');
}

function saySigners({ facts, rules, doubts }: Route, context: DialogContext): string[] {
  const { words } = context;
  const why = [...facts.slice(0, 1).map(({ text }) => text), ...rules.slice(0, 1).map((rule) => sayRule(rule, context))];
  return [...why, ...doubts.map((doubt) => words.t(`letters:before.doubt.${doubt}`))];
}

/** Where an address is not printed, not said to be for requests, or doubtful. */
function sayAddress({ organisation }: FlowState, { addressee, isAddresseeStated }: RightPromise, { words, engine }: DialogContext): string[] {
  const name = engine().library.organisations.get(organisation)?.name;
  return [
    ...(isAddresseeStated || addressee.warning !== undefined ? [] : [words.t('letters:before.noAddressee', { organisation: name })]),
    ...(addressee.warning === undefined ? [] : [addressee.warning]),
  ];
}
