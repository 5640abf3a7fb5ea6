/** The turns of Direct Line conversations: a posted activity is echoed, handed to the bot and answered, one at a time. */
import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { MAX_WAITING_TURNS } from '../limits.js';
import { createTurnQueue, TooManyTurnsError } from '../turn-queue.js';
import type { ActivityLog } from './activity-log.js';
import { DirectLineAdapter } from './adapter.js';
import { refusals } from './errors.js';
import { BOT_ACCOUNT, clientActivityId, echoOf, readIncoming, turnOf } from './incoming.js';
import type { Streams } from './stream.js';

/** Activities that make a turn; others (typing, above all) are taken and forgotten. */
const TURNS: ReadonlySet<string> = new Set([ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.EndOfConversation]);

export interface ConversationParts {
  bot: { run(context: TurnContext): Promise<void> };
  log: ActivityLog;
  streams: Streams;
  /** Hides identifiers such as a BSN in what is kept and echoed. */
  mask: (text: string) => string;
  /** What the person reads when a turn fails. */
  failedText: string;
  onError: (error: unknown) => void;
}

/** Answer to a post. The watermark is an addition to the protocol: a client that has it knows that it has read everything. */
export interface Posted {
  id: string;
  watermark: string;
}

export interface Conversations {
  /**
   * Runs the turn of a posted activity; when the last reply is there, returns the activity's id and the watermark after that reply.
   * Throws a refusal for a body that is no activity, for files, for an unknown conversation and for too many waiting turns.
   */
  post(conversation: string, body: unknown): Promise<Posted>;
}

export function createConversations({ bot, log, streams, mask, failedText, onError }: ConversationParts): Conversations {
  const queue = createTurnQueue(MAX_WAITING_TURNS);
  const adapter = new DirectLineAdapter(async (conversation, activities) => {
    const ids = await log.append(conversation, activities);
    streams.notify(conversation);
    return ids;
  });
  adapter.onTurnError = async (context, error) => {
    onError(error);
    await context.sendActivity({ type: ActivityTypes.Message, text: failedText, from: BOT_ACCOUNT });
  };

  async function echo(conversation: string, activity: Partial<Activity>, client: string | undefined): Promise<string> {
    const [id = ''] = await log.append(conversation, [activity], client);
    streams.notify(conversation);
    return id;
  }

  const posted = async (conversation: string, id: string): Promise<Posted> => ({ id, watermark: String(await log.end(conversation)) });

  return {
    async post(conversation, body) {
      const incoming = readIncoming(body);
      if (!TURNS.has(incoming.type)) return posted(conversation, `${conversation}|${incoming.type}`);
      const client = clientActivityId(incoming);
      const turn = async () => {
        if (!(await log.has(conversation))) throw refusals.conversationUnknown();
        const earlier = client === undefined ? undefined : await log.findSend(conversation, client);
        if (earlier !== undefined) return posted(conversation, earlier);
        // The echo goes first: Web Chat shows a message as sent only when it comes back.
        const id = await echo(conversation, echoOf(incoming, mask), client);
        await adapter.process(turnOf(incoming, conversation, id), (context) => bot.run(context));
        if (incoming.type === 'endOfConversation') {
          await log.erase(conversation);
          streams.end(conversation);
        }
        return posted(conversation, id);
      };
      return queue.run(conversation, turn).catch((error: unknown) => {
        throw error instanceof TooManyTurnsError ? refusals.tooManyTurns() : error;
      });
    },
  };
}
