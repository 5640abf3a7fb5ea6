import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signContent, watchContent, type Watch } from '../../../bot/reload/watch-content.js';

const FILE = 'topics/one.yaml';
let root = '';
let watch: Watch | undefined;
const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  write(FILE, 'a: 1');
});
afterEach(() => {
  watch?.stop();
  rmSync(root, { recursive: true });
});

describe('the signature of the content', () => {
  it.each<[string, () => void]>([
    [
      'a file that is written anew, as long and as old as it was',
      () => {
        write(FILE, 'a: 2');
        utimesSync(join(root, FILE), 1, 1);
      },
    ],
    ['a new file in a new folder', () => write('statements/zonnehof/2024/facts.yaml', 'facts: []')],
    ['a file that is moved', () => renameSync(join(root, FILE), join(root, 'topics/two.yaml'))],
    [
      'a file that another is put in place of',
      () => {
        write('elsewhere.yaml', 'a: 1');
        renameSync(join(root, 'elsewhere.yaml'), join(root, FILE));
      },
    ],
    ['a folder that goes away', () => rmSync(join(root, 'topics'), { recursive: true })],
  ])('shows %s', async (_name, change) => {
    utimesSync(join(root, FILE), 1, 1);
    const before = await signContent(root);
    await new Promise((resolve) => setTimeout(resolve, 20));
    change();
    expect(await signContent(root)).not.toBe(before);
  });

  it('is the same for the same content, whatever lies beside it', async () => {
    const before = await signContent(root);
    write('topics/one.yaml.swp', 'half');
    write('README.md', 'text');
    expect(await signContent(root)).toBe(before);
  });
});

describe('the watch', () => {
  it('tells files that are saved together as one change, and none twice', async () => {
    let changes = 0;
    watch = watchContent(root, 30, await signContent(root), () => {
      changes += 1;
      return Promise.resolve();
    });
    for (let number = 0; number < 5; number += 1) write(`topics/new-${String(number)}.yaml`, 'a: 1');
    await expect.poll(() => changes).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(changes).toBe(1);
    write(FILE, 'a: 3');
    await expect.poll(() => changes).toBe(2);
  });

  it('sees what changes while a change is handled', async () => {
    let changes = 0;
    watch = watchContent(root, 20, await signContent(root), async () => {
      changes += 1;
      if (changes === 1) write(FILE, 'a: changed again');
      await Promise.resolve();
    });
    write(FILE, 'a: changed');
    await expect.poll(() => changes).toBe(2);
  });

  it('is quiet after it was stopped', async () => {
    let changes = 0;
    watch = watchContent(root, 10, '', () => {
      changes += 1;
      return Promise.resolve();
    });
    watch.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changes).toBe(0);
  });
});
