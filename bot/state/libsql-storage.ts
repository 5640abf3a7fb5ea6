/**
 * The state store: what the bot remembers between turns, in one sealed file, until it expires. Names of rows are keyed hashes,
 * because they hold ids of conversations and people.
 */
import { createHmac } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import { z } from 'zod';
import { deriveKey } from './key.js';
import { seal, unseal } from './seal.js';
import { openStateFile, type StateDatabase } from './state-file.js';

export interface StorageOptions {
  /** Full path, or `:memory:`. */
  file: string;
  /** 32 bytes. */
  key: Buffer;
  /** Hours after its last write that an item is forgotten. */
  hours: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

const Row = z.object({ sealed: z.instanceof(Buffer), version: z.number() });
const Item = z.record(z.string(), z.unknown());

/** Turns a throw into a rejection, as the interface promises. */
const attempt = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

/** `Storage` of the SDK on libsql. One write is one transaction: all of it is kept or none. */
export class LibsqlStorage implements Storage {
  readonly #database: StateDatabase;
  readonly #sealKey: Buffer;
  readonly #nameKey: Buffer;
  readonly #lifetime: number;
  readonly #now: () => number;

  /** @throws {StateError} when the file cannot be used with this key */
  constructor({ file, key, hours, now = Date.now }: StorageOptions) {
    this.#sealKey = deriveKey(key, 'state/seal');
    this.#nameKey = deriveKey(key, 'state/names');
    this.#lifetime = hours * 3_600_000;
    this.#now = now;
    this.#database = openStateFile(file, this.#sealKey);
  }

  read(keys: string[]): Promise<StoreItems> {
    return attempt(() => {
      const items: StoreItems = {};
      for (const key of keys) {
        const item = this.#find(key);
        if (item) items[key] = item;
      }
      return items;
    });
  }

  /** An item with an `eTag` other than `*` is written only when it was not changed since it was read; if it was, nothing is written. */
  write(changes: StoreItems): Promise<void> {
    return attempt(() => {
      const put = this.#database.prepare(
        `INSERT INTO item VALUES (?, ?, 1, ?)
         ON CONFLICT (place) DO UPDATE SET sealed = excluded.sealed, version = version + 1, expires = excluded.expires`,
      );
      const expires = this.#now() + this.#lifetime;
      this.#database.transaction(() => {
        for (const [key, value] of Object.entries(changes)) {
          const { eTag, ...item } = Item.parse(value);
          if (typeof eTag === 'string' && eTag !== '*' && eTag !== this.#find(key)?.eTag)
            throw new Error('state: an item was changed by another turn since it was read; read it again');
          put.run(this.#placeOf(key), seal(this.#sealKey, JSON.stringify(item), key), expires);
        }
      }).immediate();
    });
  }

  delete(keys: string[]): Promise<void> {
    return attempt(() => {
      const remove = this.#database.prepare('DELETE FROM item WHERE place = ?');
      this.#database.transaction(() => {
        for (const key of keys) remove.run([this.#placeOf(key)]);
      }).immediate();
    });
  }

  /** Removes for good what has expired, from the write-ahead log too. Returns how many items. */
  purge(): number {
    const { changes } = this.#database.prepare('DELETE FROM item WHERE expires <= ?').run([this.#now()]);
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
    return changes;
  }

  /** Whether the file can be read now. */
  isUsable(): boolean {
    try {
      this.#database.prepare('SELECT 1 FROM key_check').get();
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  #placeOf(key: string): Buffer {
    return createHmac('sha256', this.#nameKey).update(key).digest();
  }

  /** A row that no longer opens was damaged: better begin that conversation anew than fail every turn of it. */
  #find(key: string): StoreItem | undefined {
    const row = this.#database.prepare('SELECT sealed, version FROM item WHERE place = ? AND expires > ?').get(this.#placeOf(key), this.#now());
    if (row === undefined) return undefined;
    const { sealed, version } = Row.parse(row);
    const text = unseal(this.#sealKey, sealed, key);
    return text === undefined ? undefined : { ...Item.parse(JSON.parse(text)), eTag: String(version) };
  }
}
