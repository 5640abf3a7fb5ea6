import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLetterStore } from '../../../bot/letters/letter-store.js';
import { LibsqlStorage } from '../../../bot/state/libsql-storage.js';
import { begin, read, say, call } from '../../support/direct-line-client.js';
import { startChatServer, type ChatServer } from '../../support/chat-server.js';
import { makeLetter } from '../../support/written-letter.js';

const Links = z.object({
  letter: z.strictObject({ right: z.string(), organisation: z.string(), files: z.array(z.strictObject({ format: z.string(), url: z.string() })) }),
});
const KEY = Buffer.alloc(32, 3);
const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const servers: ChatServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function start(options: Parameters<typeof startChatServer>[0] = {}): Promise<ChatServer> {
  const server = await startChatServer(options);
  servers.push(server);
  return server;
}

/** Has a letter made in a conversation, and gives the address of each file. */
async function makeLinks(server: ChatServer, begun?: Awaited<ReturnType<typeof begin>>) {
  const conversation = begun ?? (await begin(server.url));
  await say(server.url, conversation, 'maak de brief');
  const { body, raw } = await read(server.url, conversation);
  const { letter } = Links.parse(body.activities?.at(-1)?.channelData);
  const urls = new Map(letter.files.map(({ format, url }) => [format, new URL(url, server.url).href]));
  return { letter, raw, conversation, url: (format: string) => urls.get(format) ?? '' };
}

const failure = async (response: Response): Promise<unknown> => ({ status: response.status, body: await response.json() });

