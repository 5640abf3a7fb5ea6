/** What the weights of danger are learned from: messages of danger with their look-alikes, and plain questions that must raise no alarm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findProjectRoot } from '../../bot/project-root.js';
import { findFeatures, type Features } from '../../dialogs/safety/features.js';
import { hear, readMessage } from '../../dialogs/safety/patterns.js';
import { questionsByTopic } from '../../knowledge/library.js';
import { loadLibrary } from '../../knowledge/load-library.js';
import near from '../../knowledge/recognise/near-privacy.json' with { type: 'json' };
import { readQuestions } from './judge.js';
import { readTuneStrangers } from './strangers.js';

const Told = z.object({
  q: z.string(),
  danger: z.enum(['danger', 'suicide', 'child']).nullable(),
  set: z.enum(['tune', 'held']),
  author: z.string().default('first'),
});
const Outside = z.object({ q: z.string() });

export interface DangerExample {
  features: Features;
  danger: z.infer<typeof Told>['danger'];
  /** Who wrote it; plain questions have a mark before it. */
  author: string;
}

/** Of what the content teaches one in so many: more would outweigh what danger sounds like. */
const EVERY = 2;
/** Every story teaches: among the messages of danger there are many long ones, among their look-alikes few. */
const STORY = 25;

/** Every message of the tune files, in a fixed order. */
export function readDangerExamples(folder: string): DangerExample[] {
  const told = readLines(join(folder, 'danger.jsonl'), Told).filter(({ set }) => set === 'tune');
  return [...told, ...readPlainQuestions(folder).map((row) => ({ ...row, danger: null }))].map(({ q, danger, author }) => {
    const message = readMessage(q);
    return { features: findFeatures(message, hear(message)), danger, author };
  });
}

/** Questions to tune on that must raise no alarm. What might be an emergency among them is left out. */
export function readPlainQuestions(folder: string): { q: string; author: string }[] {
  const asked = ['tune-a.jsonl', 'tune-b.jsonl'].flatMap((name) => readQuestions(join(folder, name)));
  const calm = asked.filter(({ kind }) => !kind.includes('emergency'));
  const strangers = readTuneStrangers(folder).filter(({ alarming }) => !alarming);
  const outside = readLines(join(folder, 'outside-tune.jsonl'), Outside);
  const content = [...questionsByTopic(loadLibrary(join(findProjectRoot(), 'knowledge'))).map(({ text }) => text), ...near.inside, ...near.outside];
  return [
    // Some of so many may tell of danger; nobody read them for that, so those in which a pattern is heard teach nothing.
    ...content.filter((q, at) => (at % EVERY === 0 || isStory(q)) && hear(readMessage(q)).tables.size === 0).map((q) => ({ q, author: '#content' })),
    ...calm.flatMap(({ turns }) => turns.map((q) => ({ q, author: '#asked' }))),
    ...outside.map(({ q }) => ({ q, author: '#outside' })),
    ...strangers.flatMap(({ turns }) => turns.map((q) => ({ q, author: '#strangers' }))),
  ];
}

function isStory(text: string): boolean {
  return text.split(/\s+/).length >= STORY;
}

function readLines<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => row.parse(JSON.parse(line)));
}
