/**
 * Is a message about privacy at all? A regression of two classes learns the difference alone: all phrasings and questions of facts against
 * what lies outside, and messages of both kinds in much the same words ("wis mijn afspraak", "wis mijn oude afspraken uit het systeem").
 */
import type { Analyser, Analysis } from '../dutch/analyse.js';
import { questionsByTopic, type Library } from '../library.js';
import { toVector } from './features.js';
import near from './near-privacy.json' with { type: 'json' };
import { predict, type Example, type Regression } from './regression.js';
import { OFF_TOPIC } from './topic-model.js';

const INSIDE = 'inside';
const OUTSIDE = 'outside';
/** Fewer examples lie outside than inside, and pairs that differ in little teach most. */
const WEIGHT = { [OUTSIDE]: 3, near: 2, asks: 0.6 } as const;
/** Keeps log odds within bounds. */
const LEAST = 1e-6;

/** Log odds that a message lies outside privacy. */
export type PrivacyModel = (analysis: Analysis) => number;

/** What the regression is trained on. */
export function privacyExamples(library: Library, analyse: Analyser): Example[] {
  const make = (texts: readonly string[], label: string, weight: number): Example[] =>
    texts.map((text) => ({ analysis: analyse(text), label, weight }));
  const topics = [...library.topics.values()].flatMap(({ id, phrasings, say }) =>
    id === OFF_TOPIC ? make(phrasings, OUTSIDE, WEIGHT[OUTSIDE]) : make([...phrasings, say], INSIDE, 1),
  );
  const asks = make(
    questionsByTopic(library).map(({ text }) => text),
    INSIDE,
    WEIGHT.asks,
  );
  return [...topics, ...asks, ...make(near.outside, OUTSIDE, WEIGHT[OUTSIDE]), ...make(near.inside, INSIDE, WEIGHT.near)];
}

/** Makes the model of a trained regression. */
export function createPrivacyModel(regression: Regression): PrivacyModel {
  const outside = regression.classes.indexOf(OUTSIDE);
  return (analysis) => {
    const chance = predict(regression, toVector(analysis))[outside] ?? 0;
    return Math.log(chance + LEAST) - Math.log(1 - chance + LEAST);
  };
}