describe('a finished letter', () => {
  it('travels as links only', async () => {
    const { letter, raw } = await makeLinks(await start());
    expect(letter).toMatchObject({ right: 'access', organisation: 'carinova' });
    expect(letter.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'txt', 'mailto', 'ics']);
    for (const { url } of letter.files) expect(url).toMatch(/^\/letters\/[\w-]{43}$/);
    expect(new Set(letter.files.map(({ url }) => url)).size).toBe(5);
    expect(raw).not.toMatch(/Zoë|Kerkstraat|Geachte/);
  });

  it('is fetched once, with a name and a type', async () => {
    const { url } = await makeLinks(await start());
    const response = await fetch(url('pdf'), { method: 'POST' });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="inzage-carinova.pdf"',
      'cache-control': 'no-store',
    });
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const gone = { status: 410, body: { code: 'letter-gone', message: expect.stringMatching(/^Deze link is al gebruikt\./) as string } };
    expect(await failure(await fetch(url('pdf'), { method: 'POST' }))).toEqual(gone);
    expect(await failure(await fetch(url('pdf')))).toEqual(gone);
    expect((await fetch(url('docx'), { method: 'POST' })).status).toBe(200);
  });

  it('is not spent by looking: a preview, a page, a head', async () => {
    const { url } = await makeLinks(await start());
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) expect((await fetch(url('docx'), { method })).status).toBe(200);
    expect((await fetch(url('docx'), { method: 'POST' })).status).toBe(200);
    expect((await fetch(url('docx'), { method: 'HEAD' })).status).toBe(410);
  });

  it('goes to one of two that come at once', async () => {
    const { url } = await makeLinks(await start());
    const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await fetch(url('txt'), { method: 'POST' })).status));
    expect(statuses.sort()).toEqual([200, 410, 410, 410]);
  });

  it('shows a browser a page with one button, that says nothing of the letter', async () => {
    const { url } = await makeLinks(await start());
    const response = await fetch(url('pdf'), { headers: BROWSER });
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(page).toContain('<form method="post"><button>PDF ophalen</button></form>');
    expect(page).not.toMatch(/Carinova|inzage|Zoë|<script/);
  });

  it('tells a browser in a page that it is gone, or was never there', async () => {
    const { url } = await makeLinks(await start());
    await fetch(url('pdf'), { method: 'POST', headers: BROWSER });
    const gone = await fetch(url('pdf'), { headers: BROWSER });
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('<h1>Deze brief is al opgehaald</h1>')]);
    const other = url('pdf').replace(/.{43}$/, 'a'.repeat(43));
    for (const address of [other, `${other}b`, url('pdf').replace(/.{43}$/, 'constructor')])
      for (const method of ['GET', 'POST']) {
        const unknown = await fetch(address, { method, headers: BROWSER });
        expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('<h1>Deze link werkt niet</h1>')]);
        expect(await failure(await fetch(address, { method }))).toMatchObject({ status: 404, body: { code: 'unknown-letter' } });
      }
  });

  it('is ready as an e-mail: a page that opens the mail program, or the parts of it for a program', async () => {
    const server = await start();
    const first = await makeLinks(server);
    const response = await fetch(first.url('mailto'), { method: 'POST', headers: BROWSER });
    const page = await response.text();
    expect(page).toMatch(/<a class="button" href="mailto:privacy@levantogroep\.nl\?subject=Verzoek%20om%20inzage&#38;body=/);
    expect(page).toContain('<dt>Onderwerp</dt><dd>Verzoek om inzage</dd>');
    expect((await fetch(first.url('mailto'), { method: 'POST', headers: BROWSER })).status).toBe(410);
    const second = await makeLinks(server);
    const parts = await (await fetch(second.url('mailto'), { method: 'POST' })).json();
    expect(parts).toMatchObject({ to: 'privacy@levantogroep.nl', subject: 'Verzoek om inzage', isShort: false });
  });

  it('goes with the conversation when that is erased', async () => {
    const server = await start();
    const { url, conversation } = await makeLinks(server);
    const more = await makeLinks(server, conversation);
    expect((await fetch(url('txt'), { method: 'POST' })).status).toBe(200);
    await call(server.url, 'POST', `/conversations/${conversation.id}/activities`, conversation.token, {
      type: 'endOfConversation',
      from: { id: 'klant' },
    });
    for (const link of [url('pdf'), url('txt'), more.url('pdf')]) expect((await fetch(link, { method: 'POST' })).status).toBe(410);
  });

  it('leaves nothing of itself in the log', async () => {
    const server = await start();
    const { url } = await makeLinks(server);
    for (const format of ['pdf', 'txt', 'mailto']) await fetch(url(format), { method: 'POST' });
    expect(server.logged.join('')).not.toMatch(/Zoë|inzage-carinova|levantogroep\.nl|letters\/[\w-]{43}/);
  });
});

describe('the store of letters', () => {
  it('forgets a letter after its hours, and keeps nothing of it once it is fetched', async () => {
    let time = Date.now();
    const storage = new LibsqlStorage({ file: ':memory:', key: KEY, hours: 2, now: () => time });
    const letters = createLetterStore(storage);
    const [one, two] = await letters.keep(makeLetter());
    time += 1.5 * 3_600_000;
    expect(await letters.spend(one?.token ?? '')).toBe(true);
    expect(await letters.find(one?.token ?? '')).toEqual({ state: 'spent' });
    expect(await letters.spend(one?.token ?? '')).toBe(false);
    time += 0.6 * 3_600_000;
    expect(await letters.find(two?.token ?? '')).toBeUndefined();
    expect(await letters.spend(two?.token ?? '')).toBe(false);
    storage.close();
  });

  it('outlives a restart', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'letters-')), 'state.db');
    const open = (): LibsqlStorage => new LibsqlStorage({ file, key: KEY, hours: 2 });
    const before = open();
    const [one, two] = await createLetterStore(before).keep(makeLetter());
    await createLetterStore(before).spend(one?.token ?? '');
    before.close();
    const after = open();
    const letters = createLetterStore(after);
    expect(await letters.find(one?.token ?? '')).toEqual({ state: 'spent' });
    expect(await letters.find(two?.token ?? '')).toMatchObject({ state: 'waiting', letter: makeLetter() });
    after.close();
  });
});
