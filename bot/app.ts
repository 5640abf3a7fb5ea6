/** The composition root: settings and the core -> everything that runs, in one place, started and stopped together. */
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Server } from 'restify';
import { mountMessages } from './adapter.js';
import { mountApi } from './api/mount-api.js';
import { PrivacyBot } from './bot.js';
import { readChatWords } from './chat-words.js';
import { createClientAddress, createIsSecure } from './client-address.js';
import { ConfigError, type Config } from './config.js';
import type { Core } from './core.js';
import { hostOf } from './direct-line/http.js';
import { mountDirectLine } from './direct-line/mount.js';
import { createDescribeError } from './error-texts.js';
import { mountHealth } from './health.js';
import { createLetterPages } from './letters/letter-page.js';
import { createLetterStore } from './letters/letter-store.js';
import { mountLetters } from './letters/mount-letters.js';
import { describeFault, type Log } from './log.js';
import { createRateLimit } from './rate-limit.js';
import type { LiveKnowledge } from './reload/live-knowledge.js';
import { createHttpServer } from './server.js';
import { deriveKey } from './state/key.js';
import type { OpenState } from './state/open-storage.js';
import { mountWeb } from './web-pages.js';

export interface App {
  /** Listens, and resolves with the port. Rejects when the port is taken or may not be used. */
  start(): Promise<number>;
  /** Takes no more requests, lets those under way finish, and closes everything. Resolves when all is quiet; may be called twice. */
  stop(): Promise<void>;
}

/** Expired items are removed this often, in milliseconds. */
const PURGE_EVERY = 10 * 60_000;
/** Requests under way get this long to finish at a stop, in milliseconds. */
const STOP_PATIENCE = 10_000;

async function listen(server: Server, { port, host }: Config): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new ConfigError(`PORT: ${port} is in use by another program; stop that one, or set PORT to a free port.`);
    if (code === 'EACCES') throw new ConfigError(`PORT: ${port} may not be used by this user; set PORT to 1024 or higher.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST: "${host ?? ''}" is no address of this machine; write one that is, or leave HOST out.`);
    throw error;
  }
}

/** What holds the knowledge: the app tells of its state, and closes it when it stops. */
type Knowledge = Pick<LiveKnowledge, 'state' | 'close'>;

/**
 * Makes the parts; nothing listens yet. The app closes the state and the knowledge when it stops.
 * @throws when the pages were not built
 */
export function createApp(
  config: Config,
  { assistant, answers, words: letterWords }: Core,
  { storage, masterKey }: OpenState,
  knowledge: Knowledge,
  log: Log,
): App {
  const describeError = createDescribeError(config.root);
  const words = readChatWords(config.root);
  const clientAddress = createClientAddress(config.proxies);
  const { requestsPerSecond, conversationsPerMinute } = config.limits;
  const requests = createRateLimit({ perSecond: requestsPerSecond, burst: 2 * requestsPerSecond });
  const newConversations = createRateLimit({ perSecond: conversationsPerMinute / 60, burst: conversationsPerMinute });
  const organisationName = (id: string): string | undefined => answers.organisations().find((entry) => entry.id === id)?.name;
  const letters = createLetterStore(storage);
  const bot = new PrivacyBot({ assistant, storage, words, letterWords, letters, organisationName });
  const isSecure = createIsSecure(config.proxies);
  const baseUrl = (request: IncomingMessage): string => config.publicUrl ?? `${isSecure(request) ? 'https' : 'http'}://${hostOf(request)}`;

  let isListening = false;
  const server = createHttpServer({ log, describeError, clientAddress, requests });
  mountHealth(
    server,
    () => isListening && storage.isUsable(),
    () => knowledge.state(),
  );
  mountApi(server, answers);
  mountWeb(server, join(config.root, 'dist/web'));
  const directLine = mountDirectLine(server, {
    bot,
    storage,
    mask: (text) => assistant.mask(text),
    words,
    describeError,
    log,
    secret: deriveKey(masterKey, 'direct-line/tokens'),
    isSecure,
    admitsConversation: (request) => newConversations.admits(clientAddress(request)),
  });
  mountLetters(server, { letters, pages: createLetterPages(config.root, letterWords), words: letterWords, describeError, log });
  if (config.microsoft) mountMessages(server, { account: config.microsoft, bot, baseUrl, words, describeError, log });

  const purge = (): void => {
    try {
      log.debug('purged', { items: storage.purge() });
    } catch (error) {
      // Another process may be writing for long: what has expired is never read, and goes the next time.
      log.warn('purge-failed', describeFault(error));
    }
  };
  let purging: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    isListening = false;
    clearInterval(purging);
    knowledge.close();
    directLine.close();
    const quiet = new Promise<void>((resolve) => {
      if (server.server.listening) server.server.close(() => resolve());
      else resolve();
    });
    server.server.closeIdleConnections();
    const giveUp = setTimeout(() => server.server.closeAllConnections(), STOP_PATIENCE);
    await quiet;
    clearTimeout(giveUp);
    storage.close();
  }

  return {
    async start() {
      await listen(server, config);
      server.on('error', (error: Error) => {
        log.error('server-failed', describeFault(error));
      });
      purge();
      purging = setInterval(purge, PURGE_EVERY).unref();
      isListening = true;
      return server.address().port;
    },

    stop: () => (stopping ??= closeAll()),
  };
}
