/** The SDK adapter of our Direct Line endpoint: what the bot sends goes into the replay buffer and so to the client. */
import { ActivityTypes, BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';

/** Kinds of activity that reach a client; traces, delays and typing signs do not. */
const SENT: ReadonlySet<string> = new Set([ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.EndOfConversation]);

/** What the SDK adds for itself and no client needs. */
const SDK_ONLY: ReadonlySet<string> = new Set(['serviceUrl', 'recipient', 'inputHint', 'localTimestamp', 'localTimezone']);

/** Files activities of one conversation and returns their ids. */
export type Deliver = (conversation: string, activities: Partial<Activity>[]) => Promise<string[]>;

/** Runs turns for Direct Line conversations. Updating and deleting sent activities is not part of the channel. */
export class DirectLineAdapter extends BotAdapter {
  readonly #deliver: Deliver;

  constructor(deliver: Deliver) {
    super();
    this.#deliver = deliver;
  }

  /** Runs one turn of the bot; errors go to `onTurnError`. */
  async process(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent = activities.filter((activity) => activity.type !== undefined && SENT.has(activity.type));
    const ids = await this.#deliver(context.activity.conversation.id, sent.map(trim));
    const idOf = new Map(sent.map((activity, index) => [activity, ids[index] ?? '']));
    return activities.map((activity) => ({ id: idOf.get(activity) ?? '' }));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot change an activity that was sent; send a new one'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot take back an activity that was sent'));
  }

  override async continueConversation(reference: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.process(TurnContext.applyConversationReference({ type: ActivityTypes.Event, name: 'continueConversation' }, reference, true), logic);
  }
}

function trim(activity: Partial<Activity>): Partial<Activity> {
  return Object.fromEntries(Object.entries(activity).filter(([field]) => !SDK_ONLY.has(field)));
}
