/** The real words. */
import { join } from 'node:path';
import { findProjectRoot } from '../../bot/project-root.js';
import { loadWords, type Words } from '../../locales/words.js';

export const realWords = (): Words => loadWords(join(findProjectRoot(), 'locales'));
