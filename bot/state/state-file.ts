/** The state file: one SQLite database, readable by its owner only. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { seal, unseal } from './seal.js';
import { StateError } from './state-error.js';

export type StateDatabase = InstanceType<typeof Database>;

/** Marks the file as ours ("PWZR"), so that a database of another program is never written to (SQLite, PRAGMA application_id). */
const APPLICATION = 0x50575a52;
const SCHEMA = `
  CREATE TABLE item (place BLOB PRIMARY KEY, sealed BLOB NOT NULL, version INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX item_expires ON item (expires);
  CREATE TABLE key_check (sealed BLOB NOT NULL);
  PRAGMA application_id = ${APPLICATION};
`;
/** Known text under the key: tells a wrong key at start instead of at the first conversation. */
const KEY_CHECK = 'privacywijzer';

const readNumber = (row: unknown): number => (row instanceof Object ? Number(Object.values(row)[0]) : NaN);

function prepareSchema(database: StateDatabase, file: string, key: Buffer): void {
  const isNew = readNumber(database.prepare('SELECT count(*) FROM sqlite_master').get()) === 0;
  if (isNew) {
    database.exec(SCHEMA);
    database.prepare('INSERT INTO key_check VALUES (?)').run([seal(key, KEY_CHECK, 'key-check')]);
    return;
  }
  if (readNumber(database.prepare('PRAGMA application_id').get()) !== APPLICATION)
    throw new StateError(`${file}: is a database of another program; set STATE_FILE to a file of its own.`);
  const row = database.prepare('SELECT sealed FROM key_check').get();
  const sealed = row instanceof Object && 'sealed' in row ? row.sealed : undefined;
  if (!Buffer.isBuffer(sealed) || unseal(key, sealed, 'key-check') !== KEY_CHECK)
    throw new StateError(
      `${file}: was sealed with another key; give the key it was made with (STATE_KEY, or ${file}.key), or move the file away to begin with an empty one.`,
    );
}

/**
 * Opens the state file and makes it when there is none. A file that is damaged, sealed with another key or not ours is left exactly as
 * it is: what to do with it is for the operator to decide.
 * @param file full path, or `:memory:`
 * @throws {StateError} when it cannot be used
 */
export function openStateFile(file: string, key: Buffer): StateDatabase {
  try {
    if (file !== ':memory:') {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // SQLite gives its files beside this one the same permissions.
      closeSync(openSync(file, 'a', 0o600));
    }
    const database = new Database(file);
    for (const setting of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = NORMAL', 'secure_delete = ON']) database.pragma(setting);
    database.transaction(() => {
      prepareSchema(database, file, key);
    }).immediate();
    return database;
  } catch (error) {
    throw StateError.from(error, file, 'give the process the right to write there, or move the file away to begin with an empty one');
  }
}
