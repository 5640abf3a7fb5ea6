/** `npm run fit` (second part): fits the weights by which a message is judged to lie outside privacy, on tune questions only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { SCOPE_EVIDENCE, type ScopeEvidence } from '../../knowledge/recognise/scope.js';
import { SCOPE } from '../../knowledge/weights.js';
import { readFactQuestions } from './fact-questions.js';
import { readQuestions } from './judge.js';
import { areaUnderCurve } from './labelled.js';

interface Case {
  evidence: ScopeEvidence;
  isOutside: boolean;
}

const ROUNDS = 400;
const RATE = 0.2;
const DECAY = 1e-3;
const TODAY = new Date('2026-06-15T12:00:00Z');
const Line = z.object({ q: z.string(), topic: z.string().optional() });

const root = findProjectRoot();
const own = join(root, 'test/questions');
const engine = loadDialogContext(root).engine();
const labelled = join(process.env.QUESTIONS_DIR ?? join(root, '../shared/questions'), 'labelled/dev.jsonl');
const cases: Case[] = [
  ...readFactQuestions(own).flatMap(({ turns: [text = '', ...more] }) => (more.length > 0 ? [] : measure(text, false))),
  ...['tune-a', 'tune-b'].flatMap((name) =>
    readQuestions(join(own, `${name}.jsonl`)).flatMap(({ turns: [text = '', ...more], kind }) =>
      more.length > 0 || kind.includes('smalltalk') || kind.includes('emergency') ? [] : measure(text, kind.includes('refuse')),
    ),
  ),
  ...readLines(join(own, 'outside-tune.jsonl')).flatMap(({ q }) => measure(q, true)),
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

/** Logistic regression in which what lies outside counts as much as what lies inside. */
function fit(examples: readonly Case[]): Model {
  const model: Model = { bias: 0, weights: { ...SCOPE.weights } };
  const outside = examples.filter(({ isOutside }) => isOutside).length;
  const squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Model = { bias: 0, weights: { ...SCOPE.weights } };
    for (const name of SCOPE_EVIDENCE) slope.weights[name] = DECAY * model.weights[name];
    for (const { evidence, isOutside } of examples) {
      const share = 0.5 / (isOutside ? outside : examples.length - outside);
      const error = share * (chanceOf(evidence, model) - Number(isOutside));
      slope.bias += error;
      for (const name of SCOPE_EVIDENCE) slope.weights[name] += error * evidence[name];
    }
    const step = (name: string, value: number): number => {
      const square = (squares.get(name) ?? 1e-8) + value * value;
      squares.set(name, square);
      return (RATE * value) / Math.sqrt(square);
    };
    model.bias -= step('bias', slope.bias);
    for (const name of SCOPE_EVIDENCE) model.weights[name] -= step(name, slope.weights[name]);
  }
  return model;
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
