import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../bot/log.js';
import { compileHere } from '../../../bot/reload/compile-content.js';
import { openKnowledge, type LiveKnowledge, type LiveOptions } from '../../../bot/reload/live-knowledge.js';
import { FACTS, makeSmallContent, type SmallContent } from '../../support/small-content.js';

const STALE = 'stale';
let root = '';
let content: SmallContent;
let knowledge: LiveKnowledge | undefined;
let logged: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reload-'));
  content = makeSmallContent();
  symlinkSync(content.root, join(root, 'knowledge'));
  logged = [];
});
afterEach(() => {
  knowledge?.close();
  rmSync(root, { recursive: true });
  content.remove();
});

const open = async (compile: LiveOptions['compile'] = (folder) => Promise.resolve(compileHere(folder))): Promise<LiveKnowledge> => {
  const log = createLog('info', (line) => logged.push(line));
  knowledge = await openKnowledge(root, log, { every: 20, compile });
  return knowledge;
};
const textOf = (live: LiveKnowledge): string | undefined =>
  live.engine().library.statements.get('zonnehof/2024-03')?.factsById.get('retention-camera')?.text;
const OLD = 'Camerabeelden gaan na 4 weken weg.';
const NEW = 'Beelden van een camera gaan na 4 weken weg.';

describe('the knowledge in force', () => {
  it('follows a file that changes', async () => {
    const live = await open();
    expect(textOf(live)).toBe(OLD);
    const before = live.engine();
    content.edit(FACTS, OLD, NEW);
    await expect.poll(() => textOf(live)).toBe(NEW);
    expect(live.engine()).not.toBe(before);
    expect(before.library.statements.get('zonnehof/2024-03')?.factsById.get('retention-camera')?.text).toBe(OLD);
    expect(live.state()).toEqual({ knowledge: 'current' });
    expect(logged.join('')).toContain('"event":"knowledge-loaded"');
  });

  it('stays while a file is broken, says where, and recovers when it is repaired', async () => {
    const live = await open();
    content.edit(FACTS, 'keep: P4W', 'keep: vier weken geheim');
    content.edit(FACTS, OLD, NEW);
    await expect.poll(() => live.state().knowledge).toBe(STALE);
    const line = content.lineOf(FACTS, 'geheim');
    expect(live.state()).toEqual({ knowledge: STALE, problems: [{ file: `knowledge/${FACTS}`, line }] });
    expect(textOf(live)).toBe(OLD);
    expect(logged.join('')).toContain(`"at":"knowledge/${FACTS}:${String(line)}"`);
    expect(logged.join('')).not.toContain('geheim');
    content.edit(FACTS, 'keep: vier weken geheim', 'keep: P4W');
    await expect.poll(() => live.state()).toEqual({ knowledge: 'current' });
    expect(textOf(live)).toBe(NEW);
  });

  it('is current again without being built anew when a change is taken back', async () => {
    const live = await open();
    const before = live.engine();
    content.edit(FACTS, 'kind: retention', 'kind: retentie');
    await expect.poll(() => live.state().knowledge).toBe(STALE);
    content.edit(FACTS, 'kind: retentie', 'kind: retention');
    await expect.poll(() => live.state().knowledge).toBe('current');
    expect(live.engine()).toBe(before);
  });

  it('stays when all content is gone, as while a disk is not there', async () => {
    const live = await open();
    renameSync(join(root, 'knowledge'), join(root, 'away'));
    await expect.poll(() => live.state().knowledge).toBe(STALE);
    expect(textOf(live)).toBe(OLD);
    renameSync(join(root, 'away'), join(root, 'knowledge'));
    await expect.poll(() => live.state().knowledge).toBe('current');
  });

  it('stays when compiling fails for another reason, and logs no message of it', async () => {
    const live = await open(() => Promise.reject(new Error('geheim')));
    content.edit(FACTS, OLD, NEW);
    await expect.poll(() => live.state()).toEqual({ knowledge: STALE, problems: [] });
    expect(textOf(live)).toBe(OLD);
    expect(logged.join('')).toContain('"event":"knowledge-failed"');
    expect(logged.join('')).not.toContain('geheim');
  });

  it('takes only what was compiled: files that change meanwhile wait for the next time', async () => {
    const hashes: string[] = [];
    const live = await open((folder) => {
      const compiled = compileHere(folder);
      if ('hash' in compiled) hashes.push(compiled.hash);
      if (hashes.length === 1) content.edit(FACTS, NEW, `${NEW} Altijd.`);
      return Promise.resolve(compiled);
    });
    const taken = new Set<string>();
    content.edit(FACTS, OLD, NEW);
    await expect
      .poll(() => {
        taken.add(live.engine().library.hash);
        return textOf(live);
      })
      .toBe(`${NEW} Altijd.`);
    expect(hashes).toHaveLength(2);
    expect(taken).not.toContain(hashes[0]);
  });

  it('is not followed after it was closed', async () => {
    const live = await open();
    live.close();
    content.edit(FACTS, OLD, NEW);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(textOf(live)).toBe(OLD);
  });

  it('cannot be opened when it is broken', async () => {
    content.edit(FACTS, 'keep: P4W', 'keep: lang');
    await expect(open()).rejects.toThrow(`${FACTS}:`);
  });
});
