import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { START_PATIENCE, startProgram, type Program } from '../support/program.js';

const folder = mkdtempSync(join(tmpdir(), 'main-'));
const children: ChildProcess[] = [];

function start(settings: Record<string, string>): Program {
  const program = startProgram(settings, folder);
  children.push(program.child);
  return program;
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('the program', () => {
  it(
    'starts with nothing configured, says where, answers, and stops in good order',
    async () => {
      const { child, said, ended, started } = start({});
      const url = await started;
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
