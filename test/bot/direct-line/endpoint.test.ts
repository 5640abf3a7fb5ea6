import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { makeStorage, startChatServer, type ChatServer, type ChatServerOptions } from '../../support/chat-server.js';
import { begin, call, read, say } from '../../support/direct-line-client.js';
import { createFakeAssistant, FAILING, SECRET_FAULT } from '../../support/fake-assistant.js';

const servers: ChatServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(options: ChatServerOptions = {}): Promise<ChatServer> {
  const server = await startChatServer(options);
  servers.push(server);
  return server;
}

/** Opens a web socket and collects the texts of what it brings until `count` are there. */
async function collect(url: string, count: number): Promise<string[]> {
  const socket = new WebSocket(url);
  const texts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const { activities } = JSON.parse(data.toString('utf8')) as { activities: { text?: string }[] };
      texts.push(...activities.map((activity) => activity.text ?? ''));
      if (texts.length >= count) resolve();
    });
  });
  socket.terminate();
  return texts;
}

/** The status with which a web socket is refused. */
async function refusedWith(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode);
    });
    socket.on('open', () => {
      reject(new Error('the socket opened'));
    });
    socket.on('error', () => undefined);
  });
}

describe('beginning', () => {
  it('gives a token with a conversation and how long it lives', async () => {
    const server = await start();
    const { status, body } = await call(server.url, 'POST', '/tokens/generate');
    expect(status).toBe(200);
    expect(body.conversationId).toMatch(/^[\w-]{22}$/);
    expect(body.expires_in).toBe(3600);
  });

  it('begins the conversation of the token, and finds it again when asked twice', async () => {
    const server = await start();
    const { body } = await call(server.url, 'POST', '/tokens/generate');
    const first = await call(server.url, 'POST', '/conversations', body.token);
    const second = await call(server.url, 'POST', '/conversations', body.token);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect([first.body.conversationId, second.body.conversationId]).toEqual([body.conversationId, body.conversationId]);
    expect(first.body.streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?watermark=0&t=/);
  });

  it('welcomes who joins, with the organisation that was asked for', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, {
      type: 'event',
      name: 'webchat/join',
      value: { organisation: 'carinova', register: 'je', locale: 'nl-NL' },
    });
    const { body } = await read(server.url, chat);
    const welcome = body.activities?.at(-1);
    expect(welcome?.text).toContain('privacy bij carinova');
    expect(welcome?.channelData).toMatchObject({ answer: { kind: 'smalltalk' }, organisation: { id: 'carinova', name: 'Carinova' } });
  });

  it.each([null, 'carinova', 12, ['carinova'], { organisation: '../../etc/passwd', register: 'jij', locale: '<b>' }, { organisation: { $ne: 1 } }])(
    'welcomes who joins with a strange value (%j)',
    async (value) => {
      const server = await start();
      const chat = await begin(server.url);
      const posted = await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, {
        type: 'event',
        name: 'webchat/join',
        value,
      });
      expect(posted.status).toBe(200);
      const { body } = await read(server.url, chat);
      expect(body.activities?.at(-1)?.text).toContain('een organisatie voor zorg of welzijn');
    },
  );
});

