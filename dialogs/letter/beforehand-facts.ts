/** Which facts of a statement are worth telling before a letter is made. Few: the whole list is an answer of its own. */
import type { Fact } from '../../knowledge/schema.js';
import { topicOf } from '../../knowledge/rules/articles.js';
import type { RightFact, RightPromise } from '../../knowledge/rules/promise.js';
import type { Route } from '../../knowledge/rules/route.js';

/** Most words of limits, grounds of refusal and conditions, unless the first alone is longer. */
const MOST_WORDS = 55;
/** Facts on these topics are about people who ask for somebody else. */
const FOR_OTHERS: ReadonlySet<string> = new Set(['minors-access', 'representation', 'incapacity']);
/** Rights that hold in some cases only: which these are matters more than when they are refused. */
const HOLDS_SOMETIMES: ReadonlySet<string> = new Set(['objection', 'portability']);

/** Is the statement silent on the right itself? */
export function isSilent({ facts }: RightPromise): boolean {
  return Object.values(facts).every((about) => about.length === 0);
}

/** What the statement says near a right on which it is silent, best first: that it is silent, or what stands there instead. */
export function findNear({ right, statement }: RightPromise): Fact | undefined {
  const near = statement.facts.filter(({ topics: [home] }) => home === topicOf(right));
  return near.find(({ kind }) => kind === 'contact') ?? near.find(({ kind }) => kind === 'silence') ?? near[0];
}

/** What the organisation asks to do first, or what may be done at once online. */
export function chooseFirst({ facts }: RightPromise): RightFact[] {
  return [...facts.first, ...facts.how.filter(({ channels }) => channels.includes('online'))].slice(0, 1);
}

/** Grounds of refusal, other limits and conditions; those about representatives only where somebody asks for another. */
export function chooseLimits({ right, facts }: RightPromise, { signers }: Route): RightFact[] {
  const isForOther = signers.includes('representative');
  const own = orderLimits(right, facts).filter(({ topics }) => isForOther || !topics.some((topic) => FOR_OTHERS.has(topic)));
  const chosen: RightFact[] = [];
  let words = 0;
  for (const fact of own) {
    words += [fact.text, ...(fact.items ?? [])].join(' ').split(' ').length;
    if (words > MOST_WORDS && chosen.length > 0) break;
    chosen.push(fact);
  }
  return chosen;
}

function orderLimits(right: RightPromise['right'], { grounds, limits, refusals }: RightPromise['facts']): readonly RightFact[] {
  if (right === 'deceased-access') return [...grounds, ...limits];
  return HOLDS_SOMETIMES.has(right) ? [...limits, ...grounds, ...refusals] : [...refusals, ...limits, ...grounds];
}

/** The fact that says most of the terms; when it will be done says more than that it may take longer. */
export function chooseTerms({ facts }: RightPromise): RightFact[] {
  const size = ({ terms = { from: 'unstated', soon: false } }: RightFact): number =>
    Number(terms.decide !== undefined) + Number(terms.extend !== undefined) + 2 * Number(terms.carryOut !== undefined);
  return [...facts.terms].sort((a, b) => size(b) - size(a)).slice(0, 1);
}
