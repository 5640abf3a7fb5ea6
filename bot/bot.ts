/** The bot behind every channel: an activity in, the assistant's replies out. Holds no words and no knowledge. */
import { ActivityHandler, ConversationState } from 'botbuilder';
import type { Activity, StatePropertyAccessor, Storage, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Conversation, Register } from '../dialogs/conversation.js';
import type { Reply } from '../dialogs/conversation.js';
import type { Assistant, Turn } from '../dialogs/reply.js';
import type { Words } from '../locales/words.js';
import type { ChatWords } from './chat-words.js';
import { linkLetter, type LetterLinks } from './letters/letter-links.js';
import type { LetterStore } from './letters/letter-store.js';
import { MAX_TEXT } from './limits.js';
import { toActivity } from './reply-activity.js';

/** What a chat client may say when it joins; a value that is not of this form is left out, not refused. */
const Join = z.object({
  organisation: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional()
    .catch(undefined),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
    .optional()
    .catch(undefined),
  register: Register.optional().catch(undefined),
});

export interface BotParts {
  assistant: Assistant;
  /** Where conversations are kept between turns. */
  storage: Storage;
  words: ChatWords;
  /** Words of the links to a letter. */
  letterWords: Words;
  /** Where finished letters wait to be fetched. */
  letters: LetterStore;
  /** Name of an organisation by id, for the heading of a chat page. */
  organisationName: (id: string) => string | undefined;
}

/** Name of the event with which a web chat begins. */
export const JOIN_EVENT = 'webchat/join';

/** Under this key a channel that is not on our own pages puts scheme and host for links to us, in the state of a turn. */
export const BASE_URL = Symbol('base-url');

/** Tokens of letters that a conversation remembers, so that erasing it takes its letters away too. */
const MOST_TOKENS = 100;
const Tokens = z.array(z.string()).catch([]);

/** Passes what a person says to the assistant and its replies back, and keeps the conversation in between. */
export class PrivacyBot extends ActivityHandler {
  readonly #parts: BotParts;
  readonly #state: ConversationState;
  readonly #conversation: StatePropertyAccessor<unknown>;
  readonly #tokens: StatePropertyAccessor<unknown>;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.#state = new ConversationState(parts.storage);
    this.#conversation = this.#state.createProperty('conversation');
    this.#tokens = this.#state.createProperty('letters');
    this.onMessage((context) => this.#answer(context));
    this.onEvent((context) => this.#join(context));
    this.onMembersAdded((context) => this.#greet(context));
    this.onEndOfConversation((context) => this.#forget(context));
  }

  async #answer(context: TurnContext): Promise<void> {
    // The SDK's type promises a text; a message with only a picture has none.
    const activity: Partial<Activity> = context.activity;
    const said = activity.text ?? '';
    const conversation = await this.#read(context);
    if (said.length > MAX_TEXT) return this.#send(context, [this.#tooLong()], conversation);
    await this.#finish(context, await this.#parts.assistant.respond(said, conversation));
  }

  async #join(context: TurnContext): Promise<void> {
    if (context.activity.name !== JOIN_EVENT) return;
    const value: unknown = context.activity.value;
    const join = Join.safeParse(value);
    const wishes = join.success ? Object.fromEntries(Object.entries(join.data).filter(([, wish]) => wish !== undefined)) : {};
    const conversation = Conversation.parse({ ...(await this.#read(context)), ...wishes });
    await this.#finish(context, this.#parts.assistant.welcome(conversation));
  }

  /** Teams and other channels tell that the bot was added; web chats join by event instead. */
  async #greet(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient } = context.activity;
    if (!membersAdded.some((member) => member.id !== recipient.id)) return;
    await this.#finish(context, this.#parts.assistant.welcome(await this.#read(context)));
  }

  async #finish(context: TurnContext, turn: Turn): Promise<void> {
    const links = await this.#keepLetters(context, turn.replies);
    await this.#conversation.set(context, turn.conversation);
    await this.#state.saveChanges(context);
    await this.#send(context, turn.replies, turn.conversation, links);
  }

  /** Keeps the letters of the replies, and remembers their tokens with the conversation. */
  async #keepLetters(context: TurnContext, replies: Reply[]): Promise<Map<Reply, LetterLinks>> {
    const links = new Map<Reply, LetterLinks>();
    const base = z.string().optional().catch(undefined).parse(context.turnState.get(BASE_URL));
    for (const reply of replies) {
      if (!reply.letter) continue;
      const kept = await this.#parts.letters.keep(reply.letter);
      links.set(reply, linkLetter(reply.letter, kept, base));
      const tokens = Tokens.parse(await this.#tokens.get(context, []));
      await this.#tokens.set(context, [...tokens, ...kept.map(({ token }) => token)].slice(-MOST_TOKENS));
    }
    return links;
  }

  /** The person erased the chat: what was known goes too, and what still waited to be fetched. */
  async #forget(context: TurnContext): Promise<void> {
    await this.#parts.letters.withdraw(Tokens.parse(await this.#tokens.get(context, [])));
    await this.#state.delete(context);
  }

  async #send(context: TurnContext, replies: Reply[], { organisation: id }: Conversation, letters = new Map<Reply, LetterLinks>()): Promise<void> {
    const name = id === undefined ? undefined : this.#parts.organisationName(id);
    const organisation = id !== undefined && name !== undefined ? { id, name } : undefined;
    const { channelId } = context.activity;
    const activities = replies.map((reply) => toActivity(reply, channelId, this.#parts.letterWords, { organisation, letter: letters.get(reply) }));
    if (activities.length > 0) await context.sendActivities(activities);
  }

  /**
   * What is kept of an older release may no longer fit; the conversation then starts afresh. An organisation that is not there, or no longer
   * since the content changed, is asked for anew.
   */
  async #read(context: TurnContext): Promise<Conversation> {
    const kept = Conversation.safeParse(await this.#conversation.get(context, {}));
    if (!kept.success) return Conversation.parse({});
    const { organisation, ...rest } = kept.data;
    return organisation === undefined || this.#parts.organisationName(organisation) !== undefined ? kept.data : rest;
  }

  #tooLong(): Reply {
    const text = this.#parts.words.tooLong.replace('{{max}}', MAX_TEXT.toLocaleString('nl-NL'));
    return { kind: 'refuse', topic: null, text, sources: [], suggestions: [] };
  }
}
