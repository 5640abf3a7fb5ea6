/** One statement's facts and silences, searched by the words of the question and by the chance of their topics. */
import { SILENT } from '../content/join-statements.js';
import { toTerms, type Analyser, type Analysis } from '../dutch/analyse.js';
import type { Library, Statement } from '../library.js';
import type { Passage } from '../question.js';
import type { Fact } from '../schema.js';
import { FACT_WEIGHTS as W } from '../weights.js';
import { createPhrasingSearch, type PhrasingSearch } from './phrasing-search.js';
import type { RankedTopic } from './topic-model.js';
import { createWordModel, type KeyedText, type WordModel } from './word-model.js';

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
  words: WordModel;
  /** Keys of the candidates with a text of just these telling words. */
  said: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes a statement: each question of a fact, its words with its text, and the phrasings of silent topics. */
export function createFactSearch(statement: Statement, library: Library, analyse: Analyser): FactSearch {
  const candidates = new Map<string, Candidate>();
  const texts: KeyedText[] = [];
  const add = (key: string, candidate: Candidate, phrasings: readonly string[]): void => {
    candidates.set(key, candidate);
    for (const text of phrasings) texts.push({ key, analysis: analyse(text) });
  };
  for (const fact of statement.facts) {
    add(fact.id, { kind: 'fact', fact }, [...fact.asks, fact.words.join(' '), [fact.text, ...(fact.items ?? [])].join(' ')]);
  }
  for (const id of statement.silent) {
    const topic = library.topics.get(id);
    if (topic)
      add(`${SILENT}${id}`, { kind: 'silent', topic: id }, [...topic.phrasings, topic.words.join(' '), ...(statement.askedInVain.get(id) ?? [])]);
  }
  const search = createPhrasingSearch(texts.map(({ key, analysis }) => ({ key, terms: toTerms(analysis) })));
  const said = new Map<string, Set<string>>();
  for (const { key, analysis } of texts) {
    const words = toKey(analysis);
    said.set(words, (said.get(words) ?? new Set()).add(key));
  }
  return { candidates, search, words: createWordModel(texts), said };
}

/** The telling words of a text, in whatever order. */
function toKey({ stems }: Analysis): string {
  return [...new Set(stems)].sort().join(' ');
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

/** What speaks for a candidate: each is multiplied by its weight. */
export interface Evidence {
  /** Log chance of its topics. */
  topic: number;
  /** Search score of its texts. */
  match: number;
  likelihood: number;
  stems: number;
  concepts: number;
  /** 1 when one of its texts has just the telling words of the question. */
  said: number;
  /** 1 for a topic on which the statement is silent, and for a fact that tells what is not said. */
  silent: number;
  silence: number;
}

/** What speaks for each candidate, in the order of the index. */
export function weighCandidates(index: FactSearch, { analysis, clauses, topics }: Sought): { candidate: Candidate; evidence: Evidence }[] {
  const chances = new Map(topics.map(({ topic, chance }) => [topic, Math.log(chance + W.floor)]));
  const whole = index.search.search(toTerms(analysis));
  const parts = clauses.map((clause) => index.search.search(toTerms(clause)));
  const words = index.words(analysis);
  const said = index.said.get(toKey(analysis));
  return [...index.candidates].map(([key, candidate]) => {
    const matchWhole = whole.get(key) ?? 0;
    const match =
      parts.length === 0 ? matchWhole : W.wholeShare * matchWhole + (1 - W.wholeShare) * Math.max(...parts.map((part) => part.get(key) ?? 0));
    const evidence = {
      topic: topicScore(candidate, chances),
      match,
      ...(words.get(key) ?? { likelihood: 0, stems: 0, concepts: 0 }),
      said: Number(said?.has(key) === true),
      silent: Number(candidate.kind === 'silent'),
      silence: Number(candidate.kind === 'fact' && candidate.fact.kind === 'silence'),
    };
    return { candidate, evidence };
  });
}

/** All candidates, best first. In a long message each is weighed by the whole and by its passages, the likelier about privacy the more. */
export function rankCandidates(index: FactSearch, sought: Sought & { passages: readonly Passage[] }): RankedCandidate[] {
  const weighed = weighCandidates(index, sought);
  const scores = weighed.map(({ evidence }) => addUp(evidence));
  const joined = sought.passages.length === 0 ? scores : joinPassages(index, scores, sought.passages);
  const ranked = weighed.map(({ candidate, evidence }, at) => ({
    candidate,
    topic: homeTopic(candidate),
    match: evidence.match,
    score: joined[at] ?? 0,
  }));
  return ranked.sort((a, b) => b.score - a.score);
}

/** Log of the mean chance of each candidate by the whole and by the passages. */
function joinPassages(index: FactSearch, whole: readonly number[], passages: readonly Passage[]): number[] {
  const chances = toChances(whole).map((chance) => (1 - W.passageShare) * chance);
  for (const { analysis, topics, share } of passages) {
    const own = toChances(weighCandidates(index, { analysis, clauses: [], topics }).map(({ evidence }) => addUp(evidence)));
    for (const [at, chance] of own.entries()) chances[at] = (chances[at] ?? 0) + W.passageShare * share * chance;
  }
  return chances.map((chance) => Math.log(chance));
}

/** Log scores to chances that add up to 1. */
export function toChances(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function addUp(evidence: Evidence): number {
  const { weights } = W;
  return (
    weights.topic * evidence.topic +
    weights.match * evidence.match +
    weights.likelihood * evidence.likelihood +
    weights.stems * evidence.stems +
    weights.concepts * evidence.concepts +
    weights.said * evidence.said +
    weights.silent * evidence.silent +
    weights.silence * evidence.silence
  );
}

function topicScore(candidate: Candidate, chances: ReadonlyMap<string, number>): number {
  const lowest = Math.log(W.floor);
  if (candidate.kind === 'silent') return chances.get(candidate.topic) ?? lowest;
  return candidate.fact.topics.reduce(
    (best, topic, index) => Math.max(best, (chances.get(topic) ?? lowest) - (index === 0 ? 0 : W.secondTopic)),
    lowest - W.secondTopic,
  );
}
