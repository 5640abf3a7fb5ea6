import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProjectRoot } from '../../bot/project-root.js';
import type { DialogContext } from '../../dialogs/context.js';
import { toWords } from '../../knowledge/dutch/normalise.js';
import { questionsByTopic } from '../../knowledge/library.js';
import near from '../../knowledge/recognise/near-privacy.json' with { type: 'json' };
import { QUESTIONS_DIR } from '../support/documents.js';
import { fixedContext } from '../support/engine.js';
import { measureLabelled } from './labelled.js';

const LABELLED = join(QUESTIONS_DIR, 'labelled');
const LABELS = join(findProjectRoot(), 'test/questions/labels.json');
const Row = z.object({ q: z.string() });

function questionsOf(set: string): string[] {
  const lines = readFileSync(join(LABELLED, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => Row.parse(JSON.parse(line)).q);
}

describe.skipIf(!existsSync(LABELLED))('the labelled questions (skipped when they are not there)', () => {
  let context: DialogContext;
  beforeAll(() => {
    context = fixedContext();
  }, 120_000);

  it('stand nowhere in what trains', () => {
    const { library } = context.engine();
    const trains = [
      ...[...library.topics.values()].flatMap((topic) => [...topic.phrasings, topic.say]),
      ...questionsByTopic(library).map(({ text }) => text),
      ...near.outside,
      ...near.inside,
    ];
    const known = new Set(trains.map((text) => toWords(text).join(' ')));
    const measured = [...questionsOf('dev'), ...questionsOf('test')];
    expect(measured.filter((question) => known.has(toWords(question).join(' ')))).toEqual([]);
  });

  it('get the right topic, and what lies outside is told apart', () => {
    const { all, auroc } = measureLabelled(join(LABELLED, 'test.jsonl'), LABELS, context.engine());
    expect(all.top1 / all.count).toBeGreaterThanOrEqual(0.86);
    expect(all.top3 / all.count).toBeGreaterThanOrEqual(0.95);
    expect(auroc).toBeGreaterThanOrEqual(0.95);
  });
});
