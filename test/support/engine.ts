/** The real knowledge and words, loaded once for all tests of a file. */
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import type { DialogContext } from '../../dialogs/context.js';

/** The dialog with the clock fixed. */
export function fixedContext(today = '2026-06-15T12:00:00Z'): DialogContext {
  return { ...loadDialogContext(findProjectRoot()), today: () => new Date(today) };
}
