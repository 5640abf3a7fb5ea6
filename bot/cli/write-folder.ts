/** Writing several files into a folder that the person named. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './run-command.js';

/**
 * Writes the files, all or none; makes the folder when it is not there.
 * @returns the whole path of the folder
 * @throws UsageError when a file is there already and `force` is not given, or the folder cannot be written
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>, force: boolean): string {
  const path = resolve(folder);
  const present = [...files.keys()].filter((name) => existsSync(join(path, name)));
  if (present.length > 0 && !force)
    throw new UsageError(`--out: ${path} has ${present.join(', ')} already; name another folder, or add --force to write over them.`);
  try {
    mkdirSync(path, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(path, name), text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UsageError(`--out: cannot write in ${path} (${code}); name a folder in which you may write.`);
  }
  return path;
}
