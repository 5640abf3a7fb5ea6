/** Where the published documents and the labelled questions lie, when they are there. */
import { join } from 'node:path';
import { findProjectRoot } from '../../bot/project-root.js';

/** Folder with the published documents, if it is there: tests that compare with them say so when it is not. */
export const STATEMENTS_DIR = process.env.STATEMENTS_DIR ?? join(findProjectRoot(), '../shared/statements');

/** Folder with the labelled questions, if it is there. */
export const QUESTIONS_DIR = process.env.QUESTIONS_DIR ?? join(findProjectRoot(), '../shared/questions');
