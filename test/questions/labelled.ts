/** The labelled sets: is the topic right, and is what lies outside recognised? Their 51 labels are coarser than our topics; a table maps ours to theirs. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { detectDanger } from '../../dialogs/safety/danger.js';
import type { Engine } from '../../knowledge/engine.js';

const Row = z.object({ q: z.string(), topic: z.string(), style: z.string() });
const Labels = z.record(z.string(), z.string());
const OUT = 'oos';
const CRISIS = 'crisis';
const TODAY = new Date('2026-06-15T12:00:00Z');

export interface Rates {
  count: number;
  top1: number;
  /** Among the first three distinct labels. */
  top3: number;
}

export interface Labelled {
  all: Rates;
  byStyle: Map<string, Rates>;
  /** Area under the curve of the out-of-scope score: 1 is perfect, .5 is chance. */
  auroc: number;
}

/** Measures one labelled file. Danger is looked for first, as in a conversation. */
export function measureLabelled(file: string, labelFile: string, engine: Engine): Labelled {
  const labels = Labels.parse(JSON.parse(readFileSync(labelFile, 'utf8')));
  const all: Rates = { count: 0, top1: 0, top3: 0 };
  const byStyle = new Map<string, Rates>();
  const inside: number[] = [];
  const outside: number[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const row = Row.parse(JSON.parse(line));
    const danger = detectDanger(row.q) !== undefined;
    const question = engine.recognise(row.q, TODAY);
    (row.topic === OUT ? outside : inside).push(danger ? 0 : question.outOfScope);
    if (row.topic === OUT) continue;
    const ranked = question.topics.flatMap(({ topic }) => labels[topic] ?? []).filter((label) => label !== OUT);
    const distinct = [...new Set([...(danger ? [CRISIS] : []), ...ranked])];
    const style = byStyle.get(row.style) ?? { count: 0, top1: 0, top3: 0 };
    byStyle.set(row.style, style);
    for (const rates of [all, style]) {
      rates.count += 1;
      if (distinct[0] === row.topic) rates.top1 += 1;
      if (distinct.slice(0, 3).includes(row.topic)) rates.top3 += 1;
    }
  }
  return { all, byStyle, auroc: areaUnderCurve(inside, outside) };
}

/** One line for the whole and one a style. */
export function showLabelled(name: string, { all, byStyle, auroc }: Labelled): string {
  const show = ({ count, top1, top3 }: Rates): string =>
    `top-1 ${((100 * top1) / count).toFixed(1)}, top-3 ${((100 * top3) / count).toFixed(1)} of ${String(count)}`;
  return [
    `\nlabelled ${name}: ${show(all)}, out-of-scope AUROC ${auroc.toFixed(3)}`,
    ...[...byStyle].sort().map(([style, rates]) => `  ${style}: ${show(rates)}`),
  ].join('\n');
}

/** Chance that one of `outside` scores above one of `inside`: 1 is perfect, .5 is chance. */
export function areaUnderCurve(inside: readonly number[], outside: readonly number[]): number {
  let won = 0;
  for (const high of outside) for (const low of inside) won += high > low ? 1 : high === low ? 0.5 : 0;
  return won / Math.max(1, inside.length * outside.length);
}
