import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../bot/project-root.js';

const MAIN = join(findProjectRoot(), 'dist/bot/main.js');
/** A first start prepares the content, and machines that run tests are slow; in milliseconds. */
const START_PATIENCE = 300_000;
const folder = mkdtempSync(join(tmpdir(), 'main-'));
const children: ChildProcess[] = [];

/** Starts the built program with only these settings. */
function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env: { HOST: '127.0.0.1', PORT: '0', STATE_FILE: ':memory:', ...settings }, cwd: folder });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /"event":"started".*"url":"([^"]+)"/.exec(said.out)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('close', () => reject(new Error(`the program ended: ${said.err}`)));
  });
  // Tests of a failing start never look at it.
  started.catch(() => undefined);
  return { child, said, ended, started };
}

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN}: is not there; run "npm run build" first, as "npm test" does.`);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('the program', () => {
  it(
    'starts with nothing configured, says where, answers, and stops in good order',
    async () => {
      const { child, said, ended, started } = start({});
      const url = (await started).replace('localhost', '127.0.0.1');
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(((await (await fetch(`${url}/api/organisations`)).json()) as unknown[]).length).toBeGreaterThan(0);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(said.out).toContain('"event":"stopped"');
      for (const line of said.out.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
    },
    START_PATIENCE,
  );

  it('says which setting is wrong, without a stack', async () => {
    const { said, ended } = start({ PORT: 'tachtig' });
    expect(await ended).toBe(1);
    expect(said.err).toBe('PORT: is "tachtig"; write a port from 0 to 65535, such as 3978.\n');
  });

  it('leaves a state file that it cannot use as it is, and says so', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'keep me '.repeat(1000));
    const { said, ended } = start({ STATE_FILE: file });
    expect(await ended).toBe(1);
    expect(said.err).toMatch(/^\S+notes\.txt: cannot be used \(file is not a database\); .*\.\n$/);
    rmSync(folder, { recursive: true });
  });
});
