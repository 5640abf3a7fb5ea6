/** Signs of danger, abuse or suicide in a message, before anything else is done with it. */
import { commonWords } from '../../knowledge/recognise/vocabulary.js';
import { isOrdinary } from './grammar.js';
import { compileRules, type Context, type Rules, type Table } from './rules.js';
import { readSentences } from './sentences.js';
import type { Forms, Step } from './steps.js';
import { createCorrector } from './typing.js';
import { weigh } from './weigh.js';

/** Which help lines come first. */
export type Danger = 'danger' | 'suicide' | 'child';

/** Whose help comes first when a message tells of several things. */
const ORDER: readonly [Table, Danger][] = [
  ['suicide', 'suicide'],
  ['emergency', 'danger'],
  ['child', 'child'],
  ['violence', 'danger'],
];

interface Detector extends Rules {
  correct: (word: string) => string;
}

let detector: Detector | undefined;

/**
 * The danger that a message tells of, if any. A question about files on violence, the past or the dead tells of none; present violence
 * or a wish to die does, also inside a question about files. Tables, not code, say what danger sounds like: patterns of what people say,
 * and signs that are weighed for what no pattern foresaw.
 */
export function detectDanger(text: string): Danger | undefined {
  const { followUp, young } = (detector ??= createDetector());
  const message = readMessage(text);
  const holds = rememberContexts(message);
  if (message.length === 0 || holds(followUp, [])) return undefined;
  const { isAlarming, isCalm, kind } = weigh(message);
  if (isCalm) return undefined;
  const found = ORDER.find(([table]) => message.some((sentence) => tellsOf(table, sentence, holds)));
  if (!found) return isAlarming ? kind : undefined;
  const [table, danger] = found;
  return table === 'violence' && holds(young, []) ? 'child' : danger;
}

/** A message as sentences of words, corrected to the words of the tables. */
export function readMessage(text: string): Forms[][] {
  detector ??= createDetector();
  return readSentences(text, detector.correct);
}

/** Compiled at the first message, not at import. */
function createDetector(): Detector {
  const rules = compileRules();
  const common = commonWords();
  return { ...rules, correct: createCorrector(rules.vocabulary, (word) => common.has(word) || isOrdinary(word)) };
}

type Holds = (context: Context, sentence: readonly Forms[]) => boolean;

function tellsOf(table: Table, sentence: readonly Forms[], holds: Holds): boolean {
  const byCue = detector?.byCue.get(table);
  const rules = new Set(sentence.flatMap((forms) => forms.flatMap((form) => byCue?.get(form) ?? [])));
  return [...rules].some(({ pattern, unless }) => occurs(pattern, sentence) && !unless.some((context) => holds(context, sentence)));
}

/** Whether a context holds for a sentence of the message; each is looked at once. */
function rememberContexts(message: readonly (readonly Forms[])[]): Holds {
  const known = new Map<Context, Map<readonly Forms[] | undefined, boolean>>();
  return (context, sentence) => {
    const answers = known.get(context) ?? new Map<readonly Forms[] | undefined, boolean>();
    const key = context.isWide ? undefined : sentence;
    const answer = answers.get(key) ?? stands(context, context.isWide ? message : [sentence]);
    known.set(context, answers.set(key, answer));
    return answer;
  };
}

function stands({ say, but }: Context, sentences: readonly (readonly Forms[])[]): boolean {
  const any = (patterns: readonly Step[]): boolean => sentences.some((sentence) => patterns.some((pattern) => occurs(pattern, sentence)));
  return any(say) && !any(but);
}

function occurs(pattern: Step, sentence: readonly Forms[]): boolean {
  return sentence.some((_, at) => pattern.from(sentence, at).length > 0);
}
