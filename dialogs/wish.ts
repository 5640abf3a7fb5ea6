/** Does a message say that a person wants to use a right, or wants help with a letter for it? */
import type { Question } from '../knowledge/question.js';
import questions from '../knowledge/dutch/tables/questions.json' with { type: 'json' };
import { toSentences } from '../knowledge/dutch/normalise.js';
import { RightId } from '../knowledge/schema.js';
import type { Slots } from '../knowledge/slots/slots.js';
import { longestIn, toPhrase } from './answers/phrase.js';
import tables from './answers/tables/wishes.json' with { type: 'json' };
import type { DialogContext } from './context.js';
import { TOPICS } from './flows/flows.js';

/** What a person wants. */
export interface Wish {
  /** Absent when a letter is wanted without saying what for. */
  right?: RightId;
  /** A letter is asked for in so many words, so there is nothing to offer. */
  asksLetter: boolean;
  /** What else was told. */
  slots: Slots;
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
  if (button) return { right: button, asksLetter: true, slots: {} };
  const told = tellsOnly(text);
  const wantsLetter = longestIn(told, tables.letters) !== undefined && longestIn(told, tables.helps) !== undefined;
  const isWish = longestIn(told, tables.wishes) !== undefined || tables.commands.some((verb) => told.startsWith(`${verb} `));
  if (!wantsLetter && !isWish) return undefined;
  const { engine, today } = context;
  const question = engine().recognise(text, today());
  const right = rightOf(said, question);
  const { slots, ownStems } = question;
  if (right) return { right, asksLetter: false, slots };
  return wantsLetter && ownStems <= tables.shortLetter ? { asksLetter: true, slots } : undefined;
}

/** What the button says that asks for a letter. */
export function buttonSays(right: RightId, { words }: DialogContext): string {
  return words.t('flows:say', { aim: words.t(`flows:rights.${right}.aim`) });
}

/** The right that a topic is about, of which there is a flow. */
export function rightOfTopic(topic: string | null): RightId | undefined {
  return rights().find((right) => TOPICS[right] === topic);
}

function rightOf(said: string, { topics, slots }: Question): RightId | undefined {
  const named = rights().find((right) => longestIn(said, PHRASES.get(right) ?? []) !== undefined);
  const likely = topics.slice(0, 2).find(({ topic, chance }) => chance >= LEAST_CHANCE && rightOfTopic(topic) !== undefined);
  const byTopic = likely && rightOfTopic(likely.topic);
  const bySlot = (topics[0]?.chance ?? 0) < SURE ? slots.right : undefined;
  const right = named ?? byTopic ?? bySlot;
  return slots.relation === 'bereaved' && (right === 'access' || right === 'copy') ? 'deceased-access' : right;
}

/** What a message tells, without a question of how or where at its end; nothing when it asks anything else. */
function tellsOnly(text: string): string {
  const sentences = toSentences(text).map((sentence) => ({ said: toPhrase(sentence), isMarked: sentence.includes('?') }));
  const asks = sentences.filter(({ said, isMarked }) => isMarked || OPEN.has(firstWord(said)));
  if (asks.some(({ said }) => !asksHow(said)) || longestIn(toPhrase(text), tables.asks) !== undefined) return '';
  return sentences
    .filter((sentence) => !asks.includes(sentence))
    .map(({ said }) => said)
    .join(' ');
}

/** "Hoe doe ik dat" and "aan wie stuur ik dat", but not "hoe lang duurt dat". */
function asksHow(said: string): boolean {
  const rest = said.slice(said.indexOf(firstWord(said)));
  return tables.howTo.some((phrase) => `${rest} `.startsWith(`${phrase} `)) && !tables.howLong.some((phrase) => `${rest} `.startsWith(`${phrase} `));
}

function firstWord(said: string): string {
  return said.split(' ').find((word) => !FILLERS.has(word)) ?? '';
}

function rights(): RightId[] {
  return RightId.options;
}
