/** `npm run bench`: milliseconds a question of the understanding, beside NLP.js and a plain search, over the same questions in one run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadEngine } from '../../bot/load-engine.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { indexPlainly, ownContenders, trainNlp, type Contender } from './bench/contenders.js';
import { readQuestions } from './judge.js';

const Row = z.object({ q: z.string() });
const ORGANISATION = 'carinova';
/** So many questions are asked before time counts. */
const WARM_UP = 30;
/** About so many are timed, spread over all: the plain search takes its time over so many texts. */
const MOST = 150;

const root = findProjectRoot();
const { questions: all, from } = readBenchQuestions();
const step = Math.max(1, Math.floor(all.length / MOST));
const questions = all.filter((_, at) => at % step === 0);
const engine = loadEngine(root);
const plain = indexPlainly(engine.library);
const contenders = [...ownContenders(engine, ORGANISATION), await trainNlp(engine.library), plain];
print(`${questions.length} questions of ${from}; milliseconds a question\n`);
for (const contender of contenders) for (const text of questions.slice(0, WARM_UP)) await contender.run(text);
const times = await timeAll(contenders);
const base = times.get(plain) ?? [];
for (const [{ name }, taken] of times) {
  const [p50, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)];
  const ratio = `${(p50 / quantile(base, 0.5)).toFixed(2)} and ${(p99 / quantile(base, 0.99)).toFixed(2)} times ${plain.name}`;
  print(`${name.padEnd(20)} p50 ${p50.toFixed(2)}  p99 ${p99.toFixed(2)}  ${ratio}`);
}

/** Takes turns question by question, so that a busy moment of the machine weighs on all alike. */
async function timeAll(some: readonly Contender[]): Promise<Map<Contender, number[]>> {
  const taken = new Map(some.map((contender) => [contender, [] as number[]]));
  for (const text of questions) {
    for (const contender of some) {
      const start = performance.now();
      await contender.run(text);
      taken.get(contender)?.push(performance.now() - start);
    }
  }
  return taken;
}

/** The labelled questions when they are there, the tune questions otherwise. */
function readBenchQuestions(): { questions: string[]; from: string } {
  const folder = join(process.env.QUESTIONS_DIR ?? join(root, '../shared/questions'), 'labelled');
  const files = ['dev.jsonl', 'test.jsonl'].map((name) => join(folder, name));
  if (files.every((file) => existsSync(file))) {
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
    return { questions: lines.map((line) => Row.parse(JSON.parse(line)).q), from: 'dev and test' };
  }
  const own = ['tune-a.jsonl', 'tune-b.jsonl'].flatMap((name) => readQuestions(join(root, 'test/questions', name)));
  return { questions: own.flatMap(({ turns }) => turns), from: 'tune' };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
