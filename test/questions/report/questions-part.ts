/** The part of the report about the questions of one file or of several: totals, by group, and what went wrong. */
import type { Engine } from '../../../knowledge/engine.js';
import type { Judged } from '../judge.js';
import { topChance, understandTurns } from './first-fact.js';
import { countEach, percent, table } from './tables.js';
import { tellsWrongFigure } from './wrong-figures.js';

/** A wrong answer with a chance above this was given with confidence. */
const CONFIDENT = 0.8;

export type Groups = readonly [string, (one: Judged) => string][];

/** Right answers as a table: in all, and by each group. */
export function showRight(judged: readonly Judged[], groups: Groups): string {
  const row = (name: string, some: readonly Judged[]): (string | number)[] => {
    const right = some.filter(({ isRight }) => isRight).length;
    return [name, percent(right, some.length), right, some.length];
  };
  const byGroup = groups.flatMap(([group, key]) => {
    const names = [...new Set(judged.map(key))].sort();
    return names.map((name) =>
      row(
        `${group}: ${name}`,
        judged.filter((one) => key(one) === name),
      ),
    );
  });
  return table(['questions', 'right', 'count', 'of'], [row('all', judged), ...byGroup]);
}

/** The kinds that were expected beside another that came. */
export function showKinds(judged: readonly Judged[]): string {
  const pairs = judged.filter(({ isKind }) => !isKind).map(({ question, reply }) => `${question.kind.join(' or ')} -> ${reply.kind}`);
  return table(['expected -> got', 'count'], countEach(pairs));
}

/** Wrong answers given with confidence, and wrong figures; ids only where `isOpen`: questions that measure are counted, never shown. */
export function showWrong(judged: readonly Judged[], engine: Engine, isOpen: boolean): string {
  const answers = judged.filter(({ reply }) => reply.kind === 'answer');
  const confident = answers.filter((one) => !one.isRight && chanceOf(one, engine) > CONFIDENT);
  const figures = answers.filter(tellsWrongFigure);
  const show = (name: string, some: readonly Judged[]): string =>
    `- ${name}: ${some.length} of ${answers.length} answers${isOpen && some.length > 0 ? ` (${some.map(({ question }) => question.id).join(', ')})` : ''}`;
  return [
    show(`wrong with a chance above ${CONFIDENT}`, confident),
    show('wrong figures', figures),
    show(
      `wrong figures with a chance above ${CONFIDENT}`,
      figures.filter((one) => chanceOf(one, engine) > CONFIDENT),
    ),
  ].join('\n');
}

/** Chance of the best candidate; 0 when the question is for no organisation. */
function chanceOf({ question: { turns, organisation } }: Judged, engine: Engine): number {
  return organisation === null ? 0 : topChance(understandTurns(turns, organisation, engine), organisation, engine);
}
