import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'restify';
import type { AddressInfo } from 'node:net';
import { mountMessages } from '../../bot/adapter.js';
import { readChatWords } from '../../bot/chat-words.js';
import { createClientAddress, parseProxies } from '../../bot/client-address.js';
import { createDescribeError } from '../../bot/error-texts.js';
import { createLog } from '../../bot/log.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { createHttpServer } from '../../bot/server.js';

let server: Server;
let url: string;
const logged: string[] = [];
let turns = 0;

beforeAll(async () => {
  const root = findProjectRoot();
  const log = createLog('info', (line) => logged.push(line));
  const describeError = createDescribeError(root);
  server = createHttpServer({ log, describeError, clientAddress: createClientAddress(parseProxies([])), requests: { admits: () => true } });
  mountMessages(server, {
    account: { id: '00000000-0000-0000-0000-000000000001', type: 'MultiTenant', password: 'geheim', tenantId: undefined },
    bot: {
      run: () => {
        turns += 1;
        return Promise.resolve();
      },
    },
    baseUrl: () => 'https://privacy.example.nl',
    words: readChatWords(root),
    describeError,
    log,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}/api/messages`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
});

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  conversation: { id: 'a' },
  from: { id: 'b' },
  text: 'hoi',
};

async function post(body: string, headers: Record<string, string> = {}): Promise<{ status: number; raw: string }> {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
  return { status: response.status, raw: await response.text() };
}

describe('POST /api/messages', () => {
  it.each([
    ['no token', {}],
    ['a token that is none', { Authorization: 'Bearer nep' }],
    ['another kind of token', { Authorization: 'Basic bmVw' }],
  ])('refuses a caller with %s, in our own words', async (_name, headers) => {
    const { status, raw } = await post(JSON.stringify(activity), headers);
    expect(status).toBe(401);
    expect(JSON.parse(raw)).toMatchObject({ code: 'token-invalid' });
    expect(turns).toBe(0);
  });

  it.each([
    '{',
    '[]',
    'null',
    '{"type":"message"}',
    JSON.stringify({ ...activity, conversation: 'x' }),
    JSON.stringify({ ...activity, timestamp: 'gisteren' }),
  ])('refuses %s as no activity', async (body) => {
    const { status, raw } = await post(body);
    expect(status).toBe(400);
    expect(raw).not.toMatch(/Error|node_modules|invalid_type/);
  });
});