describe('a turn', () => {
  it('is done when the post returns: first the echo with its id, then the reply with its sources and buttons', async () => {
    const server = await start();
    const chat = await begin(server.url);
    const posted = await say(server.url, chat, 'mag ik mijn dossier zien?', { channelData: { clientActivityID: 'c1' } });
    const { body } = await read(server.url, chat);
    expect(posted.body.id).toBe(body.activities?.[0]?.id);
    expect(body.activities).toMatchObject([
      { type: 'message', text: 'mag ik mijn dossier zien?', from: { id: 'klant', role: 'user' }, channelData: { clientActivityID: 'c1' } },
      {
        type: 'message',
        textFormat: 'plain',
        replyToId: posted.body.id,
        from: { id: 'privacywijzer', role: 'bot' },
        suggestedActions: { actions: [{ type: 'imBack', title: 'Hoe vraag ik dat aan?', value: 'hoe vraag ik inzage aan?' }, {}] },
        channelData: { answer: { kind: 'answer', topic: 'right-access', sources: [{ section: 'artikel 10' }] } },
      },
    ]);
  });

  it('masks a BSN in the echo', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await say(server.url, chat, 'mijn bsn is 111222333');
    const { raw } = await read(server.url, chat);
    expect(raw).not.toContain('111222333');
    expect(raw).toContain('mijn bsn is *********');
  });

  it('gives every activity a later time than the one before, even on a clock that stands still', async () => {
    const server = await start({ now: () => Date.parse('2026-01-01T12:00:00Z') });
    const chat = await begin(server.url);
    for (const text of ['twee', 'twee', 'lijst']) await say(server.url, chat, text);
    const { body } = await read(server.url, chat);
    const times = body.activities?.map((activity) => activity.timestamp) ?? [];
    expect(times).toHaveLength(8);
    expect([...new Set(times)].sort()).toEqual(times);
  });

  it('waits for the turn before it', async () => {
    const order: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const assistant = createFakeAssistant({
      before: async (said) => {
        order.push(`begin ${said}`);
        if (said === 'een') await held;
        order.push(`einde ${said}`);
      },
    });
    const server = await start({ assistant });
    const chat = await begin(server.url);
    const first = say(server.url, chat, 'een');
    await expect.poll(() => order).toEqual(['begin een']);
    const second = say(server.url, chat, 'drie');
    const other = await begin(server.url);
    await say(server.url, other, 'ander gesprek');
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['begin een', 'begin ander gesprek', 'einde ander gesprek', 'einde een', 'begin drie', 'einde drie']);
    const { body } = await read(server.url, chat);
    expect(body.activities?.map((activity) => activity.from?.role)).toEqual(['user', 'bot', 'user', 'bot']);
  });

  it('answers a message once when the same one is sent again', async () => {
    const server = await start();
    const chat = await begin(server.url);
    const sent = { channelData: { clientActivityID: 'zelfde' } };
    const first = await say(server.url, chat, 'lijst', sent);
    const second = await say(server.url, chat, 'lijst', sent);
    expect(second.body.id).toBe(first.body.id);
    expect((await read(server.url, chat)).body.activities).toHaveLength(2);
  });

  it('forgets that the person was typing', async () => {
    const server = await start();
    const chat = await begin(server.url);
    const posted = await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, { type: 'typing', from: { id: 'klant' } });
    expect(posted.status).toBe(200);
    expect((await read(server.url, chat)).body.activities).toEqual([]);
  });

  it('refuses more waiting messages than a person can type', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await start({ assistant: createFakeAssistant({ before: () => held }) });
    const chat = await begin(server.url);
    const sends = Array.from({ length: 14 }, (_, index) => say(server.url, chat, `bericht ${String(index)}`));
    await expect.poll(async () => Promise.race([...sends, Promise.resolve({ status: 0 })]).then(({ status }) => status)).toBe(429);
    release();
    const statuses = (await Promise.all(sends)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  it('that fails says so kindly, logs no words, and leaves the conversation in order', async () => {
    const server = await start();
    const chat = await begin(server.url);
    expect((await say(server.url, chat, FAILING)).status).toBe(200);
    await say(server.url, chat, 'lijst');
    const { raw, body } = await read(server.url, chat);
    expect(body.activities?.[1]?.text).toBe('Er ging iets mis bij ons. Probeer het zo nog een keer.');
    expect(body.activities?.[3]?.text).toContain('Drie groepen');
    expect(raw).not.toContain('TypeError');
    expect(server.logged.join('')).toContain('direct-line-failed');
    expect(server.logged.join('')).not.toContain(SECRET_FAULT);
    expect(server.logged.join('')).not.toContain(FAILING);
  });
});

