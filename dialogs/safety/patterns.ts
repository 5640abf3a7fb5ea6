/** Which tables of hand-written patterns hear something in a message, and in which contexts that tells of nothing. */
import { commonWords } from '../../knowledge/recognise/vocabulary.js';
import { isOrdinary } from './grammar.js';
import { compileRules, type Context, type Rules, type Table } from './rules.js';
import { readSentences } from './sentences.js';
import type { Forms, Step } from './steps.js';
import { createCorrector } from './typing.js';

/** What the patterns hear in a message. */
export interface Heard {
  /** Tables of which a pattern occurs; whether every pattern that does is excused by its context. */
  tables: ReadonlyMap<Table, { isExcused: boolean }>;
  /** The speaker is a child. */
  isYoung: boolean;
  /** The message goes on about a kind of file and tells of nobody. */
  isFollowUp: boolean;
}

interface Reader extends Rules {
  correct: (word: string) => string;
}

let reader: Reader | undefined;

/** A message as sentences of words, corrected to the words of the tables. */
export function readMessage(text: string): Forms[][] {
  return readSentences(text, getReader().correct);
}

/** Looks for every table's patterns in a message. */
export function hear(message: readonly (readonly Forms[])[]): Heard {
  const { byCue, young, followUp } = getReader();
  const holds = rememberContexts(message);
  const tables = new Map<Table, { isExcused: boolean }>();
  for (const [table, cues] of byCue) {
    const isExcused = excuse(cues, message, holds);
    if (isExcused !== undefined) tables.set(table, { isExcused });
  }
  return { tables, isYoung: holds(young, []), isFollowUp: holds(followUp, []) };
}

/** Compiled at the first message, not at import. */
function getReader(): Reader {
  reader ??= createReader();
  return reader;
}

function createReader(): Reader {
  const rules = compileRules();
  const common = commonWords();
  return { ...rules, correct: createCorrector(rules.vocabulary, (word) => common.has(word) || isOrdinary(word)) };
}

type Cues = ReadonlyMap<string, readonly { pattern: Step; unless: readonly Context[] }[]>;
type Holds = (context: Context, sentence: readonly Forms[]) => boolean;

/** Whether all patterns that occur are excused; nothing when none occurs. */
function excuse(cues: Cues, message: readonly (readonly Forms[])[], holds: Holds): boolean | undefined {
  let isExcused: boolean | undefined;
  for (const sentence of message) {
    const forms = new Set(sentence.flat());
    for (const { pattern, unless } of new Set([...forms].flatMap((form) => cues.get(form) ?? []))) {
      if (!mayOccur(pattern, forms) || !occurs(pattern, sentence)) continue;
      if (!unless.some((context) => holds(context, sentence))) return false;
      isExcused = true;
    }
  }
  return isExcused;
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

/** A quick look before the real one: most patterns lack a word that they need. */
function mayOccur({ needs }: Step, forms: ReadonlySet<string>): boolean {
  return needs.every((words) => [...forms].some((form) => words.has(form)));
}

function occurs(pattern: Step, sentence: readonly Forms[]): boolean {
  return sentence.some((_, at) => pattern.from(sentence, at).length > 0);
}
