/** Mounts the Direct Line 3.0 endpoint (learn.microsoft.com, "API reference - Direct Line API 3.0") on a restify server. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Storage, TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { ChatWords } from '../chat-words.js';
import type { DescribeError } from '../error-texts.js';
import { readJson } from '../json-body.js';
import { MAX_BODY_BYTES } from '../limits.js';
import { describeFault } from '../log.js';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { createActivityLog, readWatermark } from './activity-log.js';
import { createConversations } from './conversations.js';
import { refusals, toRefusal } from './errors.js';
import { bearerToken, hostOf, sendJson, targetOf } from './http.js';
import { createStreams } from './stream.js';
import { createTokens } from './tokens.js';

const BASE = '/v3/directline';
const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const TOKEN_SECONDS = 3600;
const Params = z.object({ id: z.string() });

export interface DirectLineParts {
  bot: { run(context: TurnContext): Promise<void> };
  /** Keeps the replay buffers; seals and expires what it keeps. */
  storage: Storage;
  /** Hides identifiers such as a BSN; see `Assistant.mask`. */
  mask: (text: string) => string;
  words: ChatWords;
  describeError: DescribeError;
  log: Log;
  /** Signing key of the tokens, at least 32 bytes; keep it over restarts, or open chats must begin again. */
  secret: Buffer;
  /** Seconds that a token lives; 3600 unless told. A client refreshes well before. */
  tokenSeconds?: number;
  /** Whether the client's connection is TLS (a proxy in front of us may end it); decides between ws: and wss:. */
  isSecure?: (request: IncomingMessage) => boolean;
  /** Whether this client may start one more conversation. */
  admitsConversation?: (request: IncomingMessage) => boolean;
  /** Clock in milliseconds. */
  now?: () => number;
}

/** A mounted endpoint. */
export interface DirectLine {
  /** Closes all web sockets; call it before the server closes, which waits for them. */
  close(): void;
}

/** Adds the routes and the web socket door to `server`. */
export function mountDirectLine(server: Server, parts: DirectLineParts): DirectLine {
  const { storage, mask, words, describeError, now = Date.now, tokenSeconds = TOKEN_SECONDS } = parts;
  const onError = (error: unknown) => {
    parts.log.error('direct-line-failed', describeFault(error));
  };
  const tokens = createTokens(parts.secret, tokenSeconds, now);
  const log = createActivityLog(storage, now);
  const streams = createStreams(log, onError);
  const conversations = createConversations({ bot: parts.bot, log, streams, mask, failedText: words.failed, onError });

  /** The conversation that a token of this request opens. Throws 401 without a token, 403 for a bad one. */
  function tokenConversation(token: string | undefined, use: 'conversation' | 'stream'): string {
    if (token === undefined) throw refusals.tokenMissing();
    const claims = tokens.verify(token);
    if (claims.use === 'stream' && use !== 'stream') throw refusals.tokenInvalid();
    return claims.conversation;
  }

  /** Checks that `conversation` exists (else 404) and that the token is for it (else 403). */
  async function open(conversation: string, token: string | undefined, use: 'conversation' | 'stream'): Promise<void> {
    const allowed = tokenConversation(token, use);
    if (!(await log.has(conversation))) throw refusals.conversationUnknown();
    if (allowed !== conversation) throw refusals.otherConversation();
  }

  async function openRequest(request: Request): Promise<string> {
    const { id } = Params.parse(request.params);
    await open(id, bearerToken(request), 'conversation');
    return id;
  }

  function describe(conversation: string, request?: IncomingMessage, watermark = 0): object {
    const token = { conversationId: conversation, token: tokens.issue(conversation), expires_in: tokens.lifetime };
    if (!request) return token;
    const scheme = parts.isSecure?.(request) ? 'wss' : 'ws';
    const query = new URLSearchParams({ watermark: String(watermark), t: tokens.issueForStream(conversation) });
    return { ...token, streamUrl: `${scheme}://${hostOf(request)}${BASE}/conversations/${conversation}/stream?${query.toString()}` };
  }

  function refuse(thrown: unknown): { status: number; body: object } {
    const refusal = toRefusal(thrown);
    if (refusal.status >= 500) onError(thrown);
    const message = refusal.text === 'noFiles' ? words.noFiles : describeError(new Problem(refusal.text)).body.message;
    return { status: refusal.status, body: { error: { code: refusal.code, message } } };
  }

  /** Sends what the handler returns, or why it refuses. */
  const route = (handle: (request: Request) => Promise<{ status?: number; body: object }>) => async (request: Request, response: Response) => {
    const { status = 200, body } = await handle(request).catch(refuse);
    sendJson(response, status, body);
  };

  server.post(
    `${BASE}/tokens/generate`,
    route((request) => {
      if (parts.admitsConversation?.(request) === false) return Promise.reject(refusals.tooManyConversations());
      return Promise.resolve({ body: describe(randomBytes(16).toString('base64url')) });
    }),
  );
  server.post(
    `${BASE}/tokens/refresh`,
    route(async (request) => {
      const conversation = tokenConversation(bearerToken(request), 'conversation');
      return Promise.resolve({ body: describe(conversation) });
    }),
  );
  server.post(
    `${BASE}/conversations`,
    route(async (request) => {
      const conversation = tokenConversation(bearerToken(request), 'conversation');
      const isNew = await log.open(conversation);
      return { status: isNew ? 201 : 200, body: describe(conversation, request) };
    }),
  );
  server.get(
    `${BASE}/conversations/:id`,
    route(async (request) => {
      const conversation = await openRequest(request);
      const watermark = targetOf(request).searchParams.get('watermark');
      // Without a watermark only what is new is sent ("Reconnect to a conversation"); with one, everything after it.
      return { body: describe(conversation, request, watermark === null ? await log.end(conversation) : readWatermark(watermark)) };
    }),
  );
  server.get(
    `${BASE}/conversations/:id/activities`,
    route(async (request) => {
      const conversation = await openRequest(request);
      const set = await log.since(conversation, readWatermark(targetOf(request).searchParams.get('watermark')));
      if (!set) throw refusals.conversationUnknown();
      return { body: set };
    }),
  );
  server.post(
    `${BASE}/conversations/:id/activities`,
    route(async (request) => {
      const conversation = await openRequest(request);
      return { body: await conversations.post(conversation, await readJson(request, MAX_BODY_BYTES)) };
    }),
  );
  server.post(
    `${BASE}/conversations/:id/upload`,
    route(async (request) => {
      await openRequest(request);
      throw refusals.filesUnsupported();
    }),
  );

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = targetOf(request);
    const conversation = STREAM_PATH.exec(target.pathname)?.[1];
    const enter = async () => {
      if (conversation === undefined) throw refusals.pathUnknown();
      await open(conversation, target.searchParams.get('t') ?? bearerToken(request), 'stream');
      const watermark = target.searchParams.get('watermark');
      streams.accept(request, socket, head, conversation, watermark === null ? await log.end(conversation) : readWatermark(watermark));
    };
    socket.on('error', () => socket.destroy());
    enter().catch((thrown: unknown) => {
      const { status, body } = refuse(thrown);
      const text = JSON.stringify(body);
      const head = [`HTTP/1.1 ${String(status)} Refused`, 'Content-Type: application/json; charset=utf-8', 'Connection: close'];
      socket.end(`${[...head, `Content-Length: ${String(Buffer.byteLength(text))}`].join('\r\n')}\r\n\r\n${text}`);
    });
  };
  server.server.on('upgrade', onUpgrade);

  return {
    close() {
      server.server.off('upgrade', onUpgrade);
      streams.close();
    },
  };
}
