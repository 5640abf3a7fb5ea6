/** Analysis -> chance of each topic: regression and search over the phrasings, fused. */
import { toTerms, type Analyser, type Analysis } from '../dutch/analyse.js';
import { questionsByTopic, type Library } from '../library.js';
import { toVector } from './features.js';
import { createPhrasingSearch, type PhrasingSearch } from './phrasing-search.js';
import { TOPIC_WEIGHTS as W } from '../weights.js';
import { predict, type Example, type Regression } from './regression.js';
import { createWordModel, type KeyedText, type WordModel } from './word-model.js';

/** The topic under which examples of what lies outside are kept. */
export const OFF_TOPIC = 'off-topic';

export interface RankedTopic {
  topic: string;
  /** Between 0 and 1; all topics together make 1. */
  chance: number;
  /** Chance by the regression alone. */
  byRegression: number;
  /** Search score of the phrasings, 0 when no word is shared. */
  bySearch: number;
  /** Log likelihood of the words under all texts of the topic together, 0 when no word is shared. */
  byWords: number;
  /** Share of the telling words that the topic knows, 0 to 1. */
  known: number;
}

export interface TopicModel {
  regression: Regression;
  search: PhrasingSearch;
  words: WordModel;
  /** Topic by what its button says, as normalised words. */
  bySay: ReadonlyMap<string, string>;
}

/** A fact's questions teach its home topic too, but count less than the topic's own phrasings. */
const ASK_WEIGHT = 0.6;

/** What the regression is trained on: the phrasings of every topic, and the questions of every fact. */
export function topicExamples(library: Library, analyse: Analyser): Example[] {
  const phrasings = [...library.topics.values()].flatMap((topic) =>
    [...topic.phrasings, topic.say].map((text) => ({ analysis: analyse(text), label: topic.id })),
  );
  const asks = questionsByTopic(library).map(({ topic, text }) => ({ analysis: analyse(text), label: topic, weight: ASK_WEIGHT }));
  return [...phrasings, ...asks];
}

/** Joins a trained regression with a search over the phrasings, and the words of phrasings and facts' questions by topic. */
export function createTopicModel(library: Library, analyse: Analyser, regression: Regression): TopicModel {
  const phrasings: KeyedText[] = [...library.topics.values()].flatMap((topic) =>
    [...topic.phrasings, topic.say, topic.words.join(' ')].map((text) => ({ key: topic.id, analysis: analyse(text) })),
  );
  const asks: KeyedText[] = questionsByTopic(library).map(({ topic, text }) => ({ key: topic, analysis: analyse(text) }));
  const bySay = new Map([...library.topics.values()].map((topic) => [analyse(topic.say).words.join(' '), topic.id]));
  return {
    regression,
    search: createPhrasingSearch(phrasings.map(({ key, analysis }) => ({ key, terms: toTerms(analysis) }))),
    words: createWordModel([...phrasings, ...asks]),
    bySay,
  };
}

/** Who says just what a button says, means its topic: its chance counts this many times. */
const BUTTON = 1e6;

/** All topics, most likely first. */
export function rankTopics(model: TopicModel, analysis: Analysis): RankedTopic[] {
  const chances = predict(model.regression, toVector(analysis));
  const found = model.search.search(toTerms(analysis));
  const words = model.words(analysis);
  const { classes } = model.regression;
  const scores = Float32Array.from(
    classes,
    (topic, index) =>
      W.fusion * Math.log((chances[index] ?? 0) + 1e-6) +
      ((1 - W.fusion) * (found.get(topic) ?? 0)) / W.temperature +
      W.likelihood * (words.get(topic)?.likelihood ?? 0),
  );
  const most = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const said = model.bySay.get(analysis.words.join(' '));
  const powers = scores.map((score, index) => (classes[index] === said ? BUTTON : 1) * Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const ranked = classes.map((topic, index) => ({
    topic,
    chance: (powers[index] ?? 0) / total,
    byRegression: chances[index] ?? 0,
    bySearch: found.get(topic) ?? 0,
    byWords: words.get(topic)?.likelihood ?? 0,
    known: words.get(topic)?.stems ?? 0,
  }));
  return ranked.sort((a, b) => b.chance - a.chance);
}
