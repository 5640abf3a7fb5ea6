/** The first message: automated, for which organisation, nothing kept, how to reach a person. */
import { statementTitle } from './ask.js';
import type { Conversation, Reply } from './conversation.js';
import { humanContact, organisationButtons, say, topicButtons, type DialogContext } from './context.js';

const FIRST_TOPICS = ['right-access', 'retention-file', 'staff-access'];

/** Welcomes for the chosen organisation, or asks which one it is. */
export function welcome(conversation: Conversation, context: DialogContext): Reply {
  const { organisation } = conversation;
  const known = organisation === undefined ? undefined : context.engine().library.organisations.get(organisation);
  if (!known) return say('smalltalk', 'greeting', 'welcomeOpen', conversation, context, {}, organisationButtons(context));
  const values = { organisation: known.name, title: statementTitle(known.id, context), contact: humanContact(known.id, context) };
  return say('smalltalk', 'greeting', 'welcome', conversation, context, values, topicButtons(FIRST_TOPICS, context));
}
