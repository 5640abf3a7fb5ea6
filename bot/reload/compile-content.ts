/** Compiles the content: checks that it loads, and keeps the model of its recogniser, for whoever loads it next. */
import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ContentError, type Problem } from '../../knowledge/content/problem.js';
import { loadEngine } from '../load-engine.js';
import { findProjectRoot } from '../project-root.js';
import { Compiled, type Place } from './compiled.js';

/** Training takes seconds; what takes longer than this hangs. In milliseconds. */
const PATIENCE = 5 * 60_000;

/** Where the problems are, without their messages: those may quote the content. */
export function placesOf(problems: readonly Problem[]): Place[] {
  return problems.map(({ file, line }) => ({ file: `knowledge/${file}`, line }));
}

/** Compiles in this process, which does nothing else for seconds. Throws what is not a fault of the content. */
export function compileHere(root: string): Compiled {
  try {
    return { hash: loadEngine(root).library.hash };
  } catch (error) {
    if (error instanceof ContentError) return { problems: placesOf(error.problems) };
    throw error;
  }
}

/**
 * Compiles in a process of its own, so that this one goes on serving. It gets no settings, and yields the processor to others.
 * Rejects when that process fails or is stopped by `signal`.
 */
export async function compileBeside(root: string, signal: AbortSignal): Promise<Compiled> {
  const script = join(findProjectRoot(), 'dist/bot/cli/compile.js');
  const running = promisify(execFile)(process.execPath, [script, '--json', root], { env: {}, signal, timeout: PATIENCE });
  if (running.child.pid !== undefined) setPriority(running.child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const { stdout } = await running;
  return Compiled.parse(JSON.parse(stdout));
}
