/** Messages -> the question that they ask together. */
import type { Question } from '../knowledge/question.js';
import type { DialogContext } from './context.js';

/** The last of a row of messages, understood in the light of those before it. */
export function understand(texts: readonly string[], { engine, today }: DialogContext): Question {
  const [first = '', ...rest] = texts;
  return rest.reduce((question, text) => engine().recognise(text, today(), question), engine().recognise(first, today()));
}
