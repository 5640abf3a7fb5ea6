/** Opens the store that the settings name, with its key. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { readOrMakeKey } from './key.js';
import { LibsqlStorage } from './libsql-storage.js';

export interface OpenState {
  storage: LibsqlStorage;
  /** The key from which others are derived. */
  masterKey: Buffer;
}

/**
 * What is in memory is gone at a stop, so its key need not outlive it.
 * @throws {StateError} when the file or its key cannot be used
 */
export function openStorage({ file, key, hours }: Config['state']): OpenState {
  const masterKey = key ?? (file === ':memory:' ? randomBytes(32) : readOrMakeKey(`${file}.key`));
  return { storage: new LibsqlStorage({ file, key: masterKey, hours }), masterKey };
}
