/** `npm run fit` (first part): fits the weights of the ranking of facts on the fact-labelled questions, and tells how well each author's are ranked by the others'. */
import { join } from 'node:path';
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { fitSlots } from '../../knowledge/focus.js';
import { currentStatement } from '../../knowledge/library.js';
import { createFactSearch, toChances, weighCandidates, type Evidence, type FactSearch } from '../../knowledge/recognise/fact-search.js';
import { FACT_WEIGHTS } from '../../knowledge/weights.js';
import { readFactQuestions } from './strangers.js';

type Weights = Record<keyof Evidence, number>;
interface Case {
  author: string;
  evidence: Evidence[];
  /** What the person's case adds; not fitted. */
  fixed: number[];
  right: Set<number>;
}

const ROUNDS = 60;
const RATE = 0.3;
const DECAY = 1e-3;
const TODAY = new Date('2026-06-15T12:00:00Z');
const NAMES: (keyof Evidence)[] = ['topic', 'match', 'likelihood', 'stems', 'concepts', 'said', 'silent', 'silence'];

const root = findProjectRoot();
const engine = loadDialogContext(root).engine();
const indexes = new Map<string, FactSearch>();
const cases = readFactQuestions(join(root, 'test/questions')).flatMap((question): Case[] => {
  const [text = '', ...more] = question.turns;
  if (more.length > 0) return [];
  const statement = currentStatement(engine.library, question.organisation);
  const index = indexes.get(statement.id) ?? createFactSearch(statement, engine.library, engine.analyse);
  indexes.set(statement.id, index);
  const understood = engine.recognise(text, TODAY);
  // A story is weighed by its passages too, which this leaves out.
  if (understood.passages.length > 0) return [];
  const weighed = weighCandidates(index, understood);
  const keys = [...index.candidates.keys()];
  const right = new Set(keys.flatMap((key, at) => (question.facts.includes(key) ? [at] : [])));
  if (right.size === 0) return [];
  const fixed = weighed.map(({ candidate }) => (candidate.kind === 'fact' ? fitSlots(candidate.fact, understood.slots) : 0));
  return [{ author: question.author, evidence: weighed.map(({ evidence }) => evidence), fixed, right }];
});

print(`in use: ${rate(cases, FACT_WEIGHTS.weights)}`);
for (const author of new Set(cases.map((one) => one.author))) {
  const others = fit(cases.filter((one) => one.author !== author));
  print(
    `author ${author}, by weights of the others: ${rate(
      cases.filter((one) => one.author === author),
      others,
    )}`,
  );
}
const fitted = fit(cases);
print(`all: ${rate(cases, fitted)}`);
print(NAMES.map((name) => `${name}: ${fitted[name].toFixed(2)}`).join(', '));

/** Least loss of the chance of a right candidate, by gradient steps of their own size for each weight (AdaGrad). */
function fit(examples: readonly Case[]): Weights {
  const weights: Weights = { ...FACT_WEIGHTS.weights };
  const squares = new Map(NAMES.map((name) => [name, 1e-6]));
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Weights = { topic: 0, match: 0, likelihood: 0, stems: 0, concepts: 0, said: 0, silent: 0, silence: 0 };
    for (const one of examples) {
      const chances = toChances(scoresOf(one, weights));
      const right = [...one.right].reduce((sum, at) => sum + (chances[at] ?? 0), 0);
      for (const [at, evidence] of one.evidence.entries()) {
        const chance = chances[at] ?? 0;
        const error = chance - (one.right.has(at) ? chance / right : 0);
        if (Math.abs(error) > 1e-4) for (const name of NAMES) slope[name] += error * evidence[name];
      }
    }
    for (const name of NAMES) {
      const step = slope[name] / examples.length + DECAY * weights[name];
      const square = (squares.get(name) ?? 0) + step * step;
      squares.set(name, square);
      weights[name] -= (RATE * step) / Math.sqrt(square);
    }
  }
  return weights;
}

function scoresOf({ evidence, fixed }: Case, weights: Weights): number[] {
  return evidence.map((one, at) => NAMES.reduce((sum, name) => sum + weights[name] * one[name], fixed[at] ?? 0));
}

/** Share of questions with a right candidate first, and among the first three. */
function rate(examples: readonly Case[], weights: Weights): string {
  const ranks = examples.map((one) => {
    const order = scoresOf(one, weights).map((score, at) => ({ score, at }));
    return order.sort((a, b) => b.score - a.score).findIndex(({ at }) => one.right.has(at));
  });
  const share = (most: number): string => ((100 * ranks.filter((rank) => rank < most).length) / ranks.length).toFixed(1);
  return `first ${share(1)}%, first three ${share(3)}% of ${examples.length}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