describe('a watermark', () => {
  it('gives what came after it', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await say(server.url, chat, 'lijst');
    const { body } = await read(server.url, chat);
    expect(body.watermark).toBe('2');
    expect((await read(server.url, chat, '2')).body.activities).toEqual([]);
    await say(server.url, chat, 'twee');
    expect((await read(server.url, chat, '2')).body.activities?.map((activity) => activity.text)).toEqual([
      'twee',
      'Dit is het eerste bericht.',
      'Dit is het tweede bericht.',
    ]);
  });

  it.each(['', 'abc', '-1', '1e9', '99999', '0x10', '%00', '1%27%20OR%201=1', '9'.repeat(500)])(
    'from nowhere (%s) counts as the start',
    async (watermark) => {
      const server = await start();
      const chat = await begin(server.url);
      await say(server.url, chat, 'lijst');
      const { status, body } = await read(server.url, chat, watermark);
      expect(status).toBe(200);
      expect(body.activities).toHaveLength(2);
    },
  );

  it('is kept over more activities than one record holds, and the oldest drop off at the limit', async () => {
    const server = await start();
    const chat = await begin(server.url);
    for (let index = 0; index < 205; index += 1) await say(server.url, chat, `vraag ${String(index)}`);
    const { body } = await read(server.url, chat);
    const ids = body.activities?.map((activity) => activity.id) ?? [];
    expect(body.watermark).toBe('410');
    expect(ids).toHaveLength(385);
    expect([...ids].sort()).toEqual(ids);
    expect((await read(server.url, chat, '407')).body.activities?.map((activity) => activity.text?.slice(0, 9))).toEqual([
      'Ja, u mag',
      'vraag 204',
      'Ja, u mag',
    ]);
  });

  it('still counts after a restart, and the conversation goes on', async () => {
    const storage = makeStorage();
    const before = await start({ storage });
    const chat = await begin(before.url);
    await say(before.url, chat, 'over levgroep');
    await before.stop();
    const after = await start({ storage });
    await say(after.url, chat, 'lijst');
    const { body } = await read(after.url, chat, '2');
    expect(body.activities?.[0]?.text).toBe('lijst');
    expect(body.activities?.[1]?.channelData).toMatchObject({ organisation: { name: 'LEVgroep' } });
  });
});

describe('the web socket', () => {
  it('sends what was said before it opened, and what comes later', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await say(server.url, chat, 'lijst');
    const texts = collect(chat.streamUrl, 5);
    await say(server.url, chat, 'twee');
    expect((await texts).map((text) => text.slice(0, 11))).toEqual(['lijst', 'Drie groepe', 'twee', 'Dit is het ', 'Dit is het ']);
  });

  it('begins at the watermark of the reconnect', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await say(server.url, chat, 'lijst');
    const { body, status } = await call(server.url, 'GET', `/conversations/${chat.id}?watermark=1`, chat.token);
    expect(status).toBe(200);
    expect(body.conversationId).toBe(chat.id);
    expect((await collect(body.streamUrl ?? '', 1))[0]).toContain('Drie groepen');
  });

  it('brings only news after a reconnect without a watermark', async () => {
    const server = await start();
    const chat = await begin(server.url);
    await say(server.url, chat, 'lijst');
    const { body } = await call(server.url, 'GET', `/conversations/${chat.id}`, chat.token);
    const texts = collect(body.streamUrl ?? '', 3);
    await say(server.url, chat, 'twee');
    expect((await texts)[0]).toBe('twee');
  });

  it('is refused without a token, with a broken one, for another conversation and for none', async () => {
    const server = await start();
    const [chat, other] = [await begin(server.url), await begin(server.url)];
    const address = (id: string, query: string) => `ws://127.0.0.1:${String(server.port)}/v3/directline/conversations/${id}/stream${query}`;
    expect(await refusedWith(address(chat.id, ''))).toBe(401);
    expect(await refusedWith(address(chat.id, '?t=broken'))).toBe(403);
    expect(await refusedWith(address(chat.id, `?t=${other.token}`))).toBe(403);
    expect(await refusedWith(address('nergens', `?t=${chat.token}`))).toBe(404);
    expect(await refusedWith(`ws://127.0.0.1:${String(server.port)}/ergens`)).toBe(404);
  });

  it('closes when the conversation is erased, of which nothing is left', async () => {
    const storage = makeStorage();
    const server = await start({ storage });
    const chat = await begin(server.url);
    await say(server.url, chat, 'lijst');
    const socket = new WebSocket(chat.streamUrl);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    const posted = await call(server.url, 'POST', `/conversations/${chat.id}/activities`, chat.token, { type: 'endOfConversation' });
    expect(posted.status).toBe(200);
    expect(await closed).toBe(1000);
    expect((await read(server.url, chat)).status).toBe(404);
    const keys = [`directline/${chat.id}`, `directline/${chat.id}/0`, `directline/conversations/${chat.id}/`];
    expect(await storage.read(keys)).toEqual({});
  });
});
