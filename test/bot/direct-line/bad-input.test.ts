import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChatServer, type ChatServer } from '../../support/chat-server.js';
import { begin, call, read, say } from '../../support/direct-line-client.js';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(async () => {
  await server.stop();
});

/** What no reply or error may show: a stack, a path, or a message of a library. */
const INTERNALS =
  /\bat \S+ \(|node_modules|\.[jt]s:\d|\/(work|home|srv|dist)\/|TypeError|SyntaxError|ZodError|Unexpected token|invalid_type|restify|botbuilder/;

describe('a strange message gets an answer', () => {
  it.each([
    ['empty', ''],
    ['only spaces', ' \n\t '],
    ['only emoji', '😀😀👩‍👩‍👧‍👦'],
    ['HTML and script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['control characters', '\u0000\u0007\u001b[31mrood\u202e\ufeff'],
    ['half an emoji', '\ud83d'],
    ['a prototype', '__proto__'],
    ['a template', '{{constructor}} ${7*7}'],
  ])('%s', async (_name, text) => {
    const chat = await begin(server.url);
    expect((await say(server.url, chat, text)).status).toBe(200);
    const { body, raw } = await read(server.url, chat);
    expect(body.activities).toHaveLength(2);
    expect(body.activities?.[1]?.text).not.toBe('');
    expect(raw).not.toMatch(INTERNALS);
  });

  it.each([
    ['letters', 'a'.repeat(20_000)],
    ['emoji', '😀'.repeat(10_000)],
    ['lines', 'vraag\n'.repeat(3400)],
  ])('20,000 characters of %s: too long, said plainly, and kept in part only', async (_name, text) => {
    const chat = await begin(server.url);
    expect((await say(server.url, chat, text)).status).toBe(200);
    const { body } = await read(server.url, chat);
    expect(body.activities?.[0]?.text?.length).toBeLessThanOrEqual(4001);
    expect(body.activities?.[1]?.text).toBe(
      'Dit bericht is te lang. Een bericht mag hoogstens 4.000 tekens hebben.\n\nMaak het korter, of stel één vraag tegelijk.',
    );
  });

  it('never keeps half a BSN at the cut', async () => {
    const chat = await begin(server.url);
    await say(server.url, chat, `${'a '.repeat(1997)}111222333 en nog veel meer`);
    expect((await read(server.url, chat)).raw).not.toMatch(/111/);
  });

  it('without text', async () => {
    const chat = await begin(server.url);
    const posted = await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, { type: 'message' });
    expect(posted.status).toBe(200);
    expect((await read(server.url, chat)).body.activities).toHaveLength(2);
  });
});

describe('a strange body is refused in plain words', () => {
  it.each([
    ['broken JSON', '{"type":"message","text":', 400],
    ['no JSON', 'hallo', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['text that is no text', '{"type":"message","text":{"a":1}}', 400],
    ['no type', '{"text":"hoi"}', 400],
    ['a type that is no text', '{"type":7}', 400],
    ['a sender that is no sender', '{"type":"message","text":"hoi","from":"ik"}', 400],
    ['a body of a megabyte', JSON.stringify({ type: 'message', text: 'a'.repeat(1_000_000) }), 413],
  ])('%s', async (_name, body, expected) => {
    const chat = await begin(server.url);
    const answer = await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, body);
    expect(answer.status).toBe(expected);
    expect(answer.body.error?.message).toMatch(/^[A-Z].*\.$/);
    expect(answer.raw).not.toMatch(INTERNALS);
    expect((await read(server.url, chat)).body.activities).toEqual([]);
  });

  it('a file', async () => {
    const chat = await begin(server.url);
    const { status, body } = await call(server.url, 'POST', `/conversations/${chat.id}/upload?userId=klant`, chat.token, '');
    expect([status, body.error?.code]).toEqual([415, 'AttachmentsNotSupported']);
    expect(body.error?.message).toBe('Bestanden sturen kan hier niet. Typ de vraag in een bericht.');
  });

  it('a host name of the wrong kind does not end up in the address of the web socket', async () => {
    const { body } = await call(server.url, 'POST', '/tokens/generate');
    const { request } = await import('node:http');
    const raw = await new Promise<string>((resolve) => {
      request(
        `${server.url}/v3/directline/conversations`,
        { method: 'POST', headers: { host: 'kwaad.nl/"><script>', authorization: `Bearer ${body.token ?? ''}` } },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () => {
            resolve(text);
          });
        },
      ).end();
    });
    expect(raw).not.toContain('script');
  });
});
