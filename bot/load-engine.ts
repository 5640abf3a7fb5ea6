/** The knowledge of the project, ready to be asked. */
import { join } from 'node:path';
import { ContentError } from '../knowledge/content/problem.js';
import { createEngine, type Engine } from '../knowledge/engine.js';
import type { Library } from '../knowledge/library.js';
import { loadLibrary } from '../knowledge/load-library.js';

/**
 * Reads the content.
 * @param root folder of the project
 * @throws {ContentError} naming every fault in the content; that there is none at all is one
 */
export function loadContent(root: string): Library {
  const library = loadLibrary(join(root, 'knowledge'));
  if (library.organisations.size > 0) return library;
  throw new ContentError([{ file: 'organisations', line: 1, message: 'holds no organisation; add one, or put the content folder back.' }]);
}

/** Builds the engine. The trained model is kept in `.cache`, so that only the first use of new content is slow. */
export function buildEngine(root: string, library: Library): Engine {
  return createEngine(library, join(root, '.cache'));
}

/**
 * Reads the content and builds the engine.
 * @throws {ContentError} as {@link loadContent}
 */
export function loadEngine(root: string): Engine {
  return buildEngine(root, loadContent(root));
}
