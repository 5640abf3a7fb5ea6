/** The one function behind every door: what was said and the conversation so far -> replies and the conversation after it. */
import { OFF_TOPIC } from '../knowledge/recognise/topic-model.js';
import { factsOf } from '../knowledge/answer-model.js';
import { toDutch } from '../knowledge/dutch/english.js';
import type { Question } from '../knowledge/question.js';
import { SCOPE, SMALL_TALK } from '../knowledge/weights.js';
import { isNoAnswer } from './answers/commands.js';
import { AGAIN, answerAgain } from './again.js';
import { ask, compare, define } from './ask.js';
import type { Conversation, Reply } from './conversation.js';
import { organisationButtons, registerOf, say, topicButtons, type DialogContext } from './context.js';
import { withoutFlow } from './flow-end.js';
import { hear, offerRequest, startRequest } from './flow-start.js';
import { askAgain, interrupt } from './flow-interrupt.js';
import { sayInEnglish } from './in-english.js';
import { continueFlow } from './flow-talk.js';
import { understand } from './understand.js';
import { detectDanger } from './safety/danger.js';
import { mask } from './safety/mask.js';
import { refuse, smallTalk } from './small-talk.js';
import { welcome } from './welcome.js';

export interface Turn {
  replies: Reply[];
  conversation: Conversation;
}

/** What every channel talks to. Holds no state: the conversation goes in and comes out. */
export interface Assistant {
  /** Answers one message. Never throws on anything that a person can type. */
  respond(said: string, conversation: Conversation): Promise<Turn>;
  /** The first message of a conversation: automated, for which organisation, nothing kept, how to reach a person. */
  welcome(conversation: Conversation): Turn;
  /** The text with identifiers (BSN, IBAN, phone, e-mail) masked, fit to echo or keep. */
  mask(text: string): string;
}

/** Longest message that is answered, in characters. */
export const LONGEST = 4000;
const MOST_ASKED = 5;
/** A message that names an organisation says little more than that with at most so many telling words beside it. */
const MOST_BESIDE_NAME = 3;

/** Makes the assistant over the knowledge in force. */
export function createAssistant(context: DialogContext): Assistant {
  return {
    mask,
    welcome: (conversation) => ({ replies: [welcome(conversation, context)], conversation }),
    respond: (said, conversation) => Promise.resolve(respond(said, conversation, context)),
  };
}

function respond(said: string, conversation: Conversation, context: DialogContext): Turn {
  const { flow } = conversation;
  if (!flow && !/[\p{L}\d]/u.test(said)) return stay(say('clarify', null, 'empty', conversation, context), conversation);
  if (said.length > LONGEST) return askAgain(say('clarify', null, 'tooLong', conversation, context, { count: LONGEST }), conversation, context);
  // "Zeg ik liever niet" is no sign of danger where something was asked.
  const danger = flow && isNoAnswer(said) ? undefined : detectDanger(said);
  const goOn = { label: context.words.t('dialog:buttons.goOn'), say: context.words.t('dialog:buttons.goOnSay') };
  if (danger) return interrupt(say('emergency', 'danger', `emergency.${danger}`, conversation, context, {}, [goOn]), said, conversation, context);
  const plain = withoutMarkup(said);
  const guided = flow && continueFlow(plain, { flow, conversation, context }, answerBetween);
  return guided ?? respondOutside(plain, withoutFlow(conversation), context);
}

/** Answers a message outside any flow, without the numbers and addresses that were typed in it; it may start one. */
function respondOutside(plain: string, conversation: Conversation, context: DialogContext): Turn {
  if (!/[\p{L}\d]/u.test(plain)) return stay(say('clarify', null, 'notUnderstood', conversation, context), conversation);
  const masked = mask(plain);
  const { text, isEnglish } = toDutch(masked);
  const heard = hear(text, conversation, context);
  const answered = startRequest(heard, conversation, context) ?? offerRequest(answerMessage(text, conversation, context), heard, context);
  const turn = isEnglish ? sayInEnglish(answered, context) : answered;
  if (masked === plain) return turn;
  const [first, ...rest] = turn.replies;
  const warning = say('clarify', null, 'masked', turn.conversation, context).text;
  return first ? { ...turn, replies: [{ ...first, text: `${warning}\n\n${first.text}` }, ...rest] } : turn;
}

/** Answers a question in the middle of a flow. */
function answerBetween(said: string, conversation: Conversation, context: DialogContext): Turn {
  const { text, isEnglish } = toDutch(said);
  const turn = answerMessage(text, conversation, context);
  return isEnglish ? sayInEnglish(turn, context) : turn;
}

