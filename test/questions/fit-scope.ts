/** `npm run fit` (second part): fits the weights by which a message is judged to lie outside privacy, on tune questions only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { SCOPE_EVIDENCE, type ScopeEvidence } from '../../knowledge/recognise/scope.js';
import { SCOPE } from '../../knowledge/weights.js';
import { readQuestions } from './judge.js';
import { areaUnderCurve } from './labelled.js';
import { readTuneStrangers } from './strangers.js';

interface Case {
  evidence: ScopeEvidence;
  isOutside: boolean;
}

const ROUNDS = 30;
const DECAY = 1e-5;
const TODAY = new Date('2026-06-15T12:00:00Z');
const Line = z.object({ q: z.string(), topic: z.string().optional(), inside: z.boolean().default(false) });

const root = findProjectRoot();
const own = join(root, 'test/questions');
const engine = loadDialogContext(root).engine();
const labelled = join(process.env.QUESTIONS_DIR ?? join(root, '../shared/questions'), 'labelled/dev.jsonl');
const cases: Case[] = [
  ...['tune-a', 'tune-b'].flatMap((name) =>
    readQuestions(join(own, `${name}.jsonl`)).flatMap(({ turns: [text = '', ...more], kind }) =>
      more.length > 0 || kind.includes('smalltalk') || kind.includes('emergency') ? [] : measure(text, kind.includes('refuse')),
    ),
  ),
  ...readTuneStrangers(own).flatMap(({ turns: [text = '', ...more], kind }) => (more.length > 0 ? [] : measure(text, kind === 'refuse'))),
  ...['outside-tune', 'near-tune'].flatMap((name) => readLines(join(own, `${name}.jsonl`)).flatMap(({ q, inside }) => measure(q, !inside))),
  ...(existsSync(labelled) ? readLines(labelled) : []).flatMap(({ q, topic }) => measure(q, topic === 'oos')),
];

const inUse = { bias: SCOPE.bias, weights: SCOPE.weights };
report('in use', inUse);
const fitted = fit(cases);
report('fitted', fitted);
print(`bias: ${fitted.bias.toFixed(3)}, ${SCOPE_EVIDENCE.map((name) => `${name}: ${fitted.weights[name].toFixed(3)}`).join(', ')}`);

interface Model {
  bias: number;
  weights: Record<keyof ScopeEvidence, number>;
}

/** Logistic regression in which what lies outside counts as much as what lies inside, by Newton's method. */
function fit(examples: readonly Case[]): Model {
  const outside = examples.filter(({ isOutside }) => isOutside).length;
  const rows = examples.map(({ evidence, isOutside }) => ({
    values: [1, ...SCOPE_EVIDENCE.map((name) => evidence[name])],
    target: Number(isOutside),
    share: 0.5 / (isOutside ? outside : examples.length - outside),
  }));
  const size = SCOPE_EVIDENCE.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => DECAY * weight);
    const bend: number[][] = weights.map((_, row) => weights.map((__, column) => (row === column ? DECAY : 0)));
    for (const { values, target, share } of rows) {
      const chance = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      for (const [row, value] of values.entries()) {
        slope[row] = (slope[row] ?? 0) + share * (chance - target) * value;
        const line = bend[row] ?? [];
        for (const [column, other] of values.entries()) line[column] = (line[column] ?? 0) + share * chance * (1 - chance) * value * other;
      }
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
  }
  const [bias = 0, ...rest] = weights;
  const named: Model = { bias, weights: { ...SCOPE.weights } };
  for (const [at, name] of SCOPE_EVIDENCE.entries()) named.weights[name] = rest[at] ?? 0;
  return named;
}

/** Solves a system of linear equations by elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 1;
    for (const [below, other] of rows.entries()) {
      if (below === at) continue;
      const factor = (other[at] ?? 0) / pivot;
      for (let column = at; column < other.length; column++) other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function chanceOf(evidence: ScopeEvidence, { bias, weights }: Model): number {
  return 1 / (1 + Math.exp(-SCOPE_EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], bias)));
}

function report(name: string, model: Model): void {
  const chances = (isOutside: boolean): number[] =>
    cases.filter((one) => one.isOutside === isOutside).map(({ evidence }) => chanceOf(evidence, model));
  const [inside, outside] = [chances(false), chances(true)];
  const above = (values: readonly number[], limit: number): string =>
    `${((100 * values.filter((value) => value > limit).length) / values.length).toFixed(1)}%`;
  const limits = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95].map(
    (limit) => `above ${limit}: ${above(outside, limit)} of outside, ${above(inside, limit)} of inside`,
  );
  print(
    `${name}: AUROC ${areaUnderCurve(inside, outside).toFixed(3)} of ${inside.length} inside and ${outside.length} outside\n  ${limits.join('\n  ')}`,
  );
}

function measure(text: string, isOutside: boolean): Case[] {
  const { scope } = engine.recognise(text, TODAY);
  return scope ? [{ evidence: scope, isOutside }] : [];
}

function readLines(file: string): z.infer<typeof Line>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Line.parse(JSON.parse(line)));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
