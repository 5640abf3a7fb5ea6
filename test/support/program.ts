/** The built program as a process of its own, for tests of its start and of its end. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../bot/project-root.js';

const MAIN = join(findProjectRoot(), 'dist/bot/main.js');
/** A first start prepares the content, and machines that run tests are slow; in milliseconds. */
export const START_PATIENCE = 300_000;

export interface Program {
  child: ChildProcess;
  /** What it wrote. */
  said: { out: string; err: string };
  /** Its exit code, when it has ended. */
  ended: Promise<number | null>;
  /** Its address, when it listens. */
  started: Promise<string>;
}

/**
 * Starts it with only these settings.
 * @param cwd folder in which it runs
 * @throws when it was not built
 */
export function startProgram(settings: Record<string, string>, cwd: string): Program {
  if (!existsSync(MAIN)) throw new Error(`${MAIN}: is not there; run "npm run build" first, as "npm test" does.`);
  const child = spawn(process.execPath, [MAIN], { env: { HOST: '127.0.0.1', PORT: '0', STATE_FILE: ':memory:', ...settings }, cwd });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /"event":"started".*"url":"([^"]+)"/.exec(said.out)?.[1];
      if (url !== undefined) resolve(url.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error(`the program ended: ${said.err}`)));
  });
  // Tests of a failing start never look at it.
  started.catch(() => undefined);
  return { child, said, ended, started };
}
