/** Makes the core out of the content and the words of the project: what every door and command asks. */
import { join } from 'node:path';
import { createAnswerService, type AnswerService } from '../dialogs/answer-service.js';
import type { DialogContext } from '../dialogs/context.js';
import { createAssistant, type Assistant } from '../dialogs/reply.js';
import type { Engine } from '../knowledge/engine.js';
import { loadWords, type Words } from '../locales/words.js';
import { loadEngine } from './load-engine.js';

/** What answers: made by the rooms below, knows no channel. */
export interface Core {
  assistant: Assistant;
  answers: AnswerService;
  /** What the doors say about a letter, and what its files say beside it. */
  words: Words;
}

/**
 * Loads the content and the words.
 * @param root folder of the project
 * @throws {ContentError} naming every fault in the content
 */
export function loadDialogContext(root: string): DialogContext {
  const engine = loadEngine(root);
  return makeDialogContext(root, () => engine);
}

/** Loads the words, over knowledge that may change. */
export function makeDialogContext(root: string, engine: () => Engine): DialogContext {
  return { engine, words: loadWords(join(root, 'locales')), today: () => new Date() };
}

/** The parts that the doors need, over one context. */
export function makeCore(context: DialogContext): Core {
  return { assistant: createAssistant(context), answers: createAnswerService(context), words: context.words };
}
