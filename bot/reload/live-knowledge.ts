/** The knowledge in force: follows the content files while the server runs, and stays as it was while they are broken. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ContentError } from '../../knowledge/content/problem.js';
import type { Engine } from '../../knowledge/engine.js';
import { buildEngine, loadContent, loadEngine } from '../load-engine.js';
import { describeFault, type Log } from '../log.js';
import { compileBeside, placesOf } from './compile-content.js';
import type { Compiled, Place } from './compiled.js';
import { signContent, watchContent } from './watch-content.js';

/** Is what is served what the files say? When stale: where the files are wrong, or nowhere when loading them failed otherwise. */
export type KnowledgeState = { knowledge: 'current' } | { knowledge: 'stale'; problems: readonly Place[] };

export interface LiveKnowledge {
  /** The engine in force; ask for it anew for each message. */
  engine(): Engine;
  state(): KnowledgeState;
  /** Follows the files no longer; what is in force stays so. */
  close(): void;
}

/** What a test may set. */
export interface LiveOptions {
  /** Time between two looks at the files, in milliseconds. */
  every?: number;
  /** Compiles the content without holding up this process. */
  compile?: (root: string, signal: AbortSignal) => Promise<Compiled>;
}

/** Two looks must agree, so a change is picked up within four seconds and the time to compile. */
const LOOK_EVERY = 2000;
/** Most places that are logged and shown: the first ones tell what to repair. */
const MOST_PLACES = 20;

/**
 * Loads the content of the project and follows it from then on.
 * @throws {ContentError} when it is broken at the start: then there is nothing to serve
 */
export async function openKnowledge(root: string, log: Log, options: LiveOptions = {}): Promise<LiveKnowledge> {
  const { every = LOOK_EVERY, compile = compileBeside } = options;
  const content = join(root, 'knowledge');
  // Before loading: a change while loading is then a change.
  const seen = await signContent(content);
  let engine = loadEngine(root);
  let state: KnowledgeState = { knowledge: 'current' };
  const closing = new AbortController();

  const becomeStale = (problems: readonly Place[]): void => {
    const shown = problems.slice(0, MOST_PLACES);
    state = { knowledge: 'stale', problems: shown };
    log.error('knowledge-stale', { problems: problems.length });
    for (const { file, line } of shown) log.error('knowledge-problem', { at: `${file}:${String(line)}` });
  };

  const reload = async (): Promise<void> => {
    const compiled = await compile(root, closing.signal);
    if ('problems' in compiled) {
      becomeStale(compiled.problems);
      return;
    }
    if (compiled.hash !== engine.library.hash) {
      const library = loadContent(root);
      // Changed since it was compiled: the next look tells so, and building this would train here.
      if (library.hash !== compiled.hash) return;
      // Reading and building hold up this process for about a second each: requests go in between.
      await setImmediate();
      engine = buildEngine(root, library);
    }
    state = { knowledge: 'current' };
    log.info('knowledge-loaded', { hash: engine.library.hash });
  };

  const watch = watchContent(content, every, seen, async () => {
    try {
      await reload();
    } catch (error) {
      if (closing.signal.aborted) return;
      if (error instanceof ContentError) becomeStale(placesOf(error.problems));
      else {
        log.error('knowledge-failed', describeFault(error));
        becomeStale([]);
      }
    }
  });

  return {
    engine: () => engine,
    state: () => state,
    close() {
      watch.stop();
      closing.abort();
    },
  };
}
