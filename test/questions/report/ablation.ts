/** What each part of the understanding is worth: the rates with it switched off, over one engine. */
import type { Engine } from '../../../knowledge/engine.js';
import type { Assistant } from '../../../dialogs/reply.js';
import type { Stranger } from '../strangers.js';
import { judge, type Expected } from '../judge.js';
import { tellFirst } from './first-fact.js';
import { SWITCHES, withoutPart, type Switch } from './switches.js';
import { table } from './tables.js';

/** What is asked again for each part. */
export interface Measures {
  tune: readonly Expected[];
  held: readonly Expected[];
  facts: readonly Stranger[];
}

interface Rates {
  tune: number;
  held: number;
  facts: number;
}

/** Percentage points by which each part changes what is right; takes about as long as the rest of the report for each part. */
export async function showAblation(measures: Measures, assistant: Assistant, engine: Engine): Promise<string> {
  const ask = (): Promise<Rates> => measure(measures, assistant, engine);
  const whole: Switch = { name: 'nothing', set: [] };
  const all = await ask();
  const rows = [showRow(whole, all, all)];
  for (const part of SWITCHES) rows.push(showRow(part, await withoutPart(part, ask), all));
  const { tune, held, facts } = measures;
  return table(['switched off', `tune (${tune.length})`, `held (${held.length})`, `first fact (${facts.length})`], rows);
}

function showRow({ name }: Switch, rates: Rates, all: Rates): string[] {
  const show = (value: number, usual: number): string => `${value.toFixed(1)}% (${value < usual ? '' : '+'}${(value - usual).toFixed(1)})`;
  return [name, show(rates.tune, all.tune), show(rates.held, all.held), show(rates.facts, all.facts)];
}

async function measure({ tune, held, facts }: Measures, assistant: Assistant, engine: Engine): Promise<Rates> {
  const right = facts.filter((question) => tellFirst(question, engine).isRight).length;
  return { tune: await rateOf(tune, assistant), held: await rateOf(held, assistant), facts: (100 * right) / Math.max(1, facts.length) };
}

async function rateOf(questions: readonly Expected[], assistant: Assistant): Promise<number> {
  let right = 0;
  for (const question of questions) right += Number((await judge(question, assistant)).isRight);
  return (100 * right) / Math.max(1, questions.length);
}
