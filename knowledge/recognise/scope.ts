/** How likely is it that a message lies outside privacy? A small logistic model over what the recogniser measures. */
import type { Analyser, Analysis } from '../dutch/analyse.js';
import { questionsByTopic, type Library } from '../library.js';
import { SCOPE } from '../weights.js';
import type { PrivacyModel } from './privacy-model.js';
import { OFF_TOPIC, type RankedTopic } from './topic-model.js';

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
  for (const { text } of questionsByTopic(library)) count(text);
  return (stem) => {
    const found = counts.get(stem) ?? 0;
    return { weight: Math.log(1 + texts / (1 + found)), isKnown: found >= LEAST_TEXTS };
  };
}

/** What is known of a message or of one sentence of it. */
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
  /** Likelihood of the words under off-topic above that under the best topic. */
  words: number;
  /** Largest share of the telling words that one topic knows. */
  coverage: number;
  /** Log odds of lying outside, by the model that learned the difference alone. */
  apart: number;
}

/** What speaks for lying outside: of the whole, and of the sentence that is most like a question about privacy. */
export interface ScopeEvidence extends Features {
  leastRatio: number;
  mostMatch: number;
  leastLead: number;
  leastWords: number;
  leastApart: number;
}

/** A message or one sentence of it, with its topics. */
export interface Measured {
  analysis: Analysis;
  topics: readonly RankedTopic[];
}

/** What scope is measured with. */
export interface ScopeSense {
  weigh: StemWeights;
  isOutside: PrivacyModel;
}

/** Measures the whole and its parts; nothing when no word tells anything. */
export function measureScope(whole: Measured, parts: readonly Measured[], sense: ScopeSense): ScopeEvidence | undefined {
  if (whole.analysis.stems.length === 0) return undefined;
  const features = measure(whole, sense);
  const apart = parts.filter(({ analysis }) => analysis.stems.length >= LEAST_TEXTS).map((part) => measure(part, sense));
  const least = (pick: (one: Features) => number): number => Math.min(pick(features), ...apart.map(pick));
  return {
    ...features,
    leastRatio: least((one) => one.ratio),
    mostMatch: -least((one) => -one.match),
    leastLead: least((one) => one.lead),
    leastWords: least((one) => one.words),
    leastApart: least((one) => one.apart),
  };
}

/** Names of what is weighed. */
export const SCOPE_EVIDENCE = [
  'ratio',
  'best',
  'lead',
  'match',
  'known',
  'length',
  'words',
  'coverage',
  'apart',
  'leastRatio',
  'mostMatch',
  'leastLead',
  'leastWords',
  'leastApart',
] as const satisfies readonly (keyof ScopeEvidence)[];

/** Chance between 0 and 1 that a message lies outside. */
export function judgeScope(evidence: ScopeEvidence | undefined): number {
  if (!evidence) return 1;
  const sum = SCOPE_EVIDENCE.reduce((total, name) => total + SCOPE.weights[name] * evidence[name], SCOPE.bias);
  return 1 / (1 + Math.exp(-sum));
}

function measure({ analysis, topics }: Measured, { weigh, isOutside }: ScopeSense): Features {
  const { stems } = analysis;
  const inside = topics.filter(({ topic }) => topic !== OFF_TOPIC);
  const off = topics.find(({ topic }) => topic === OFF_TOPIC);
  const chance = Math.max(...inside.map(({ byRegression }) => byRegression));
  const match = Math.max(...inside.map(({ bySearch }) => bySearch));
  const words = Math.max(...inside.map(({ byWords }) => byWords));
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
    words: (off?.byWords ?? 0) - words,
    coverage: Math.max(...inside.map(({ known }) => known)),
    apart: isOutside(analysis),
  };
}
