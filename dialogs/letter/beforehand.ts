/** What is told before a letter is made: what may be tried first, limits, how fast, cost, and who signs. Short, and never a reason to stop. */
import { citeFacts } from '../../knowledge/citations.js';
import type { Fact } from '../../knowledge/schema.js';
import { generalRule } from '../../knowledge/rules/articles.js';
import { promiseOf, type RightPromise } from '../../knowledge/rules/promise.js';
import { isUnderArticle12, replyDates } from '../../knowledge/rules/reply-dates.js';
import { routeOf, type Route } from '../../knowledge/rules/route.js';
import { address } from '../../locales/address.js';
import { citePlaces } from '../../locales/cite.js';
import { registerOf, type DialogContext } from '../context.js';
import type { FlowState, Register, Source } from '../conversation.js';
import { chooseFirst, chooseLimits, chooseTerms, findNear, isSilent } from './beforehand-facts.js';
import { explainAddress, explainSigners } from './beforehand-who.js';
import { dutchDay } from './dates.js';
import { nameDocument, sayDuration } from './phrases.js';

/** Text for a person, with the places in the statement that it rests on. */
export interface Beforehand {
  /** Paragraphs separated by a blank line; list lines begin with "- ". */
  text: string;
  sources: Source[];
}

/** One thing that is told, and the fact that it rests on. */
interface Remark {
  text: string;
  fact?: Fact;
  /** Left out where there is more to tell than people read. */
  isExtra?: boolean;
}

/** Most words that are told at once, if what must be told is not longer. */
const MOST_WORDS = 150;
/** Most places that are cited. */
const MOST_SOURCES = 4;

/**
 * What to know before the letter of a flow is made. It rests on the answers on who asks, so it can be told as soon as these are given.
 * @param register form of address; the organisation's own when left out
 */
export function tellBeforehand(flow: FlowState, context: DialogContext, register: Register = registerOf(flow, context)): Beforehand {
  const { words } = context;
  const { library } = context.engine();
  const promise = promiseOf(flow.right, flow.organisation, library);
  const route = routeOf(flow, library);
  const told = fitWords([
    { text: words.t('letters:before.lead') },
    ...tellFacts(promise, route, context),
    ...tellRule(promise, route, context),
    ...tellTermAndCost(promise, context),
    ...explainSigners(flow, route, context).map((text) => ({ text })),
    ...explainAddress(promise, context)
      .filter(Boolean)
      .map((text) => ({ text })),
    { text: words.t('letters:before.goOn') },
  ]);
  const cited = citeFacts(promise.statement, [...told.flatMap(({ fact }) => fact ?? []), ...route.facts.slice(0, 1)]);
  return {
    text: address(told.map(({ text }) => text).join('\n\n'), register),
    sources: citePlaces(cited.slice(0, MOST_SOURCES), words),
  };
}

/** Leaves out extras, the last first, until the rest is short enough. */
function fitWords(told: readonly Remark[]): Remark[] {
  const count = told
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;
  const extra = told.findLastIndex(({ isExtra }) => isExtra);
  return count <= MOST_WORDS || extra < 0 ? [...told] : fitWords(told.toSpliced(extra, 1));
}

/** What the statement says: what to do first, limits, cost, terms, and whether identity is checked. */
function tellFacts(promise: RightPromise, route: Route, { words }: DialogContext): Remark[] {
  const { cost, identity } = promise.facts;
  const tell = (fact: Fact): Remark => ({ text: words.fill('fact', { text: fact.text, items: fact.items ?? [] }), fact });
  const near = isSilent(promise) ? findNear(promise) : undefined;
  const silence = words.t('letters:before.silent', {
    document: nameDocument(promise.statement, words),
    right: words.t(`terms:right.${promise.right}`),
  });
  const [limit, ...limits] = chooseLimits(promise, route).map(tell);
  return [
    ...(near ? [tell(near)] : isSilent(promise) ? [{ text: silence }] : []),
    ...chooseFirst(promise).map(tell),
    ...(limit ? [limit] : []),
    ...limits.map((more) => ({ ...more, isExtra: true })),
    ...[...cost.slice(0, 1), ...chooseTerms(promise), ...identity.slice(0, 1)].map(tell),
    ...(identity.length > 0 ? [{ text: words.t('letters:before.safeCopy') }] : []),
  ];
}

/** The general rule beside what is told; where the statement is silent, the rule that says what the right is. */
function tellRule(promise: RightPromise, { rules }: Route, { engine, words }: DialogContext): Remark[] {
  const { library } = engine();
  const [beside = ''] = Object.values(promise.facts).flatMap((about) => about.flatMap((fact) => fact.beside));
  const isNeeded = isSilent(promise) || promise.right === 'complaint';
  const own = library.rules.get(beside) ?? (isNeeded ? generalRule(promise.right, library) : undefined);
  const rule = promise.right === 'deceased-access' ? rules[0] : own;
  return rule ? [{ text: words.fill('rule', { article: rule.article, text: rule.text }) }] : [];
}

/** How fast, where the statement does not say: by the general rule, else as the letter asks. And that it is free, where nothing else is said. */
function tellTermAndCost(promise: RightPromise, { words, today }: DialogContext): Remark[] {
  const { basis, term, extension = term } = replyDates(dutchDay(today()), promise);
  const values = { document: nameDocument(promise.statement, words), term: sayDuration(term, words), extension: sayDuration(extension, words) };
  const isFree = isUnderArticle12(promise.right) && promise.right !== 'copy' && promise.facts.cost.length === 0;
  return [
    ...(basis === 'statement' ? [] : [{ text: words.t(`letters:before.term.${basis}`, values) }]),
    ...(isFree ? [{ text: words.t('letters:before.free'), isExtra: true }] : []),
  ];
}
