/** Why a program could not go on, said to who runs it. */
import { ContentError } from '../knowledge/content/problem.js';
import { ConfigError } from './config.js';
import { StateError } from './state/state-error.js';

/** Errors that say themselves what is wrong, with what, and what to do next. */
const FOR_OPERATORS = [ConfigError, ContentError, StateError];

/** What an operator can repair is said in its own words; anything else is a fault of ours and comes with its place in the code. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return FOR_OPERATORS.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}
