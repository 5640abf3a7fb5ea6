/** The last answer once more: shorter for who did not follow it, or with what else the statement says of it. */
import { factsOf } from '../knowledge/answer-model.js';
import { ask } from './ask.js';
import type { Conversation } from './conversation.js';
import { registerOf, say, type DialogContext } from './context.js';
import type { Turn } from './reply.js';
import { understand } from './understand.js';

/** Conversation topics that ask for the last answer again. */
export const AGAIN: ReadonlySet<string> = new Set(['simpler', 'more']);

const MOST_KEPT = 12;

/** Answers the question before anew; nothing when there is none, or no organisation to answer for. */
export function answerAgain(topic: string, conversation: Conversation, context: DialogContext): Turn | undefined {
  const { organisation, asked = [], toldFacts = [], waiting } = conversation;
  if (organisation === undefined || asked.length === 0 || waiting === true) return undefined;
  const question = understand(asked, context);
  const register = registerOf(conversation, context);
  if (topic === 'simpler') {
    const { reply } = ask(question, organisation, { register, most: 1 }, context);
    return { replies: [{ ...reply, text: `${say('answer', null, 'again.simpler', conversation, context).text}\n\n${reply.text}` }], conversation };
  }
  const { reply, answer } = ask({ ...question, told: toldFacts, skipsTold: true }, organisation, { register }, context);
  const facts = factsOf(answer);
  if (answer.kind === 'unknown' || !facts.some((fact) => fact.topics.some((one) => one === question.topics[0]?.topic)))
    return { replies: [say('smalltalk', topic, 'again.nothingMore', conversation, context)], conversation };
  return { replies: [reply], conversation: { ...conversation, toldFacts: [...toldFacts, ...facts.map(({ id }) => id)].slice(-MOST_KEPT) } };
}
