/** `npm run questions -- --report FILE`: everything that is measured, as Markdown. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Assistant } from '../../../dialogs/reply.js';
import type { Engine } from '../../../knowledge/engine.js';
import type { Stranger } from '../strangers.js';
import type { Judged } from '../judge.js';
import { showAblation } from './ablation.js';
import { showCalibration } from './calibration.js';
import { tellFirst, type Told } from './first-fact.js';
import { showKinds, showRight, showWrong, type Groups } from './questions-part.js';
import { countEach, percent, table } from './tables.js';

/** What the report is made of. */
export interface Reported {
  /** Questions judged, by the path of their file; a name that begins with `held` is measured and never shown. */
  judged: ReadonlyMap<string, readonly Judged[]>;
  groups: Groups;
  facts: readonly Stranger[];
  assistant: Assistant;
  engine: Engine;
  /** The parts are switched off over every so many questions. */
  every: number;
}

const MOST_PAIRS = 25;

/** Measures and writes; takes minutes, most of them for the parts switched off. */
export async function writeReport(file: string, { judged, groups, facts, assistant, engine, every }: Reported): Promise<void> {
  const told = facts.map((question) => tellFirst(question, engine));
  const isHeld = (path: string): boolean => basename(path).startsWith('held');
  const setOf = (held: boolean): Judged[] => [...judged].flatMap(([path, some]) => (isHeld(path) === held ? some : []));
  const thin = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % every === 0);
  const questionsOf = (held: boolean): Judged['question'][] => thin(setOf(held).map(({ question }) => question));
  const files = [...judged].map(([path, some]) => `### ${basename(path)}\n\n${showRight(some, groups)}`);
  const sets = [false, true].flatMap((held) => {
    const some = setOf(held);
    const name = held ? 'held' : 'tune';
    return [`### All ${name}\n\n${showRight(some, groups)}\n\n${showKinds(some)}\n\n${showWrong(some, engine, !held)}`];
  });
  const parts = await showAblation({ tune: questionsOf(false), held: questionsOf(true), facts: thin(facts) }, assistant, engine);
  const report = [
    '# Questions',
    '## Right replies',
    ...sets,
    ...files,
    `## First facts\n\nThe ranking of facts was fitted on these questions.\n\n${showFacts(told)}`,
    `## Chance of the best candidate, and how often the first fact is right\n\n${showCalibration(told)}`,
    `## One part switched off\n\nOver every ${every === 1 ? '' : `${every}th `}question.\n\n${parts}`,
  ];
  writeFileSync(file, `${report.join('\n\n')}\n`);
}

function showFacts(told: readonly Told[]): string {
  const wrong = told.filter(({ isRight }) => !isRight);
  const pairs = countEach(wrong.map(({ question, first }) => `${question.organisation}: ${question.facts[0] ?? ''} -> ${first}`));
  const authors = [...new Set(told.map(({ question }) => question.author))].sort();
  const rates = ['all', ...authors].map((author) => {
    const some = told.filter(({ question }) => author === 'all' || question.author === author);
    const right = some.filter(({ isRight }) => isRight).length;
    return [author, percent(right, some.length), right, some.length];
  });
  return `${table(['author', 'right', 'count', 'of'], rates)}\n\n${table(['wanted -> told first', 'count'], pairs.slice(0, MOST_PAIRS))}`;
}
