/**
 * `npm run signs`: learns from the tune messages how much each feature tells of danger, and writes it to dialogs/safety/tables/weights.json.
 * `npm run signs -- --check` measures instead: it learns without one author at a time and weighs what that author wrote.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../bot/project-root.js';
import { readDangerExamples, type DangerExample } from './danger-examples.js';
import { fitLogistic } from './logistic.js';

const WIDTH = 1 << 16;
/** What kind of danger it is takes less to tell. */
const KIND_WIDTH = 1 << 14;
const TRUST = 0.5;
/** Authors whose messages made no table. */
const APART = ['u', 'x', '2a', '2c', '2e'];
const LIMITS = [-1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.5, 2];

const root = findProjectRoot();
const examples = readDangerExamples(join(root, 'test/questions'));

if (process.argv.includes('--check')) check();
else writeWeights();

function writeWeights(): void {
  const told = examples.filter(({ danger }) => danger !== null);
  const weights = {
    danger: quantise(learn(examples, WIDTH)),
    suicide: quantise(learn(told, KIND_WIDTH, 'suicide')),
    child: quantise(learn(told, KIND_WIDTH, 'child')),
  };
  writeFileSync(join(root, 'dialogs/safety/tables/weights.json'), `${JSON.stringify(weights, undefined, 1)}\n`);
}

function learn(from: readonly DangerExample[], width: number, kind?: DangerExample['danger']): Float64Array {
  const cases = from.map(({ features, danger }) => ({ features, isYes: kind === undefined ? danger !== null : danger === kind }));
  return fitLogistic(cases, width, TRUST);
}

/** A byte for each weight. */
function quantise(weights: Float64Array): { scale: number; bytes: string } {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, bytes: Buffer.from(bytes.buffer).toString('base64') };
}

/** Shares found and false alarms for several limits, over authors of whom nothing was learned; plain questions are left out by turns too. */
function check(): void {
  const weighed = APART.flatMap((author, turn) => {
    const isApart = (example: DangerExample, index: number): boolean =>
      example.author === author || (example.author.startsWith('#') && index % APART.length === turn);
    const weights = learn(
      examples.filter((example, index) => !isApart(example, index)),
      WIDTH,
    );
    return examples.filter(isApart).map(({ features, danger, author: by }) => {
      let sum = 0;
      for (const [feature, count] of features) sum += (weights[feature & (WIDTH - 1)] ?? 0) * count;
      return { by: by.startsWith('#') ? '#' : by, isDanger: danger !== null, sum };
    });
  });
  for (const limit of LIMITS) {
    const share = (by: string, isDanger: boolean): string => {
      const rows = weighed.filter((row) => (by === '' ? row.by !== '#' : row.by === by) && row.isDanger === isDanger);
      return ((100 * rows.filter(({ sum }) => sum > limit).length) / rows.length).toFixed(1);
    };
    const each = APART.map((by) => `${by} ${share(by, true)}/${share(by, false)}`);
    process.stdout.write(`limit ${String(limit)}: ${share('', true)}/${share('', false)}, ${each.join(', ')}, plain ${share('#', false)}\n`);
  }
}
