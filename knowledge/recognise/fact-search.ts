/** One statement's facts and silences, searched by the words of the question and by the chance of their topics. */
import { toTerms, type Analyser, type Analysis } from '../dutch/analyse.js';
import type { Library, Statement } from '../library.js';
import type { Fact } from '../schema.js';
import { FACT_WEIGHTS as W } from '../weights.js';
import { createPhrasingSearch, type PhrasingSearch } from './phrasing-search.js';
import type { RankedTopic } from './topic-model.js';

/** Something a statement can answer with: a fact, or a topic on which it is silent. */
export type Candidate = { kind: 'fact'; fact: Fact } | { kind: 'silent'; topic: string };

export interface RankedCandidate {
  candidate: Candidate;
  /** Home topic. */
  topic: string;
  /** Log-linear score; only differences mean something. */
  score: number;
  /** Search score of its own words, 0 when none is shared. */
  match: number;
}

export interface FactSearch {
  candidates: ReadonlyMap<string, Candidate>;
  search: PhrasingSearch;
}

/** Indexes a statement: each question of a fact, its words with its text, and the phrasings of silent topics. */
export function createFactSearch(statement: Statement, library: Library, analyse: Analyser): FactSearch {
  const candidates = new Map<string, Candidate>();
  const texts: { key: string; terms: string[] }[] = [];
  const add = (key: string, candidate: Candidate, phrasings: readonly string[]): void => {
    candidates.set(key, candidate);
    for (const text of phrasings) texts.push({ key, terms: toTerms(analyse(text)) });
  };
  for (const fact of statement.facts) {
    add(fact.id, { kind: 'fact', fact }, [...fact.asks, fact.words.join(' '), [fact.text, ...(fact.items ?? [])].join(' ')]);
  }
  for (const id of statement.silent) {
    const topic = library.topics.get(id);
    if (topic) add(`silent:${id}`, { kind: 'silent', topic: id }, [...topic.phrasings, topic.words.join(' ')]);
  }
  return { candidates, search: createPhrasingSearch(texts) };
}

/** Home topic of a candidate. */
export function homeTopic(candidate: Candidate): string {
  return candidate.kind === 'silent' ? candidate.topic : (candidate.fact.topics[0] ?? '');
}

/** What is looked for: a message with its clauses, and the topics it may be about. */
export interface Sought {
  analysis: Analysis;
  clauses: readonly Analysis[];
  topics: readonly RankedTopic[];
}

/** All candidates, best first. */
export function rankCandidates(index: FactSearch, { analysis, clauses, topics }: Sought): RankedCandidate[] {
  const chances = new Map(topics.map(({ topic, chance }) => [topic, Math.log(chance + W.floor)]));
  const whole = index.search.search(toTerms(analysis));
  const parts = clauses.map((clause) => index.search.search(toTerms(clause)));
  const ranked = [...index.candidates].map(([key, candidate]) => {
    const matchWhole = whole.get(key) ?? 0;
    const match =
      parts.length === 0 ? matchWhole : W.wholeShare * matchWhole + (1 - W.wholeShare) * Math.max(...parts.map((part) => part.get(key) ?? 0));
    return {
      candidate,
      topic: homeTopic(candidate),
      match,
      score: W.topic * topicScore(candidate, chances) + match / W.temperature + prior(candidate),
    };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** What a statement does not say is the answer less often than what it says. */
function prior(candidate: Candidate): number {
  if (candidate.kind === 'silent') return W.silentPrior;
  return candidate.fact.kind === 'silence' ? W.silencePrior : 0;
}

function topicScore(candidate: Candidate, chances: ReadonlyMap<string, number>): number {
  const lowest = Math.log(W.floor);
  if (candidate.kind === 'silent') return chances.get(candidate.topic) ?? lowest;
  return candidate.fact.topics.reduce(
    (best, topic, index) => Math.max(best, (chances.get(topic) ?? lowest) - (index === 0 ? 0 : W.secondTopic)),
    lowest - W.secondTopic,
  );
}
