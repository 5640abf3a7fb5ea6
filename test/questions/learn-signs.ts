/** `npm run signs`: learns from the tune messages how much each sign of danger weighs, and writes it to dialogs/safety/tables/weights.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../bot/project-root.js';
import { readMessage } from '../../dialogs/safety/danger.js';
import { findSigns } from '../../dialogs/safety/signs.js';
import { readFactQuestions } from './fact-questions.js';
import { readQuestions } from './judge.js';

interface Row {
  q: string;
  danger: string | null;
  set: string;
}

interface Example {
  signs: readonly string[];
  danger: string | null;
}

const ROUNDS = 1500;
const RATE = 0.2;
/** How strongly weights are held near zero. A single word and a pair are believed less readily than a kind of word. */
const HOLD = 1;
const HOLD_WORD = 1.5;
const HOLD_PAIR = 2;
/** A word that fewer messages have teaches nothing. */
const LEAST = 3;

const root = findProjectRoot();
const questions = join(root, 'test/questions');

/** Messages of danger and their look-alikes, and plain questions. What might be an emergency among those is left out. */
function readExamples(): Example[] {
  const rows = readFileSync(join(questions, 'danger.jsonl'), 'utf8').trim().split('\n');
  const told = rows.map((line) => JSON.parse(line) as Row).filter(({ set }) => set === 'tune');
  const asked = ['tune-a.jsonl', 'tune-b.jsonl'].flatMap((name) => readQuestions(join(questions, name)));
  const calm = readFactQuestions(questions).filter(({ alarming }) => !alarming);
  const plain = [...asked.filter(({ kind }) => !kind.includes('emergency')), ...calm].flatMap(({ turns }) => turns.map((q) => ({ q, danger: null })));
  const outside = readFileSync(join(questions, 'outside-tune.jsonl'), 'utf8').trim().split('\n');
  const other = outside.map((line) => ({ q: (JSON.parse(line) as Pick<Row, 'q'>).q, danger: null }));
  return [...told, ...plain, ...other].flatMap(({ q, danger }) => {
    const message = readMessage(q);
    // Of a calm message every sentence is calm; of danger one sentence tells, and nobody knows which.
    const parts = danger === null && message.length > 1 ? [message, ...message.map((sentence) => [sentence])] : [message];
    return parts.map((part) => ({ signs: [...findSigns(part)], danger }));
  });
}

/** Logistic regression by AdaGrad over all examples at once: the same examples give the same weights. */
function learn(examples: readonly Example[], isYes: (example: Example) => boolean): Record<string, number> {
  const weights = new Map([...countSigns(examples)].filter(([sign, count]) => !sign.startsWith('=') || count >= LEAST).map(([sign]) => [sign, 0]));
  const squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map([...weights].map(([sign, weight]) => [sign, weight * holdOf(sign)]));
    for (const example of examples) {
      const sum = example.signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - Number(isYes(example));
      for (const sign of example.signs) if (slopes.has(sign)) slopes.set(sign, (slopes.get(sign) ?? 0) + error);
    }
    for (const [sign, slope] of slopes) {
      const square = (squares.get(sign) ?? 1e-6) + slope * slope;
      squares.set(sign, square);
      weights.set(sign, (weights.get(sign) ?? 0) - (RATE * slope) / Math.sqrt(square));
    }
  }
  const rounded = [...weights].map(([sign, weight]) => [sign, Math.round(weight * 100) / 100] as const).filter(([, weight]) => weight !== 0);
  return Object.fromEntries(rounded.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countSigns(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of examples.flatMap(({ signs }) => signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function holdOf(sign: string): number {
  if (sign === 'always') return 0;
  if (sign.startsWith('=')) return HOLD_WORD;
  return sign.includes('+') ? HOLD_PAIR : HOLD;
}

const examples = readExamples();
const told = examples.filter(({ danger }) => danger !== null);
const weights = {
  danger: learn(examples, ({ danger }) => danger !== null),
  suicide: learn(told, ({ danger }) => danger === 'suicide'),
  child: learn(told, ({ danger }) => danger === 'child'),
};
writeFileSync(join(root, 'dialogs/safety/tables/weights.json'), `${JSON.stringify(weights, undefined, 1)}\n`);
