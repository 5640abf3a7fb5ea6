/** What the page does when something goes wrong: it says so plainly, loses nothing that was typed, and goes on when it can. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { look, startBrowser } from '../support/browser.js';
import { buildPages, findBarriers, messages, openChat, SCREENS, type } from './chat-page.js';
import { makeStorage, startChatServer, type ChatServer, type ChatServerOptions } from '../support/chat-server.js';
import { FAILING } from '../support/fake-assistant.js';

let browser: Browser;
let pages: string;
const contexts: BrowserContext[] = [];
const servers: ChatServer[] = [];

beforeAll(async () => {
  [pages, browser] = await Promise.all([buildPages(), startBrowser()]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(async () => {
  await browser.close();
});

async function start(options: ChatServerOptions = {}): Promise<ChatServer> {
  const server = await startChatServer({ pages, ...options });
  servers.push(server);
  return server;
}

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  contexts.push(context);
  return context.newPage();
}

const problem = (page: Page) => page.getByRole('alert');
const first = (texts: string[]) => texts.map((text) => text.slice(0, 12));

describe.each(SCREENS)('when the server is gone (%s)', (name, options) => {
  it('the message waits on the page, and goes out once with the button', async () => {
    const storage = makeStorage();
    const before = await start({ storage });
    const page = await newPage(options);
    await openChat(page, before.url);
    await before.stop();
    servers.length = 0;

    await type(page, 'geef een lijst');
    await problem(page).getByText('De chat is even niet bereikbaar.').waitFor();
    await page.getByText('Nog niet verstuurd').waitFor();
    await page.keyboard.type('en dit ook');
    await look(page, `${name}-8-unreachable`);
    expect(await findBarriers(page)).toEqual([]);
    // The message that could not be sent is in sight, not behind what is said about it.
    const [said, dock] = [await page.getByText('Nog niet verstuurd').boundingBox(), await page.locator('.dock').boundingBox()];
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);

    await start({ storage, port: before.port });
    await problem(page).getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Drie groepen').waitFor();
    expect(first(await messages(page))).toEqual(['Welkom. Dit ', 'geef een lij', 'Drie groepen']);
    expect(await page.getByText('Nog niet verstuurd').count()).toBe(0);
    expect(await page.getByLabel('Typ een vraag').inputValue()).toBe('en dit ook');
    expect(await problem(page).textContent()).toBe('');
  });
});

describe('when the connection fails', () => {
  it('a message that arrived but whose answer was lost is answered once', async () => {
    const server = await start();
    const page = await newPage();
    await openChat(page, server.url);
    await page.route('**/activities', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
    await page.unroute('**/activities');
    await type(page, 'geef me een keuze');
    await page.getByText('Gaat het om').waitFor();
    expect(first(await messages(page))).toEqual(['Welkom. Dit ', 'geef een lij', 'Drie groepen', 'geef me een ', 'Gaat het om ']);
    expect(await page.getByText('Nog niet verstuurd').count()).toBe(0);
    expect(await problem(page).textContent()).toBe('');
  });

  it('the same goes without web sockets', async () => {
    const server = await start();
    const page = await newPage();
    await page.routeWebSocket('**/stream*', (socket) => socket.close());
    await openChat(page, server.url);
    await page.route('**/activities', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
    expect(first(await messages(page))).toEqual(['Welkom. Dit ', 'geef een lij', 'Drie groepen']);
    await expect.poll(() => problem(page).textContent()).toBe('');
  });

  it('without internet it says so, and sends by itself when internet is back', async () => {
    const server = await start();
    const page = await newPage();
    await openChat(page, server.url);
    await page.context().setOffline(true);
    await type(page, 'geef een lijst');
    await problem(page).getByText('Er is geen internet.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('log').getByText('Drie groepen').waitFor({ timeout: 45_000 });
    expect(await problem(page).textContent()).toBe('');
  });

  it('after a restart of the server it goes on by itself', async () => {
    const storage = makeStorage();
    const before = await start({ storage });
    const page = await newPage();
    await openChat(page, before.url);
    await before.stop();
    servers.length = 0;
    await problem(page).getByText('De chat is even niet bereikbaar.').waitFor();
    await start({ storage, port: before.port });
    await expect.poll(() => problem(page).textContent(), { timeout: 45_000 }).toBe('');
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
  });

  it('works without web sockets', async () => {
    const server = await start();
    const page = await newPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'WebSocket');
    });
    await openChat(page, server.url);
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
  });

  it('works where a proxy lets no web socket through', async () => {
    const server = await start();
    const page = await newPage();
    await page.routeWebSocket('**/stream*', (socket) => socket.close());
    await openChat(page, server.url);
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
    expect(await problem(page).textContent()).toBe('');
  });

  it('says that it is busy', async () => {
    const server = await start();
    const page = await newPage();
    await openChat(page, server.url);
    await page.route('**/activities', (route) => route.fulfill({ status: 429, json: { code: 'too-many-requests' } }));
    await type(page, 'geef een lijst');
    await problem(page).getByText('Het is nu erg druk.').waitFor();
  });

  it('takes a page of something in between for no answer', async () => {
    const server = await start();
    const page = await newPage();
    await openChat(page, server.url);
    await page.route('**/activities', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }));
    await type(page, 'geef een lijst');
    await problem(page).getByText('De chat is even niet bereikbaar.').waitFor();
  });
});

describe('when the conversation is over', () => {
  it('an expired token leads to a new conversation, with the message in it', async () => {
    let time = Date.now();
    const server = await start({ now: () => time });
    const page = await newPage();
    await openChat(page, `${server.url}/?organisation=carinova`);
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
    time += 2 * 3600_000;
    await type(page, 'geef me een keuze');
    await problem(page).getByText('Dit gesprek is gesloten, omdat het lang stil was.').waitFor();
    await look(page, 'expired');
    expect(await findBarriers(page)).toEqual([]);
    await problem(page).getByRole('button', { name: 'Verder in een nieuw gesprek' }).click();
    await page.getByText('Gaat het om uw eigen dossier').waitFor();
    await look(page, 'expired-and-on');
    expect(first(await messages(page))).toEqual(['Welkom. Dit ', 'geef een lij', 'Drie groepen', 'Welkom. Dit ', 'geef me een ', 'Gaat het om ']);
  });

  it('a conversation that the server forgot begins anew after a reload', async () => {
    const before = await start();
    const page = await newPage();
    await openChat(page, before.url);
    await before.stop();
    servers.length = 0;
    await start({ port: before.port });
    await page.reload();
    await page.getByText('Welkom.').waitFor();
    expect(await messages(page)).toHaveLength(1);
  });
});

describe('when a turn fails', () => {
  it('it says so in the conversation, without a word about why', async () => {
    const server = await start();
    const page = await newPage();
    await openChat(page, server.url);
    await type(page, FAILING);
    await page.getByText('Er ging iets mis bij ons.').waitFor();
    expect(await page.content()).not.toContain('TypeError');
  });
});
