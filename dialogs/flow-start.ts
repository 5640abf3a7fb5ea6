/** How a flow begins: a wish to use a right gets an offer, a plain question gets a button, a request for a letter starts at once. */
import type { RightId } from '../knowledge/schema.js';
import { address } from '../locales/address.js';
import type { Conversation, FlowState, Reply, Suggestion } from './conversation.js';
import { MOST_BUTTONS, organisationButtons, registerOf, type DialogContext } from './context.js';
import { askWaiting } from './flow-ask.js';
import { resume } from './flow-moves.js';
import { sayIn, type Talk } from './flow-words.js';
import { TOPICS } from './flows/flows.js';
import type { Turn } from './reply.js';
import { readStart } from './read-start.js';
import { buttonSays, readWish, rightOfTopic, type Wish } from './wish.js';

/** Rights to choose from when a letter is wanted without saying what for. */
const USUAL: readonly RightId[] = ['access', 'copy', 'rectification', 'erasure', 'objection', 'complaint'];

/** Kinds of replies to which an offer may be added. What lies outside privacy stays refused. */
const TAKES_OFFER = new Set<Reply['kind']>(['answer', 'unknown', 'clarify']);

/** Asks the first question of a flow, after a few words on how it goes. `offered` holds what is known already. */
export function begin(offered: FlowState, conversation: Conversation, context: DialogContext): Turn {
  const flow = resume(offered);
  const talk: Talk = { flow, conversation, context };
  const intro = sayIn(talk, flow.right === 'deceased-access' ? 'introDeceased' : 'intro');
  return { replies: [askWaiting(talk, intro)], conversation: { ...conversation, waiting: false, flow } };
}

/** Starts a flow for a message that asks for a letter, asking first which one or to whom; nothing for any other message. */
export function startRequest(heard: Heard | undefined, before: Conversation, context: DialogContext): Turn | undefined {
  if (!heard?.wish.asksLetter) return undefined;
  const { wish, said, organisation } = heard;
  const conversation: Conversation = { ...before, ...(organisation !== undefined && { organisation }) };
  if (!wish.right) {
    const buttons = USUAL.map((right): Suggestion => ({ label: context.words.t(`flows:rights.${right}.short`), say: buttonSays(right, context) }));
    return { replies: [sayFirst('request', 'whichRight', 'how-to-request', conversation, context, buttons)], conversation };
  }
  if (organisation === undefined) {
    const reply = sayFirst('clarify', 'whichOrganisation', TOPICS[wish.right], conversation, context, organisationButtons(context));
    return { replies: [reply], conversation: { ...conversation, asked: [said], waiting: true } };
  }
  return begin({ right: wish.right, organisation, answers: readStart(said, wish.right, wish.slots), asking: '' }, conversation, context);
}

/** An answer to a wish gets an offer of help with the letter; an answer about a right gets a button for it. Any other turn stays as it is. */
export function offerRequest(turn: Turn, heard: Heard | undefined, context: DialogContext): Turn {
  const [reply, ...more] = turn.replies;
  if (!reply || more.length > 0 || !TAKES_OFFER.has(reply.kind)) return turn;
  const organisation = heard?.organisation ?? turn.conversation.organisation;
  if (heard?.wish.right && organisation !== undefined) {
    const { right, slots } = heard.wish;
    const flow: FlowState = { right, organisation, answers: readStart(heard.said, right, slots), asking: 'start' };
    return makeOffer(flow, reply, turn.conversation, context);
  }
  const right = rightOfTopic(reply.topic);
  if (!right || reply.kind !== 'answer') return turn;
  const button = { label: context.words.t('flows:button'), say: buttonSays(right, context) };
  return { ...turn, replies: [{ ...reply, suggestions: [button, ...reply.suggestions].slice(0, MOST_BUTTONS) }] };
}

/** The offer under what the statement says of the right; alone where it was not clear what was asked of it. */
function makeOffer(flow: FlowState, reply: Reply, before: Conversation, context: DialogContext): Turn {
  const conversation: Conversation = { ...before, organisation: flow.organisation, waiting: false, flow };
  const offer = askWaiting({ flow, conversation, context });
  if (reply.kind === 'clarify') return { replies: [offer], conversation };
  const suggestions = [...offer.suggestions, ...reply.suggestions].slice(0, MOST_BUTTONS);
  return { replies: [{ ...offer, topic: reply.topic, text: `${reply.text}\n\n${offer.text}`, sources: reply.sources, suggestions }], conversation };
}

/** A wish, the message in which it stands, and to which organisation. */
export interface Heard {
  wish: Wish;
  said: string;
  organisation: string | undefined;
}

/** The wish in a message, or in the one before it when this one only names the organisation; nothing when several are named. */
export function hear(text: string, before: Conversation, context: DialogContext): Heard | undefined {
  const now = readWish(text, context);
  const last = now || before.waiting !== true ? undefined : before.asked?.at(-1);
  const wish = now ?? (last === undefined ? undefined : readWish(last, context));
  if (!wish) return undefined;
  const { organisations: named = [] } = (now ?? context.engine().recognise(text, context.today())).slots;
  if (named.length > 1 || (!now && named.length === 0)) return undefined;
  return { wish, said: last ?? text, organisation: named[0] ?? before.organisation };
}

/** A string of `flows.json` before there is a flow. */
function sayFirst(
  kind: Reply['kind'],
  key: string,
  topic: string,
  conversation: Conversation,
  context: DialogContext,
  suggestions: Suggestion[],
): Reply {
  const text = address(context.words.t(`flows:${key}`), registerOf(conversation, context));
  return { kind, topic, text, sources: [], suggestions };
}
