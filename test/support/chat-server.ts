/** A server with the chat on it, on loopback, for tests of the Direct Line endpoint and the chat page. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Storage } from 'botbuilder';
import { PrivacyBot } from '../../bot/bot.js';
import { readChatWords } from '../../bot/chat-words.js';
import { createClientAddress, parseProxies } from '../../bot/client-address.js';
import { mountDirectLine } from '../../bot/direct-line/mount.js';
import { createDescribeError } from '../../bot/error-texts.js';
import { createLetterPages } from '../../bot/letters/letter-page.js';
import { createLetterStore } from '../../bot/letters/letter-store.js';
import { mountLetters } from '../../bot/letters/mount-letters.js';
import { createLog } from '../../bot/log.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { createHttpServer } from '../../bot/server.js';
import { openStorage } from '../../bot/state/open-storage.js';
import { mountWeb } from '../../bot/web-pages.js';
import type { Assistant } from '../../dialogs/reply.js';
import { loadWords } from '../../locales/words.js';
import { createFakeAssistant } from './fake-assistant.js';

const NAMES = new Map([
  ['carinova', 'Carinova'],
  ['levantogroep', 'LEVANTOgroep'],
  ['levgroep', 'LEVgroep'],
  ['wlzclientondersteuning', 'WlzClientondersteuning.nl'],
]);

/** The store that the server really uses, in memory. */
export const makeStorage = (): Storage => openStorage({ file: ':memory:', key: undefined, hours: 24 }).storage;

/** What a test may set. */
export interface ChatServerOptions {
  assistant?: Assistant;
  storage?: Storage;
  /** 0 takes a free one. */
  port?: number;
  tokenSeconds?: number;
  now?: () => number;
  /** Folder of the built chat page; without it there is no page. */
  pages?: string;
}

/** A running server. */
export interface ChatServer {
  port: number;
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Lines that the server logged. */
  logged: string[];
  stop(): Promise<void>;
}

/** Starts a server; `stop` it at the end of the test. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const { assistant = createFakeAssistant(), storage = makeStorage(), port = 0 } = options;
  const root = findProjectRoot();
  const logged: string[] = [];
  const log = createLog('info', (line) => logged.push(line));
  const describeError = createDescribeError(root);
  const words = readChatWords(root);
  const letterWords = loadWords(join(root, 'locales'));
  const letters = createLetterStore(storage);
  const server = createHttpServer({ log, describeError, clientAddress: createClientAddress(parseProxies([])), requests: { admits: () => true } });
  const directLine = mountDirectLine(server, {
    bot: new PrivacyBot({ assistant, storage, words, letterWords, letters, organisationName: (id) => NAMES.get(id) }),
    storage,
    mask: (text) => assistant.mask(text),
    words,
    describeError,
    log,
    secret: Buffer.alloc(32, 7),
    ...(options.tokenSeconds !== undefined && { tokenSeconds: options.tokenSeconds }),
    ...(options.now && { now: options.now }),
  });
  mountLetters(server, { letters, pages: createLetterPages(root, letterWords), words: letterWords, describeError, log });
  if (options.pages !== undefined) mountWeb(server, options.pages);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = (server.server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `http://127.0.0.1:${String(taken)}`,
    logged,
    async stop() {
      directLine.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A port that nothing listens on now, for a server that has to come back where it was. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    probe.close(() => {
      resolve();
    });
  });
  return port;
}
