/** Messages about the conversation itself: greetings, who are you, a person please, and what lies outside privacy. */
import type { Conversation, Reply } from './conversation.js';
import { humanContact, organisationButtons, say, topicButtons, type DialogContext } from './context.js';

const OFFERS = ['right-access', 'retention-file', 'staff-access'];

/** Replies to a conversation topic by its id. */
export function smallTalk(topic: string, conversation: Conversation, context: DialogContext): Reply {
  if (topic === 'off-topic') return refuse(conversation, context);
  const { organisation } = conversation;
  const known = organisation === undefined ? undefined : context.engine().library.organisations.get(organisation);
  if (topic === 'human') {
    if (!known) return say('clarify', topic, 'whichHuman', conversation, context, {}, organisationButtons(context));
    return say('smalltalk', topic, 'smalltalk.human', conversation, context, { organisation: known.name, details: humanContact(known.id, context) });
  }
  const buttons = known ? topicButtons(OFFERS, context) : organisationButtons(context);
  return say('smalltalk', topic, `smalltalk.${topic}`, conversation, context, {}, topic === 'goodbye' ? [] : buttons);
}

/** Says what the assistant cannot do, and where to go instead. */
export function refuse(conversation: Conversation, context: DialogContext): Reply {
  const { organisation } = conversation;
  const known = organisation === undefined ? undefined : context.engine().library.organisations.get(organisation);
  if (!known) return say('refuse', 'off-topic', 'refuse', conversation, context);
  return say(
    'refuse',
    'off-topic',
    'refuseNamed',
    conversation,
    context,
    { organisation: known.name, contact: humanContact(known.id, context) },
    topicButtons(OFFERS, context),
  );
}
