/** `npm run questions -- [--fails n] [--report FILE [--every n]] [file ...]`: how many questions get a right reply, by style, kind and organisation. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { createAssistant } from '../../dialogs/reply.js';
import { judge, readQuestions, type Judged } from './judge.js';
import { judgeStranger, type JudgedStranger } from './judge-stranger.js';
import { measureLabelled, showLabelled } from './labelled.js';
import { readFactQuestions, readStrangers } from './strangers.js';
import { writeReport } from './report/write-report.js';

const GROUPS: readonly [string, (one: Judged) => string][] = [
  ['kind', ({ question }) => question.kind[0] ?? ''],
  ['style', ({ question }) => question.style],
  ['organisation', ({ question }) => question.organisation ?? 'none'],
];

const root = findProjectRoot();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fails: { type: 'string', default: '0' },
    labelled: { type: 'boolean', default: false },
    report: { type: 'string' },
    every: { type: 'string', default: '4' },
  },
});
const context = { ...loadDialogContext(root), today: () => new Date('2026-06-15T12:00:00Z') };
const folder = process.env.QUESTIONS_DIR ?? join(root, '../shared/questions');

const own = join(root, 'test/questions');
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(own)
        .filter((name) => /^(tune|held|strangers).*\.jsonl$/.test(name))
        .map((name) => join(own, name));
const judgedByFile = new Map<string, Judged[]>();
for (const file of values.labelled ? [] : files) {
  if (basename(file).startsWith('strangers')) await reportStrangers(file);
  else judgedByFile.set(file, await report(file));
}
const labels = join(own, 'labels.json');
for (const set of ['dev', 'test']) {
  const file = join(folder, 'labelled', `${set}.jsonl`);
  if (positionals.length > 0 && !values.labelled) continue;
  if (existsSync(file)) print(showLabelled(set, measureLabelled(file, labels, context.engine())));
  else print(`${set}: ${file} is not there; set QUESTIONS_DIR to the folder with labelled/${set}.jsonl.`);
}

if (values.report !== undefined) {
  const measured = { judged: judgedByFile, groups: GROUPS, facts: readFactQuestions(own), every: Math.max(1, Number(values.every) || 1) };
  await writeReport(values.report, { ...measured, assistant: createAssistant(context), engine: context.engine() });
}

async function report(file: string): Promise<Judged[]> {
  const assistant = createAssistant(context);
  const judged: Judged[] = [];
  for (const question of readQuestions(file)) judged.push(await judge(question, assistant));
  print(`\n${relative(root, file)}: right ${rate(judged)}`);
  for (const [name, key] of GROUPS) print(`  by ${name}: ${groupBy(judged, key)}`);
  for (const one of judged.filter(({ isRight }) => !isRight).slice(0, Number(values.fails))) print(showFailure(one));
  return judged;
}

/** What strangers asked, labelled with facts in place of patterns. */
async function reportStrangers(file: string): Promise<void> {
  const assistant = createAssistant(context);
  const judged: JudgedStranger[] = [];
  for (const question of readStrangers(file)) judged.push(await judgeStranger(question, assistant));
  print(`\n${relative(root, file)}: right ${rate(judged)}, of the right kind ${rate(judged.map(({ isKind }) => ({ isRight: isKind })))}`);
  print(`  by kind: ${groupBy(judged, ({ question }) => question.kind)}`);
  print(`  by style: ${groupBy(judged, ({ question }) => question.style)}`);
  print(`  by organisation: ${groupBy(judged, ({ question }) => question.organisation)}`);
  for (const { question, reply, told } of judged.filter(({ isRight }) => !isRight).slice(0, Number(values.fails)))
    print(
      `\n${question.id} [${question.style}] ${JSON.stringify(question.turns)}\n  wanted ${question.facts.join(', ')}\n  ${reply.kind}, told ${told.join(', ')}`,
    );
}

function groupBy<One extends { isRight: boolean }>(judged: readonly One[], key: (one: One) => string): string {
  const names = [...new Set(judged.map(key))].sort();
  return names.map((name) => `${name} ${rate(judged.filter((one) => key(one) === name))}`).join(', ');
}

function rate(judged: readonly { isRight: boolean }[]): string {
  const right = judged.filter(({ isRight }) => isRight).length;
  return `${((100 * right) / Math.max(1, judged.length)).toFixed(1)}% (${String(right)}/${String(judged.length)})`;
}

function showFailure({ question, reply, missing, forbidden, isKind, isCited }: Judged): string {
  const why = [
    ...missing.map((pattern) => `lacks ${pattern}`),
    ...forbidden.map((pattern) => `has ${pattern}`),
    ...(isKind ? [] : [`is ${reply.kind}, not ${question.kind.join('|')}`]),
    ...(isCited ? [] : ['is not cited']),
  ];
  return `\n${question.id} [${question.style}] ${JSON.stringify(question.turns)}\n  gold: ${question.gold}\n  ${why.join('; ')}\n  reply (${reply.topic ?? ''}): ${reply.text.replace(/\n+/g, ' | ')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
