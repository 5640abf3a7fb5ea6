import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProjectRoot } from '../../bot/project-root.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { fixedContext } from '../support/engine.js';
import { readQuestions, replyTo, type Expected } from './judge.js';

const ROOT = findProjectRoot();
const FILE = join(ROOT, 'test/questions/tune-a.jsonl');
const SCRIPT = join(ROOT, 'dist/test/questions/reply-all.js');
const DATE = '2026-06-15T12:00:00Z';
const Line = z.tuple([z.string(), z.string()]);

describe('the same question gets the same reply, to the byte', () => {
  const questions = readQuestions(FILE);
  let assistant: Assistant;
  let replies: Map<string, string>;
  beforeAll(async () => {
    assistant = createAssistant(fixedContext(DATE));
    replies = await replyToAll(questions, assistant);
  });

  it('is asked of questions enough', () => {
    expect(replies.size).toBeGreaterThanOrEqual(120);
  });

  it('in whatever order questions are asked', async () => {
    const orders = fc.shuffledSubarray(questions, { minLength: questions.length, maxLength: questions.length });
    const holds = fc.asyncProperty(orders, async (order) => {
      expect(differing(await replyToAll(order, assistant))).toEqual([]);
    });
    await fc.assert(holds, { numRuns: 3, endOnFailure: true });
  });

  it.skipIf(!existsSync(SCRIPT))('in another process, of what was built (skipped before the first build)', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, DATE, FILE], { cwd: ROOT, env: {}, maxBuffer: 2 ** 26 });
    const lines = stdout.split('\n').filter(Boolean);
    expect(differing(new Map(lines.map((line) => Line.parse(JSON.parse(line)))))).toEqual([]);
  });

  /** Ids of the questions that have another reply than at first, or none. */
  function differing(others: ReadonlyMap<string, string>): string[] {
    return [...replies].filter(([id, reply]) => others.get(id) !== reply).map(([id]) => id);
  }
});

async function replyToAll(questions: readonly Expected[], assistant: Assistant): Promise<Map<string, string>> {
  const replies = new Map<string, string>();
  for (const question of questions) replies.set(question.id, JSON.stringify(await replyTo(question, assistant)));
  return replies;
}
