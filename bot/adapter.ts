/** Teams and the other Bot Framework channels: `POST /api/messages`, there only when an app id is configured. */
import type { IncomingMessage } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { BASE_URL } from './bot.js';
import type { ChatWords } from './chat-words.js';
import type { MicrosoftApp } from './config.js';
import type { DescribeError } from './error-texts.js';
import { sendJson } from './direct-line/http.js';
import { readJson } from './json-body.js';
import { MAX_BODY_BYTES, MAX_WAITING_TURNS } from './limits.js';
import { describeFault } from './log.js';
import type { Log } from './log.js';
import { Problem } from './problem.js';
import { createTurnQueue, TooManyTurnsError } from './turn-queue.js';

export interface MessagesParts {
  /** Registration of the bot with Azure. */
  account: MicrosoftApp;
  bot: { run(context: TurnContext): Promise<void> };
  /** Scheme and host for links to us in a message. */
  baseUrl: (request: IncomingMessage) => string;
  words: ChatWords;
  describeError: DescribeError;
  log: Log;
}

const Incoming = z.looseObject({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  // The SDK expects dates where JSON has text.
  timestamp: z.coerce.date().optional(),
  localTimestamp: z.coerce.date().optional(),
  expiration: z.coerce.date().optional(),
});
/** The SDK's type has far more fields than a channel sends; those above are the ones it cannot do without. */
const isActivity = (value: unknown): value is Activity => Incoming.safeParse(value).success;

/** The SDK's adapter, with its turn opened up: `CloudAdapter.process` would send the SDK's own error messages to the caller. */
class ChannelAdapter extends CloudAdapter {
  async handle(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

/** Adds `POST /api/messages` to `server`. Not calling this leaves it a 404. */
export function mountMessages(server: Server, { account, bot, baseUrl, words, describeError, log }: MessagesParts): void {
  const adapter = new ChannelAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: account.id,
      MicrosoftAppType: account.type,
      ...(account.password !== undefined && { MicrosoftAppPassword: account.password }),
      ...(account.tenantId !== undefined && { MicrosoftAppTenantId: account.tenantId }),
    }),
  );
  adapter.onTurnError = async (context, error) => {
    log.error('turn-failed', describeFault(error));
    await context.sendActivity(words.failed);
  };
  const queue = createTurnQueue(MAX_WAITING_TURNS);

  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      const body = await readJson(request, MAX_BODY_BYTES);
      const incoming = Incoming.safeParse(body);
      const activity: unknown = incoming.data;
      if (!isActivity(activity)) throw new Problem('invalid-activity');
      const { channelId, conversation } = activity;
      const turn = () =>
        adapter.handle(request.headers.authorization ?? '', activity, (context) => {
          context.turnState.set(BASE_URL, baseUrl(request));
          return bot.run(context);
        });
      const answer = await queue.run(`${channelId}/${conversation.id}`, turn);
      sendJson(response, answer?.status ?? 200, z.looseObject({}).catch({}).parse(answer?.body));
    } catch (thrown) {
      const { status, body } = isUnauthorised(thrown)
        ? { ...describeError(new Problem('token-invalid')), status: 401 }
        : describeError(toProblem(thrown));
      if (status >= 500) log.error('messages-failed', describeFault(thrown));
      sendJson(response, status, body);
    }
  });
}

/** The SDK's way to say that the caller is not the Bot Framework. */
const isUnauthorised = (thrown: unknown): boolean => thrown instanceof Error && 'statusCode' in thrown && thrown.statusCode === 401;

const toProblem = (thrown: unknown): unknown => (thrown instanceof TooManyTurnsError ? new Problem('too-many-requests') : thrown);
