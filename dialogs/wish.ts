/** Does a message say that a person wants to use a right, or wants help with a letter for it? */
import type { Question } from '../knowledge/question.js';
import questions from '../knowledge/dutch/tables/questions.json' with { type: 'json' };
import { RightId } from '../knowledge/schema.js';
import { readChoice } from './answers/choice.js';
import { longestIn, toPhrase } from './answers/phrase.js';
import { OF_AGE } from './answers/read-answer.js';
import tables from './answers/tables/wishes.json' with { type: 'json' };
import type { DialogContext } from './context.js';
import type { Answers } from './conversation.js';
import { choicesOf } from './flow.js';
import { FLOWS, TOPICS } from './flows/flows.js';

/** What a person wants. */
export interface Wish {
  /** Absent when a letter is wanted without saying what for. */
  right?: RightId;
  /** A letter is asked for in so many words, so there is nothing to offer. */
  asksLetter: boolean;
}

/** A topic must be at least this likely to tell which right is meant; a word that names a right counts unless another topic is this likely. */
const LEAST_CHANCE = 0.3;
const SURE = 0.6;
const OPEN = new Set(questions.open);
const FILLERS = new Set(questions.fillers);
const PHRASES = new Map<string, readonly string[]>(Object.entries(tables.rights));

/** The wish in a message, or nothing when it only asks or tells something. */
export function readWish(text: string, context: DialogContext): Wish | undefined {
  const said = toPhrase(text);
  const button = rights().find((right) => said === toPhrase(buttonSays(right, context)));
  if (button) return { right: button, asksLetter: true };
  if (asksSomething(text, said)) return undefined;
  const wantsLetter = longestIn(said, tables.letters) !== undefined && longestIn(said, tables.helps) !== undefined;
  const isWish = longestIn(said, tables.wishes) !== undefined || tables.commands.some((verb) => said.startsWith(`${verb} `));
  if (!wantsLetter && !isWish) return undefined;
  const { engine, today } = context;
  const question = engine().recognise(text, today());
  const right = rightOf(said, question);
  if (right) return { right, asksLetter: false };
  return wantsLetter && question.ownStems <= tables.shortLetter ? { asksLetter: true } : undefined;
}

/** What the button says that asks for a letter. */
export function buttonSays(right: RightId, { words }: DialogContext): string {
  return words.t('flows:say', { aim: words.t(`flows:rights.${right}.aim`) });
}

/** The right that a topic is about, of which there is a flow. */
export function rightOfTopic(topic: string | null): RightId | undefined {
  return rights().find((right) => TOPICS[right] === topic);
}

/** What the start of a request tells already, as answers. Only what is plain: it is shown at the summary, not asked. */
export function readStart(text: string, right: RightId, { engine, today }: DialogContext): Answers {
  const said = toPhrase(text);
  const { age, relation } = engine().recognise(text, today()).slots;
  if (right === 'deceased-access') {
    const step = FLOWS[right].steps.find(({ ask }) => ask === 'relation');
    const answer =
      step &&
      readChoice(
        text,
        'relation',
        choicesOf(step, '').map((value) => ({ value, label: value })),
      );
    return answer === undefined ? {} : { relation: answer };
  }
  if (longestIn(said, tables.people.not) !== undefined) return {};
  if (
    longestIn(
      said,
      tables.people.child.map((child) => `van ${child}`),
    ) !== undefined
  )
    return { who: 'child', ...(age !== undefined && { age: String(age) }) };
  const isOwnAge = age !== undefined && relation === undefined && /\bik ben (?:\w+ )?(?:\d+|[a-z]+)\b/.test(said);
  return isOwnAge ? { who: 'self', 'of-age': age < OF_AGE ? 'no' : 'yes', ...(age < OF_AGE && { age: String(age) }) } : {};
}

function rightOf(said: string, { topics, slots }: Question): RightId | undefined {
  const named = rights().find((right) => longestIn(said, PHRASES.get(right) ?? []) !== undefined);
  const likely = topics.slice(0, 2).find(({ topic, chance }) => chance >= LEAST_CHANCE && rightOfTopic(topic) !== undefined);
  const byTopic = likely && rightOfTopic(likely.topic);
  const bySlot = (topics[0]?.chance ?? 0) < SURE ? slots.right : undefined;
  const right = named ?? byTopic ?? bySlot;
  return slots.relation === 'bereaved' && (right === 'access' || right === 'copy') ? 'deceased-access' : right;
}

function asksSomething(text: string, said: string): boolean {
  const first = said.split(' ').find((word) => !FILLERS.has(word)) ?? '';
  return text.includes('?') || OPEN.has(first) || longestIn(said, tables.asks) !== undefined;
}

function rights(): RightId[] {
  return RightId.options;
}
