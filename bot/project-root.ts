/** Where the project lies, whether its code runs from `dist/` or as it stands. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder with `package.json`, from which content, words and pages are read.
 * @throws when the code was taken out of its project.
 */
export function findProjectRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === from) throw new Error('package.json: not found in any folder above the code; run the code inside its project folder');
  return findProjectRoot(folder);
}
