/** Which of the answered questions a person means: "mijn naam", "de periode", "2". */
import type { QuestionId } from '../questions.js';
import type { Choice } from './choice.js';
import { readExactChoice } from './choice.js';
import { longestIn, toPhrase } from './phrase.js';
import tables from './tables/questions.json' with { type: 'json' };

/** The id of the question that is named most fully, or nothing when none is, or more than one. `label` is the name of a question. */
export function readNamedQuestion(text: string, questions: readonly Choice[]): string | undefined {
  const exact = readExactChoice(text, questions);
  if (exact !== undefined) return exact;
  const said = toPhrase(text);
  const named = questions
    .map(({ value, label }) => ({ value, length: longestIn(said, [toPhrase(label), ...wordsFor(value)])?.length ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, second] = named;
  return best && best.length > (second?.length ?? 0) ? best.value : undefined;
}

const WORDS: Readonly<Record<QuestionId, readonly string[]>> = tables;

function wordsFor(question: string): readonly string[] {
  return new Map<string, readonly string[]>(Object.entries(WORDS)).get(question) ?? [];
}
