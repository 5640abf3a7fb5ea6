/** Writing a page to a file that the person named. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './run-command.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make the folder first, or name another file',
  ENOTDIR: 'a part of its path is a file, not a folder; name another file',
  EISDIR: 'it is a folder; name a file in it, such as report.html',
  EACCES: 'you may not write there; name a file in a folder of your own',
  EPERM: 'you may not write there; name a file in a folder of your own',
  EROFS: 'that disk can only be read; name a file on another disk',
  ENOSPC: 'the disk is full; make room, or name a file on another disk',
};

/**
 * Writes the page, over a file that is already there.
 * @returns the whole path
 * @throws UsageError that says why it cannot be written and what to do
 */
export function writePage(file: string, page: string): string {
  const path = resolve(file);
  try {
    writeFileSync(path, page);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw new UsageError(`--html: cannot write ${path} (${code}): ${reason}.`);
  }
  return path;
}
