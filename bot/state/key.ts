/** The key that seals what is kept: given by the operator, or made once and kept beside the state file. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StateError } from './state-error.js';

const KEY_BYTES = 32;

/**
 * Reads the key from its file, and makes one when there is none. Two processes that start at once end with the same key: the file
 * is made exclusively, and who comes second reads what the first wrote.
 * @throws {StateError} when the file cannot be read or made, or holds something else
 */
export function readOrMakeKey(file: string): Buffer {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const text = readFileSync(file, 'utf8').trim();
    if (/^[A-Za-z\d+/]{43}=$/.test(text)) return Buffer.from(text, 'base64');
  } catch (error) {
    throw StateError.from(error, file, 'let the process read and write the folder, or set STATE_FILE to a place where it may');
  }
  throw new StateError(`${file}: holds no key of 32 bytes in base64; put the right one back, or move it and the state file away to begin anew.`);
}

/** A key of its own for each purpose, so that what one part signs means nothing to another (RFC 5869). */
export function deriveKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `privacywijzer/${purpose}`, KEY_BYTES));
}
