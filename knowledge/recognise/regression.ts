/** Multinomial logistic regression: trained at build on labelled phrasings, kept as int8 weights. */
import type { Analysis } from '../dutch/analyse.js';
import { toVector, WIDTH, type SparseVector } from './features.js';

/** A trained model. `weights` holds, for each bucket in turn, a value per class; a value times the scale of its class is the real weight. */
export interface Regression {
  classes: readonly string[];
  weights: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

export interface Example {
  analysis: Analysis;
  label: string;
  /** How much the example counts; 1 by default. */
  weight?: number;
}

const EPOCHS = 10;
const RATE = 0.5;
/** Errors smaller than this teach nothing. */
const LEAST_ERROR = 1e-3;

/** Trains by AdaGrad over the examples in a fixed shuffled order: the same examples give the same model. */
export function trainRegression(examples: readonly Example[]): Regression {
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const numbers = new Map(classes.map((label, number) => [label, number]));
  const weights = new Float32Array(classes.length * WIDTH);
  const squares = new Float32Array(classes.length * WIDTH).fill(1e-3);
  const biases = new Float32Array(classes.length);
  const vectors = examples.map(({ analysis }) => toVector(analysis));
  const order = examples.map((_, index) => index);
  const random = createRandom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const [example, vector] = [examples[index], vectors[index]];
      if (!example || !vector) continue;
      const errors = softmax(addUp(weights, biases, vector));
      const label = numbers.get(example.label) ?? 0;
      errors[label] = (errors[label] ?? 0) - 1;
      learn(weights, squares, vector, errors, example.weight);
    }
  }
  return quantise(classes, weights, biases);
}

function learn(weights: Float32Array, squares: Float32Array, vector: SparseVector, errors: Float32Array, weight = 1): void {
  const count = errors.length;
  const wrong = [...errors.keys()].filter((label) => Math.abs(errors[label] ?? 0) > LEAST_ERROR);
  for (let at = 0; at < vector.buckets.length; at++) {
    const row = (vector.buckets[at] ?? 0) * count;
    const value = (vector.weights[at] ?? 0) * weight;
    for (const label of wrong) {
      const gradient = (errors[label] ?? 0) * value;
      const total = (squares[row + label] ?? 0) + gradient * gradient;
      squares[row + label] = total;
      weights[row + label] = (weights[row + label] ?? 0) - (RATE * gradient) / Math.sqrt(total);
    }
  }
}

/** Score of each class: its bias and the weights of the features that are there. */
function addUp(weights: Float32Array | Int8Array, start: Float32Array, { buckets, weights: values }: SparseVector): Float32Array {
  const scores = Float32Array.from(start);
  for (let at = 0; at < buckets.length; at++) {
    const row = (buckets[at] ?? 0) * scores.length;
    const value = values[at] ?? 0;
    for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
  }
  return scores;
}

function quantise(classes: readonly string[], weights: Float32Array, biases: Float32Array): Regression {
  const largest = new Float32Array(classes.length).fill(1e-9);
  for (const [index, value] of weights.entries()) largest[index % classes.length] = Math.max(largest[index % classes.length] ?? 0, Math.abs(value));
  const small = Int8Array.from(weights, (value, index) => Math.round((value / (largest[index % classes.length] ?? 1)) * 127));
  return { classes, weights: small, scales: largest.map((value) => value / 127), biases };
}

/** Chance of each class, in the order of `classes`. */
export function predict(model: Regression, vector: SparseVector): Float32Array {
  const sums = addUp(model.weights, new Float32Array(model.classes.length), vector);
  return softmax(sums.map((sum, label) => sum * (model.scales[label] ?? 0) + (model.biases[label] ?? 0)));
}

/** Scores to chances that add up to 1. */
export function softmax(scores: Float32Array): Float32Array {
  const most = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Mulberry32: a small seeded generator, so that training is repeatable. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