function answerMessage(text: string, before: Conversation, context: DialogContext): Turn {
  const engine = context.engine();
  const asked = before.asked ?? [];
  const said = understand([...asked, text], context);
  const named = said.slots.organisations ?? [];
  const [chosen = before.organisation] = named;
  // "levanto bedoel ik": says only which organisation the waiting question is about.
  const names = before.waiting === true && named.length > 0 && said.ownStems <= MOST_BESIDE_NAME;
  const question: Question = names
    ? { ...understand(asked, context), followsUp: true }
    : { ...said, ...(before.organisation === chosen && before.toldFacts && { told: before.toldFacts }) };
  const conversation: Conversation = { ...before, ...(chosen !== undefined && { organisation: chosen }) };

  if (named.length > 0 && said.ownStems === 0 && asked.length === 0) {
    const organisation = chosen === undefined ? undefined : engine.library.organisations.get(chosen)?.name;
    return stay(
      say(
        'clarify',
        null,
        'chosen',
        conversation,
        context,
        { organisation },
        topicButtons(['right-access', 'retention-file', 'staff-access'], context),
      ),
      conversation,
    );
  }
  const [top] = question.topics;
  const smallTalkAbout = smallTalkTopic(question, context);
  if (smallTalkAbout === undefined && question.ownStems === 0 && !question.followsUp)
    return stay(say('clarify', null, 'notUnderstood', conversation, context), conversation);
  const again = smallTalkAbout !== undefined && AGAIN.has(smallTalkAbout) ? answerAgain(smallTalkAbout, before, context) : undefined;
  if (again) return again;
  if (smallTalkAbout !== undefined) {
    const after = smallTalkAbout === 'erase-chat' ? { ...conversation, asked: [], waiting: false } : conversation;
    return stay(smallTalk(smallTalkAbout, after, context), after);
  }
  if (!question.followsUp && isUnsure(question))
    return stay(question.outOfScope > SCOPE.refuseAbove ? refuse(conversation, context) : askBack(question, conversation, context), conversation);

  const kept = question.followsUp ? [...asked, text].slice(-MOST_ASKED) : [text];
  const answered: Conversation = { ...conversation, asked: kept, waiting: false };
  if (named.length > 1) return stay(compare(question, named, conversation, context), answered);
  const meaning = chosen === undefined ? define(question, conversation, context) : undefined;
  if (meaning) return stay(meaning, answered);
  if (chosen === undefined)
    return stay(say('clarify', top?.topic ?? null, 'which', conversation, context, {}, organisationButtons(context)), {
      ...answered,
      waiting: true,
    });
  const { reply, answer } = ask(question, chosen, { register: registerOf(conversation, context) }, context);
  return stay(reply, { ...answered, toldFacts: factsOf(answer).map(({ id }) => id) });
}

function isUnsure({ outOfScope, topics, analysis }: Question): boolean {
  if (analysis.words.length >= SCOPE.story.words) return outOfScope > SCOPE.story.above;
  return outOfScope > (topics.slice(0, 2).some(({ topic }) => topic === OFF_TOPIC) ? SCOPE.unsureBeside : SCOPE.unsureAbove);
}

/** Says that it is not clear what is meant, and shows the nearest topics. */
function askBack({ topics }: Question, conversation: Conversation, context: DialogContext): Reply {
  const nearest = topics.map(({ topic }) => topic).filter((id) => context.engine().library.topics.get(id)?.conversation === false);
  return say('clarify', nearest[0] ?? null, 'unsure', conversation, context, {}, topicButtons(nearest, context));
}

/** The conversation topic that a message is about, if it is about the conversation itself. A long one must say so clearly. */
function smallTalkTopic({ topics, followsUp, ownStems }: Question, { engine }: DialogContext): string | undefined {
  const about = topics.filter(({ topic }) => topic !== OFF_TOPIC && topic !== 'danger' && engine().library.topics.get(topic)?.conversation === true);
  const chance = about.reduce((sum, one) => sum + one.chance, 0);
  const [best] = about;
  if (!best || followsUp) return undefined;
  return chance >= SMALL_TALK.leastChance || (ownStems > 0 && ownStems <= SMALL_TALK.short && topics[0] === best) ? best.topic : undefined;
}

/** A message without tags, and without what stands inside a script or style: markup is no question. */
function withoutMarkup(text: string): string {
  return text.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ').replace(/<\/?[a-z][^>]*>/giu, ' ');
}

function stay(reply: Reply, conversation: Conversation): Turn {
  return { replies: [reply], conversation };
}
