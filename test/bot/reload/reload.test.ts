import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProjectRoot } from '../../../bot/project-root.js';

/** The recogniser is trained twice, on a machine that may be busy; in milliseconds. */
const PATIENCE = 300_000;
const FILE = 'knowledge/statements/wlzclientondersteuning/2020-07-01/keeping.yaml';
const QUESTION = 'hoe lang bewaren jullie mijn contactformulier';
const NEW_TERM = '3 weken';
const project = findProjectRoot();
const root = mkdtempSync(join(tmpdir(), 'project-'));
let child: ChildProcess | undefined;
let said = '';
let url = '';

const edit = (from: string, to: string): void => {
  const text = readFileSync(join(root, FILE), 'utf8');
  if (!text.includes(from)) throw new Error(`${FILE}: ${from} is not there; choose another text for this test.`);
  writeFileSync(join(root, FILE), text.replaceAll(from, to));
};
const ready = async (): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};
const answer = async (): Promise<string> => {
  const response = await fetch(`${url}/api/answers?organisation=wlzclientondersteuning&q=${encodeURIComponent(QUESTION)}`);
  return z.object({ text: z.string() }).parse(await response.json()).text;
};

/** A project of its own: the built program and the content, which the test may change. */
beforeAll(async () => {
  if (!existsSync(join(project, 'dist/bot/main.js'))) throw new Error('dist/: is not there; run "npm run build" first, as "npm test" does.');
  for (const name of ['dist', 'knowledge', 'locales', 'package.json', 'bot/letters/letter-page.css'])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const server = spawn(process.execPath, [join(root, 'dist/bot/main.js')], { env: { HOST: '127.0.0.1', PORT: '0', STATE_FILE: ':memory:' } });
  child = server;
  url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const port = /"event":"started","port":(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    let failure = '';
    server.stderr.on('data', (part: Buffer) => (failure += part.toString()));
    server.on('close', () => reject(new Error(`the program ended: ${failure}`)));
  });
}, PATIENCE);
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

describe('the program', () => {
  it(
    'answers from a file that changed, and goes on answering meanwhile',
    async () => {
      const before = await answer();
      expect(before).toContain('4 weken');
      // Another question for the fact: the recogniser is trained anew.
      edit('keep: P4W', 'keep: P3W');
      edit('blijven 4 weken', `blijven ${NEW_TERM}`);
      edit(
        'asks: [hoe lang bewaren jullie mijn contactformulier',
        'asks: [blijft mijn zonnebloem lang, hoe lang bewaren jullie mijn contactformulier',
      );
      const answers: string[] = [];
      await expect
        .poll(
          async () => {
            const text = await answer();
            answers.push(text);
            return text;
          },
          { timeout: PATIENCE, interval: 200 },
        )
        .toContain(NEW_TERM);
      expect(answers.filter((text) => text === before).length).toBeGreaterThan(5);
      expect(await ready()).toEqual({ status: 200, body: { status: 'ok' } });
    },
    PATIENCE,
  );

  it(
    'keeps its answers while that file is broken, says so at /readyz and in the log, and recovers',
    async () => {
      edit('keep: P3W', 'keep: zomaar');
      await expect.poll(async () => (await ready()).body, { timeout: PATIENCE }).toMatchObject({ knowledge: 'stale' });
      const line = readFileSync(join(root, FILE), 'utf8').split('zomaar')[0]?.split('\n').length;
      expect(await ready()).toEqual({ status: 200, body: { status: 'ok', knowledge: 'stale', problems: [{ file: FILE, line }] } });
      expect(await answer()).toContain(NEW_TERM);
      expect(said).toContain(`"event":"knowledge-problem","at":"${FILE}:${String(line)}"`);
      expect(said).not.toContain('zomaar');
      edit('keep: zomaar', 'keep: P3W');
      await expect.poll(async () => (await ready()).body, { timeout: PATIENCE }).toEqual({ status: 'ok' });
      expect(await answer()).toContain(NEW_TERM);
    },
    PATIENCE,
  );
});
