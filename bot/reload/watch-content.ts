/** Notices that content changed. It looks every so often: unlike `fs.watch`, that also works on network disks, mounts and new folders. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the content that `loadLibrary` reads. */
const FOLDERS = ['organisations', 'statements', 'topics', 'law'];

/**
 * What the content files look like from outside: another text as soon as one was written, added, moved or removed. Reads no file.
 * @param content folder of the content
 */
export async function signContent(content: string): Promise<string> {
  const parts = await Promise.all(FOLDERS.map((folder) => signFolder(join(content, folder))));
  return parts.flat().sort().join('\n');
}

async function signFolder(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return await Promise.all(entries.filter((name) => name.endsWith('.yaml')).map((name) => signFile(join(folder, name))));
  } catch (error) {
    return [`${folder} ${codeOf(error)}`];
  }
}

/** The time of change of the file's entry, not of its text: a copy may keep the latter as it was. */
async function signFile(path: string): Promise<string> {
  try {
    const { ctimeMs, ino, size } = await stat(path);
    return `${path} ${String(ino)} ${String(size)} ${String(ctimeMs)}`;
  } catch (error) {
    return `${path} ${codeOf(error)}`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
}

export interface Watch {
  stop(): void;
}

/**
 * Looks at the content, and tells of a change once two looks in a row saw the same: several files saved together are one change.
 * A next look waits for `onChange`, so that no two changes are handled at once.
 * @param every time between two looks, in milliseconds
 * @param seen the content that is known already, by {@link signContent}
 * @param onChange must not reject
 */
export function watchContent(content: string, every: number, seen: string, onChange: () => Promise<void>): Watch {
  let known = seen;
  let before = seen;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const plan = (): void => {
    timer = setTimeout(() => void look(), every).unref();
  };
  const look = async (): Promise<void> => {
    const now = await signContent(content);
    const isSettled = now === before && now !== known;
    before = now;
    if (isSettled && !isStopped) {
      known = now;
      await onChange();
    }
    if (!isStopped) plan();
  };
  plan();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
