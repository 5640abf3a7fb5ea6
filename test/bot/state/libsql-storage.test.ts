import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LibsqlStorage } from '../../../bot/state/libsql-storage.js';
import { openStorage } from '../../../bot/state/open-storage.js';
import { StateError } from '../../../bot/state/state-error.js';

const HOUR = 3_600_000;
let folder = '';
let file = '';
const open: LibsqlStorage[] = [];
const clock = { ms: 1_800_000_000_000 };
const make = (key = Buffer.alloc(32, 1), at = file): LibsqlStorage => {
  const storage = new LibsqlStorage({ file: at, key, hours: 24, now: () => clock.ms });
  open.push(storage);
  return storage;
};
const bytesOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  file = join(folder, 'inner', 'state.db');
});
afterEach(() => {
  for (const storage of open.splice(0)) storage.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('LibsqlStorage', () => {
  it('gives back what was written, also after a restart', async () => {
    const first = make();
    await first.write({ 'directline/a': { text: 'één', deep: { list: [1, null] } }, 'directline/b': { n: 2 } });
    first.close();
    open.length = 0;
    const items = await make().read(['directline/a', 'directline/b', 'directline/c']);
    expect(items).toEqual({ 'directline/a': { text: 'één', deep: { list: [1, null] }, eTag: '1' }, 'directline/b': { n: 2, eTag: '1' } });
  });

  it('forgets what is deleted', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 }, b: { n: 2 } });
    await storage.delete(['a', 'never-there']);
    expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
  });

  it('refuses a write on what another turn has changed, all of it', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.write({ a: { n: 2, eTag: '*' } });
    await expect(storage.write({ b: { n: 1 }, a: { ...(a as object), n: 3 } })).rejects.toThrow('changed by another turn');
    expect(await storage.read(['a', 'b'])).toEqual({ a: { n: 2, eTag: '2' } });
  });

  it('accepts a write on what nobody has changed', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.write({ a: { ...(a as object), n: 3 } });
    expect(await storage.read(['a'])).toEqual({ a: { n: 3, eTag: '2' } });
  });

  it('forgets an item 24 hours after its last write', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 }, b: { n: 1 } });
    clock.ms += 20 * HOUR;
    await storage.write({ b: { n: 2 } });
    clock.ms += 5 * HOUR;
    expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
    expect(storage.purge()).toBe(1);
    expect(storage.purge()).toBe(0);
    expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
  });

  it('leaves nothing readable on disk, names and ids included', async () => {
    file = join(folder, 'state.db');
    await make().write({ 'msteams/users/anna-de-vries': { text: 'mijn geheime vraag' } });
    expect(bytesOnDisk()).not.toMatch(/anna|geheime|msteams/);
  });

  it('can be read by its owner only', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 } });
    for (const name of readdirSync(join(folder, 'inner'))) expect(statSync(join(folder, 'inner', name)).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'inner')).mode & 0o077).toBe(0);
  });

  it('begins anew with an item that was damaged', async () => {
    const storage = make();
    await storage.write({ a: { n: 1 }, b: { n: 2 } });
    const other = new Database(file);
    other.exec("UPDATE item SET sealed = X'010203'");
    other.close();
    expect(await storage.read(['a', 'b'])).toEqual({});
    await storage.write({ a: { n: 4, eTag: '*' } });
    expect(await storage.read(['a'])).toMatchObject({ a: { n: 4 } });
  });

  it('is shared by two processes on one machine', async () => {
    const [one, two] = [make(), make()];
    await one.write({ a: { n: 1 } });
    expect(await two.read(['a'])).toMatchObject({ a: { n: 1 } });
  });

  it('works in memory', async () => {
    const storage = make(undefined, ':memory:');
    await storage.write({ a: { n: 1 } });
    expect(storage.isUsable()).toBe(true);
    expect(await storage.read(['a'])).toMatchObject({ a: { n: 1 } });
  });
});

describe('a state file that cannot be used', () => {
  it('is left as it is when it was sealed with another key', async () => {
    await make().write({ a: { n: 1 } });
    expect(() => make(Buffer.alloc(32, 2))).toThrow(`${file}: was sealed with another key; give the key it was made with (STATE_KEY, or ${file}.key)`);
    expect(await make().read(['a'])).toMatchObject({ a: { n: 1 } });
  });

  it('is left as it is when it is no database', () => {
    file = join(folder, 'letter.txt');
    writeFileSync(file, 'Geachte mevrouw, '.repeat(500));
    expect(() => make()).toThrow(StateError);
    expect(() => make()).toThrow(/letter\.txt: cannot be used \(file is not a database\); .*move the file away/);
    expect(readFileSync(file, 'utf8')).toContain('Geachte mevrouw');
  });

  it('is left as it is when it belongs to another program', () => {
    file = join(folder, 'other.db');
    const other = new Database(file);
    other.exec('CREATE TABLE client (name TEXT)');
    other.close();
    expect(() => make()).toThrow(`${file}: is a database of another program; set STATE_FILE to a file of its own.`);
  });

  it('is named when its folder cannot be made', () => {
    writeFileSync(join(folder, 'inner'), '');
    expect(() => make()).toThrow(/state\.db: cannot be used \(EEXIST|ENOTDIR/);
  });
});

describe('openStorage', () => {
  it('makes a key once and keeps it beside the file, for its owner only', async () => {
    const settings = { file, key: undefined, hours: 24 };
    const first = openStorage(settings);
    await first.storage.write({ a: { n: 1 } });
    first.storage.close();
    const second = openStorage(settings);
    open.push(second.storage);
    expect(second.masterKey.equals(first.masterKey)).toBe(true);
    expect(await second.storage.read(['a'])).toMatchObject({ a: { n: 1 } });
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
  });

  it('makes no key file when the key is given', () => {
    open.push(openStorage({ file, key: Buffer.alloc(32, 3), hours: 24 }).storage);
    expect(readdirSync(join(folder, 'inner'))).not.toContain('state.db.key');
  });

  it('says so when the key file holds no key, and leaves it', () => {
    open.push(openStorage({ file, key: Buffer.alloc(32, 3), hours: 24 }).storage);
    writeFileSync(`${file}.key`, 'oeps');
    expect(() => openStorage({ file, key: undefined, hours: 24 })).toThrow(`${file}.key: holds no key of 32 bytes in base64`);
    expect(readFileSync(`${file}.key`, 'utf8')).toBe('oeps');
  });
});
