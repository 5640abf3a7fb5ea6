/** How likely is it that a message lies outside privacy? A small logistic model over what the recogniser measures. */
import type { Analyser, Analysis } from '../dutch/analyse.js';
import type { Library } from '../library.js';
import { SCOPE } from '../weights.js';
import type { RankedTopic } from './topic-model.js';

/** The topic under which examples of what lies outside are kept. */
export const OFF_TOPIC = 'off-topic';

/** How telling each stem is: the rarer in the content, the more. */
export type StemWeights = (stem: string) => { weight: number; isKnown: boolean };

/** A stem that stands in fewer texts than this is not known. */
const LEAST_TEXTS = 2;

/** Counts stems over all phrasings and questions that are about privacy. */
export function weighStems(library: Library, analyse: Analyser): StemWeights {
  const counts = new Map<string, number>();
  let texts = 0;
  const count = (text: string): void => {
    texts += 1;
    for (const stem of new Set(analyse(text).stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  };
  for (const topic of library.topics.values()) if (topic.id !== OFF_TOPIC) topic.phrasings.forEach(count);
  for (const statement of library.statements.values()) for (const fact of statement.facts) fact.asks.forEach(count);
  return (stem) => {
    const found = counts.get(stem) ?? 0;
    return { weight: Math.log(1 + texts / (1 + found)), isKnown: found >= LEAST_TEXTS };
  };
}

/** Names of the features, as in the weights. */
const SCOPE_FEATURES = ['ratio', 'best', 'lead', 'match', 'known', 'length', 'leastRatio', 'mostMatch', 'leastLead'] as const;

/** A message or one sentence of it, with its topics. */
export interface Measured {
  analysis: Analysis;
  topics: readonly RankedTopic[];
}

/** Chance between 0 and 1 that a message lies outside, from the whole and its sentences. */
export function judgeScope(whole: Measured, sentences: readonly Measured[], weigh: StemWeights): number {
  if (whole.analysis.stems.length === 0) return 1;
  const features = measure(whole, weigh);
  if (features.known === 0) return 1;
  const apart = sentences.filter(({ analysis }) => analysis.stems.length >= LEAST_TEXTS).map((sentence) => measure(sentence, weigh));
  const least = (pick: (one: Features) => number): number => Math.min(pick(features), ...apart.map(pick));
  const most = (pick: (one: Features) => number): number => Math.max(pick(features), ...apart.map(pick));
  const values = {
    ...features,
    leastRatio: least((one) => one.ratio),
    mostMatch: most((one) => one.match),
    leastLead: least((one) => one.lead),
  };
  const { weights } = SCOPE;
  const sum = SCOPE_FEATURES.reduce((total, name) => total + weights[name] * values[name], SCOPE.bias);
  return 1 / (1 + Math.exp(-sum));
}

interface Features {
  /** Log ratio of off-topic to the best topic, by the regression. */
  ratio: number;
  /** Log chance of the best topic by the regression. */
  best: number;
  /** Search score of off-topic above that of the best topic. */
  lead: number;
  /** Search score of the best topic, for the length of the message. */
  match: number;
  /** Share of the telling words that the content knows. */
  known: number;
  /** Log of the number of telling words. */
  length: number;
}

function measure({ analysis: { stems }, topics }: Measured, weigh: StemWeights): Features {
  const inside = topics.filter(({ topic }) => topic !== OFF_TOPIC);
  const off = topics.find(({ topic }) => topic === OFF_TOPIC);
  const chance = Math.max(...inside.map(({ byRegression }) => byRegression));
  const match = Math.max(...inside.map(({ bySearch }) => bySearch));
  const weights = stems.map(weigh);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const count = Math.max(1, stems.length);
  return {
    ratio: Math.log((off?.byRegression ?? 0) + 1e-4) - Math.log(chance + 1e-4),
    best: Math.log(chance + 1e-3),
    lead: (off?.bySearch ?? 0) - match,
    match: match / Math.sqrt(count),
    known: weights.reduce((sum, { weight, isKnown }) => sum + (isKnown ? weight : 0), 0) / total,
    length: Math.log(count),
  };
}
