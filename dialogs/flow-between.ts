/** A question in the middle of a flow: it is answered, and the flow goes on where it was. */
import tables from '../knowledge/dutch/tables/questions.json' with { type: 'json' };
import { toWords } from '../knowledge/dutch/normalise.js';
import { SCOPE } from '../knowledge/weights.js';
import type { Conversation, Expects } from './conversation.js';
import type { DialogContext } from './context.js';
import { askWaiting, askWithHint } from './flow-ask.js';
import { leave, withoutFlow } from './flow-end.js';
import { sayIn, type Talk } from './flow-words.js';
import type { Turn } from './reply.js';
import { mask } from './safety/mask.js';
import { readWish } from './wish.js';

/** What answers a message outside any flow. */
export type AnswerOutside = (said: string, conversation: Conversation, context: DialogContext) => Turn;

const OPEN = new Set(tables.open);
const YES_NO = new Set(tables.yesNo);
const FILLERS = new Set(tables.fillers);
/** Fewest words of a question with a question mark, without one, and in answer to a question for free text. */
const LEAST = { marked: 2, open: 4, yesNo: 5, text: 4 };
/** A text is only taken for a question when it is this surely about a topic. */
const LEAST_CHANCE = 0.4;

/** Does a message ask something? Where free words are the answer only one that is clearly about privacy does. */
export function looksLikeQuestion(said: string, accepts: Expects['accepts'], { engine, today }: DialogContext): boolean {
  const words = toWords(said);
  const [first = ''] = words.filter((word) => !FILLERS.has(word));
  const isMarked = /\?\s*$/.test(said);
  const opens = OPEN.has(first) || YES_NO.has(first);
  if (accepts === 'text' || accepts === 'name') {
    if (!isMarked || !opens || words.length < LEAST.text) return false;
    const { outOfScope, topics } = engine().recognise(said, today());
    return outOfScope <= SCOPE.unsureAbove && (topics[0]?.chance ?? 0) >= LEAST_CHANCE;
  }
  if (isMarked) return words.length >= LEAST.marked;
  return (OPEN.has(first) && words.length >= LEAST.open) || (YES_NO.has(first) && words.length >= LEAST.yesNo);
}

/** Answers what was asked in between and asks again; what is neither answer nor question gets help. */
export function askBetween(said: string, talk: Talk, accepts: Expects['accepts'], answerOutside: AnswerOutside): Turn {
  const { conversation, context, flow } = talk;
  const hint: Turn = { replies: [askWithHint(talk)], conversation };
  const masked = mask(said);
  const wish = readWish(masked, context);
  const isAsked = looksLikeQuestion(said, accepts, context);
  if (!/[\p{L}\d]/u.test(masked)) return hint;
  const outside = answerOutside(masked, withoutFlow(conversation), context);
  const [reply] = outside.replies;
  if (reply?.topic === 'erase-chat') return leave({ ...talk, conversation: outside.conversation }, 'stopped');
  if (!reply || reply.kind === 'clarify' || (!isAsked && !wish?.right && reply.kind !== 'smalltalk')) return hint;
  const isOther = wish?.right !== undefined && wish.right !== flow.right;
  const lead = [isOther ? sayIn(talk, 'otherLetter') : sayIn(talk, 'goOn'), isAsked && accepts === 'text' ? sayIn(talk, 'asked') : ''].filter(
    Boolean,
  );
  const { organisation: _, ...rest } = outside.conversation;
  return {
    replies: [{ ...reply, suggestions: [] }, askWaiting(talk, ...lead)],
    conversation: { ...rest, ...(conversation.organisation !== undefined && { organisation: conversation.organisation }), waiting: false, flow },
  };
}
