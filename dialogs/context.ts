/** What every part of the dialog works with: made once, passed along. */
import type { Engine } from '../knowledge/engine.js';
import { contactFor } from '../knowledge/rules/contact.js';
import type { ContactFact } from '../knowledge/answer-model.js';
import { address } from '../locales/address.js';
import { describeContact } from '../locales/speak.js';
import type { Words } from '../locales/words.js';
import type { Conversation, Register, Reply, ReplyKind, Suggestion } from './conversation.js';

export interface DialogContext {
  /** The knowledge in force; a reload changes what it gives. */
  engine: () => Engine;
  words: Words;
  today: () => Date;
}

/** Most buttons under one message. */
export const MOST_BUTTONS = 3;

/** Form of address: as asked for, else as the organisation speaks, else u. */
export function registerOf(conversation: Conversation, { engine }: DialogContext): Register {
  const organisation = conversation.organisation === undefined ? undefined : engine().library.organisations.get(conversation.organisation);
  return conversation.register ?? organisation?.register ?? 'u';
}

/** A reply from a string of the `dialog` namespace. */
export function say(
  kind: ReplyKind,
  topic: string | null,
  key: string,
  conversation: Conversation,
  context: DialogContext,
  values: Record<string, unknown> = {},
  suggestions: Suggestion[] = [],
): Reply {
  const text = address(context.words.t(`dialog:${key}`, values), registerOf(conversation, context));
  return { kind, topic, text, sources: [], suggestions };
}

/** Buttons for topics by id. */
export function topicButtons(topics: readonly string[], { engine }: DialogContext): Suggestion[] {
  return topics
    .flatMap((id) => engine().library.topics.get(id) ?? [])
    .slice(0, MOST_BUTTONS)
    .map(({ name, say: said }) => ({ label: name, say: said }));
}

/** Buttons for all organisations by name. */
export function organisationButtons({ engine }: DialogContext): Suggestion[] {
  return [...engine().library.organisations.values()].map(({ name }) => ({ label: name, say: name }));
}

/** How to reach a person at an organisation, in one sentence. */
export function humanContact(organisation: string, context: DialogContext): string {
  const contact: ContactFact = contactFor('human', organisation, context.engine().library);
  return describeContact(contact, context.words);
}
