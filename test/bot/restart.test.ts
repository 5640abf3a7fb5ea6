/** A guided request outlives the program: ended in the middle without warning, and started again on the same state. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { begin, read, say, type Begun } from '../support/direct-line-client.js';
import { START_PATIENCE, startProgram } from '../support/program.js';
import { readPdf } from '../support/read-letter.js';

const folder = mkdtempSync(join(tmpdir(), 'restart-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts the program on the same state; returns its address and a way to end it without warning. */
async function start(): Promise<{ url: string; kill: () => Promise<unknown>; log: () => string }> {
  const { child, started, ended, said } = startProgram({ STATE_FILE: join(folder, 'state.db'), LOG_LEVEL: 'debug' }, folder);
  children.push(child);
  const kill = (): Promise<unknown> => {
    child.kill('SIGKILL');
    return ended;
  };
  return { url: await started, kill, log: () => said.out + said.err };
}

const Data = z.looseObject({
  expects: z.looseObject({ question: z.string() }).optional(),
  letter: z.object({ files: z.array(z.object({ format: z.string(), url: z.string() })) }).optional(),
});

/** Says something and gives what came with the last reply. */
async function tell(url: string, chat: Begun, text: string): Promise<z.infer<typeof Data>> {
  expect((await say(url, chat, text)).status).toBe(200);
  return Data.parse((await read(url, chat)).body.activities?.at(-1)?.channelData);
}

const questionOf = ({ expects }: z.infer<typeof Data>): string | undefined => expects?.question;

describe('a guided request', () => {
  it(
    'goes on at the next answer after the program was killed, and so does its letter',
    async () => {
      const before = await start();
      const chat = await begin(before.url);
      const asked: (string | undefined)[] = [];
      for (const text of ['ik wil mijn dossier inzien bij carinova', 'ja', 'Over mijzelf', 'ja', 'Alles'])
        asked.push(questionOf(await tell(before.url, chat, text)));
      expect(asked).toEqual(['start', 'who', 'of-age', 'what', 'period']);
      await before.kill();

      const after = await start();
      asked.length = 0;
      for (const text of ['tussen 2019 en 2020', 'Op papier', 'Zoë Yılmaz', 'zoe@example.org', '3 mei 1980', 'overslaan'])
        asked.push(questionOf(await tell(after.url, chat, text)));
      expect(asked).toEqual(['delivery', 'name', 'reach', 'birth-date', 'client-number', 'summary']);
      const { letter } = await tell(after.url, chat, 'Maak de brief');
      await after.kill();

      const last = await start();
      const link = new URL(letter?.files.find(({ format }) => format === 'pdf')?.url ?? '', last.url);
      const response = await fetch(link, { method: 'POST' });
      const { text } = await readPdf(Buffer.from(await response.arrayBuffer()));
      for (const part of ['Zoë Yılmaz', 'Carinova', '1 januari 2019', '31 december 2020']) expect(text).toContain(part);
      expect((await fetch(link, { method: 'POST' })).status).toBe(410);

      // What a person typed stands readable in no file and no log.
      const files = ['state.db', 'state.db-wal'].map((name) => readFileSync(join(folder, name)).toString('latin1'));
      for (const kept of [...files, before.log(), after.log(), last.log()]) expect(kept).not.toMatch(/zoe@example|Zo(ë|Ã«)|Y(ı|Ä±)lmaz|1980/);
    },
    2 * START_PATIENCE,
  );
});
