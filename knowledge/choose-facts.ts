/** Ranked candidates -> the few facts that answer together. */
import type { Analyser } from './dutch/analyse.js';
import { fitSlots } from './focus.js';
import type { Statement } from './library.js';
import type { Question } from './question.js';
import type { RankedCandidate } from './recognise/fact-search.js';
import type { Fact, RightId } from './schema.js';
import { CHOICE } from './weights.js';

/** What there is to choose from. */
export interface Offer {
  question: Question;
  /** Candidates for the whole message, best first; the first is a fact. */
  ranked: readonly RankedCandidate[];
  /** Candidates for each clause of a message of several. */
  perClause: readonly RankedCandidate[][];
  statement: Statement;
  /** The right that the topic is about. */
  right: RightId | undefined;
  analyse: Analyser;
}

/** Takes the best fact, the best of each further clause, how to use the right if that is asked, and what is near the best and adds something. */
export function chooseFacts({ question, ranked, perClause, statement, right, analyse }: Offer): Fact[] {
  const [first] = ranked;
  if (first?.candidate.kind !== 'fact') return [];
  const best = first.candidate.fact;
  const chosen = [best];
  const most = perClause.length > 1 ? CHOICE.mostWordsSeveral : CHOICE.mostWords;
  const take = (facts: readonly Fact[]): void => {
    for (const fact of facts) {
      if (chosen.length < CHOICE.mostFacts && isSupport(fact, question) && !isSecondList(fact, chosen) && addsSomething(fact, chosen, most, analyse))
        chosen.push(fact);
    }
  };
  take(factsOf(perClause.flatMap(([one]) => (one && one.score > first.score - CHOICE.clauseGap ? [one] : []))));
  const how = findHow(best, right, statement);
  if (question.asksHow) take(how);
  take(factsOf(ranked.slice(1).filter((one) => isNear(one, first))));
  take(how);
  return chosen;
}

/** Words of a fact as read. */
export function countWords(fact: Fact): number {
  return countTextWords([fact.text, ...(fact.items ?? [])].join(' '));
}

/** Words of a text as read. */
export function countTextWords(text: string): number {
  return text.split(/\s+/).length;
}

function factsOf(ranked: readonly RankedCandidate[]): Fact[] {
  return ranked.flatMap(({ candidate }) => (candidate.kind === 'fact' ? [candidate.fact] : []));
}

/** Near enough to the best to say something on the same question. */
function isNear(one: RankedCandidate, best: RankedCandidate): boolean {
  if (one.match < CHOICE.leastMatch * best.match) return false;
  if (one.score > best.score - CHOICE.gap) return true;
  return one.match > CHOICE.onTopicShare * best.match && one.candidate.kind === 'fact' && one.candidate.fact.topics.includes(best.topic);
}

/** A silence or a whole table supports nothing; a fact about another law, help or age than was named would mislead. */
function isSupport(fact: Fact, question: Question): boolean {
  return fact.kind !== 'silence' && fact.kind !== 'access' && fitSlots(fact, { ...question.slots }) >= 0;
}

/** One list in an answer is enough to read. */
function isSecondList(fact: Fact, chosen: readonly Fact[]): boolean {
  return fact.items !== undefined && chosen.some(({ items }) => items !== undefined);
}

function addsSomething(fact: Fact, chosen: readonly Fact[], mostWords: number, analyse: Analyser): boolean {
  if (chosen.includes(fact)) return false;
  if (chosen.reduce((sum, one) => sum + countWords(one), countWords(fact)) > mostWords) return false;
  const stems = new Set(analyse(fact.text).stems);
  return chosen.every((one) => {
    const others = new Set(analyse(one.text).stems);
    const shared = [...stems].filter((stem) => others.has(stem)).length;
    return shared / Math.min(stems.size, others.size) < CHOICE.alike;
  });
}

/** How to use the right that the best fact or the topic is about. */
function findHow(best: Fact, right: RightId | undefined, statement: Statement): Fact[] {
  const rights = best.kind === 'right' ? best.rights : right === undefined ? [] : [right];
  if (best.kind === 'right' && best.aspect === 'how') return [];
  return statement.facts
    .filter((fact) => fact.kind === 'right' && fact.aspect === 'how' && fact.rights.some((one) => rights.includes(one)))
    .slice(0, 1);
}
