/** The client library that Web Chat uses, as published, against the endpoint: over the web socket and by polling. */
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';
import { freePort, makeStorage, startChatServer, type ChatServer } from '../../support/chat-server.js';
import { call } from '../../support/direct-line-client.js';

/** What the tests look at in an activity. */
interface Seen {
  id?: string;
  type: string;
  text?: string;
  from: { id: string; role?: string };
  suggestedActions?: { actions: { type: string; title: string; value: string }[] };
}

const clients: DirectLine[] = [];
const servers: ChatServer[] = [];

beforeAll(() => {
  vi.stubGlobal('XMLHttpRequest', XMLHttpRequest);
  vi.stubGlobal('WebSocket', WebSocket);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(options: Parameters<typeof startChatServer>[0] = {}): Promise<ChatServer> {
  const server = await startChatServer(options);
  servers.push(server);
  return server;
}

/** Connects with a token from the server, or to the conversation given. */
async function connect(server: ChatServer, more: object): Promise<{ client: DirectLine; seen: Seen[]; statuses: ConnectionStatus[] }> {
  const { body } = await call(server.url, 'POST', '/tokens/generate');
  const client = new DirectLine({
    domain: `${server.url}/v3/directline`,
    token: body.token ?? '',
    pollingInterval: 200,
    // Its pause before a reconnect is 3 to 15 seconds by chance; this takes the shortest.
    random: () => 0,
    ...more,
  });
  clients.push(client);
  const seen: Seen[] = [];
  const statuses: ConnectionStatus[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(status));
  // The library ends its streams with an error, also when it is told to stop.
  const ignoreEnd = (): void => undefined;
  client.activity$.subscribe((activity) => seen.push(activity as Seen), ignoreEnd);
  return { client, seen, statuses };
}

function post(client: DirectLine, activity: object): Promise<string> {
  const whole = { type: 'message', from: { id: 'klant' }, ...activity } as Parameters<DirectLine['postActivity']>[0];
  return new Promise((resolve, reject) => {
    client.postActivity(whole).subscribe(resolve, reject);
  });
}

const join = { type: 'event', name: 'webchat/join', value: { organisation: 'carinova' } };

describe.each([
  ['over the web socket', { webSocket: true }],
  ['by polling', { webSocket: false }],
])('directlinejs %s', (_how, transport) => {
  it('is welcomed, asks, presses a button and reads the answers', async () => {
    const server = await start();
    const { client, seen } = await connect(server, transport);
    await post(client, join);
    await expect.poll(() => seen.at(-1)?.text).toContain('privacy bij carinova');

    const id = await post(client, { text: 'geef me een keuze' });
    await expect.poll(() => seen.at(-1)?.suggestedActions?.actions.length).toBe(2);
    expect(seen.find((activity) => activity.id === id)).toMatchObject({ text: 'geef me een keuze', from: { id: 'klant', role: 'user' } });

    const [button] = seen.at(-1)?.suggestedActions?.actions ?? [];
    expect(button).toMatchObject({ type: 'imBack', title: 'Mijn eigen dossier' });
    await post(client, { text: button?.value ?? '' });
    await expect.poll(() => seen.at(-1)?.text).toContain('Bron: ');

    expect(seen.map((activity) => activity.from.role)).toEqual(['user', 'bot', 'user', 'bot', 'user', 'bot']);
    expect(new Set(seen.map((activity) => activity.id)).size).toBe(seen.length);
  });

  it('takes a conversation up again with its watermark', async () => {
    const server = await start();
    const first = await connect(server, transport);
    await post(first.client, { text: 'lijst' });
    await expect.poll(() => first.seen.length).toBe(2);
    // The library keeps these two to itself, but embedding pages are told to keep them over a reload.
    const { conversationId, token, watermark } = first.client as unknown as { conversationId: string; token: string; watermark: string };
    first.client.end();

    const second = await connect(server, { ...transport, conversationId, token, watermark });
    await post(second.client, { text: 'twee' });
    await expect
      .poll(() => second.seen.map((activity) => activity.text))
      .toEqual(['twee', 'Dit is het eerste bericht.', 'Dit is het tweede bericht.']);
  });

  it('takes a conversation up again from the start with watermark 0', async () => {
    const server = await start();
    const first = await connect(server, transport);
    await post(first.client, { text: 'lijst' });
    const { conversationId, token } = first.client as unknown as { conversationId: string; token: string };
    first.client.end();
    const second = await connect(server, { ...transport, conversationId, token, watermark: '0' });
    await expect.poll(() => second.seen.map((activity) => activity.text?.slice(0, 11))).toEqual(['lijst', 'Drie groepe']);
  });

  it('hears that its token is not accepted', async () => {
    const server = await start();
    const { statuses } = await connect(server, { ...transport, token: 'nep' });
    await expect.poll(() => statuses.at(-1)).toBe(ConnectionStatus.FailedToConnect);
  });
});

describe('directlinejs when the server restarts', () => {
  it('comes back by itself and misses nothing', async () => {
    const [port, storage] = [await freePort(), makeStorage()];
    const before = await start({ port, storage });
    const { client, seen } = await connect(before, { webSocket: true });
    await post(client, { text: 'lijst' });
    await expect.poll(() => seen.length).toBe(2);
    await before.stop();

    await start({ port, storage });
    await post(client, { text: 'twee' });
    await expect.poll(() => seen.length, { timeout: 30_000 }).toBe(5);
    expect(seen.map((activity) => activity.text?.slice(0, 11))).toEqual(['lijst', 'Drie groepe', 'twee', 'Dit is het ', 'Dit is het ']);
  });
});
