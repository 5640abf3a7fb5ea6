import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChatServer, type ChatServer } from '../../support/chat-server.js';
import { begin, call, read, say } from '../../support/direct-line-client.js';

let server: ChatServer;
let time = Date.parse('2026-01-01T12:00:00Z');
beforeAll(async () => {
  server = await startChatServer({ now: () => time });
});
afterAll(async () => {
  await server.stop();
});

describe('a token', () => {
  it.each([
    ['POST', '/conversations'],
    ['POST', '/tokens/refresh'],
    ['GET', '/conversations/x'],
    ['GET', '/conversations/x/activities'],
    ['POST', '/conversations/x/activities'],
    ['POST', '/conversations/x/upload'],
  ])('that is missing gives 401 (%s %s)', async (method, path) => {
    const { status, body } = await call(server.url, method, path);
    expect(status).toBe(401);
    expect(body.error?.code).toBe('Unauthorized');
    expect(body.error?.message).toMatch(/sleutel/);
  });

  it('that is not ours gives 403', async () => {
    const chat = await begin(server.url);
    const [header = '', payload = '', signature = ''] = chat.token.split('.');
    const forged = Buffer.from(JSON.stringify({ conversation: chat.id, use: 'conversation', exp: 9e9 })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [
      'undefined',
      'a.b.c',
      `${header}.${forged}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}`,
      `${chat.token}.x`,
      `${chat.token}x`,
    ]) {
      const { status, body } = await read(server.url, { ...chat, token });
      expect([token.slice(0, 9), status, body.error?.code]).toEqual([token.slice(0, 9), 403, 'TokenInvalid']);
    }
  });

  it('of another conversation gives 403, and nothing is read or said', async () => {
    const [mine, theirs] = [await begin(server.url), await begin(server.url)];
    await say(server.url, theirs, 'geheim');
    const mixed = { ...theirs, token: mine.token };
    for (const { status, body, raw } of [
      await read(server.url, mixed),
      await say(server.url, mixed, 'hoi'),
      await call(server.url, 'GET', `/conversations/${theirs.id}?watermark=0`, mine.token),
    ]) {
      expect([status, body.error?.code]).toEqual([403, 'Forbidden']);
      expect(raw).not.toContain('geheim');
    }
    expect((await read(server.url, theirs)).body.activities).toHaveLength(2);
  });

  it('for a web socket opens nothing else', async () => {
    const chat = await begin(server.url);
    const token = new URL(chat.streamUrl).searchParams.get('t') ?? '';
    expect((await read(server.url, { ...chat, token })).status).toBe(403);
    expect((await call(server.url, 'POST', '/tokens/refresh', token)).status).toBe(403);
  });

  it('expires, unless it is refreshed in time', async () => {
    const chat = await begin(server.url);
    time += 3_599_000;
    const fresh = await call(server.url, 'POST', '/tokens/refresh', chat.token);
    expect(fresh.body.conversationId).toBe(chat.id);
    time += 1_000;
    const late = await read(server.url, chat);
    expect([late.status, late.body.error?.code]).toEqual([403, 'TokenExpired']);
    expect(late.body.error?.message).toMatch(/verlopen/);
    expect((await call(server.url, 'POST', '/tokens/refresh', chat.token)).status).toBe(403);
    expect((await read(server.url, { ...chat, token: fresh.body.token ?? '' })).status).toBe(200);
  });
});

describe('a conversation', () => {
  it('that is unknown gives 404', async () => {
    const chat = await begin(server.url);
    for (const id of ['nergens', '%2e%2e%2fetc', 'a'.repeat(99)]) {
      const { status, body } = await read(server.url, { ...chat, id });
      expect([id, status, body.error?.code]).toEqual([id, 404, 'ConversationNotFound']);
    }
  });

  it('that was never begun gives 404', async () => {
    const { body } = await call(server.url, 'POST', '/tokens/generate');
    expect((await say(server.url, { id: body.conversationId ?? '', token: body.token ?? '', streamUrl: '' }, 'hoi')).status).toBe(404);
  });
});
