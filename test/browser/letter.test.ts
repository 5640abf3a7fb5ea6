/** The questions of a guided request and its letter in a real browser: answered by button, fetched once, usable by everyone. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { look, startBrowser } from '../support/browser.js';
import { startChatServer, type ChatServer } from '../support/chat-server.js';
import { readDocx, readPdf } from '../support/read-letter.js';
import { buildPages, findBarriers, messages, openChat, SCREENS, type } from './chat-page.js';

let browser: Browser;
let server: ChatServer;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startChatServer({ pages: await buildPages() }), startBrowser()]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  contexts.push(context);
  return context.newPage();
}

const card = (page: Page): Locator => page.getByRole('group', { name: 'De brief ophalen' }).last();
const button = (page: Page, name: string): Locator => card(page).getByRole('button', { name });
const state = (page: Page, name: string): Promise<string | null> =>
  card(page).getByRole('listitem').filter({ hasText: name }).locator('.state').textContent();

async function makeLetter(page: Page): Promise<void> {
  await openChat(page, server.url);
  await type(page, 'maak de brief');
  await card(page).waitFor();
}

async function download(page: Page, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { file, bytes: readFileSync(await file.path()) };
}

/** How far the layout moved by itself since the page was opened (web.dev, "Cumulative Layout Shift"). */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(0);
        }, 500);
      }),
  );

describe.each(SCREENS)('on a screen: %s', (name, options) => {
  it('a question is answered by its buttons, by keyboard alone', async () => {
    const page = await newPage(options);
    await openChat(page, server.url);
    await type(page, 'volgende stap');
    const group = page.getByRole('group', { name: 'Kies een antwoord' });
    await group.waitFor();
    expect(await group.getByRole('button').allTextContents()).toEqual([
      'Voor mijzelf',
      'Voor mijn kind',
      'Voor iemand van wie ik de vertegenwoordiger ben',
      'Stoppen',
    ]);
    expect(await page.getByLabel('Typ een antwoord').isVisible()).toBe(true);
    for (const answer of await group.locator('.answer').all()) expect((await answer.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await look(page, `${name}-letter-1-choices`);
    expect(await findBarriers(page)).toEqual([]);

    await group.getByRole('button', { name: 'Voor mijn kind' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => messages(page).then((texts) => texts.at(-2))).toBe('Voor mijn kind');
    expect(await page.getByLabel('Typ een vraag').isVisible()).toBe(true);
  });

  it('a letter is fetched as PDF and as Word, once each, and nothing moves or stands in the way', async () => {
    const page = await newPage(options);
    await makeLetter(page);
    await look(page, `${name}-letter-2-card`);
    expect(await findBarriers(page)).toEqual([]);
    expect(await card(page).getByRole('button').allTextContents()).toEqual([
      'PDF ophalen',
      'Word-bestand ophalen',
      'Tekst ophalen',
      'E-mail klaarzetten',
      'Agendabestand ophalen',
    ]);
    const before = await card(page).boundingBox();
    const pdf = await download(page, 'PDF ophalen');
    expect(pdf.file.suggestedFilename()).toBe('inzage-carinova.pdf');
    expect(await readPdf(pdf.bytes)).toMatchObject({ isTagged: true, title: 'Verzoek om inzage in mijn dossier bij Carinova' });
    await expect.poll(() => state(page, 'PDF')).toMatch(/^Opgehaald\./);
    const docx = await download(page, 'Word-bestand ophalen');
    expect(await readDocx(docx.bytes)).toContain('Zoë Yılmaz-Łódź');
    await expect.poll(() => state(page, 'Word')).toMatch(/^Opgehaald\./);
    expect((await card(page).boundingBox())?.height).toBeCloseTo(before?.height ?? 0, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    // As long as the page is open, the file can be saved again: the browser has it, the server no more.
    expect((await download(page, 'PDF ophalen')).bytes.equals(pdf.bytes)).toBe(true);
    await look(page, `${name}-letter-3-fetched`);
    expect(await findBarriers(page)).toEqual([]);

    await page.reload();
    await card(page).waitFor();
    await expect.poll(() => state(page, 'PDF')).toMatch(/^Al opgehaald\./);
    expect(await state(page, 'Tekst')).toBe('');
    expect(await button(page, 'PDF ophalen').getAttribute('aria-disabled')).toBe('true');
    await look(page, `${name}-letter-4-spent`);
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('a letter on the chat page', () => {
  it('arrives without a shift of the layout', async () => {
    const page = await newPage();
    await makeLetter(page);
    await download(page, 'PDF ophalen');
    await expect.poll(() => state(page, 'PDF')).toMatch(/^Opgehaald\./);
    expect(await shiftOf(page)).toBeLessThan(0.1);
  });

  it('opens the mail program, and shows the text for who reads mail in a browser', async () => {
    const page = await newPage();
    await makeLetter(page);
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        if (event.target instanceof HTMLAnchorElement && event.target.href.startsWith('mailto:')) document.title = event.target.href;
      });
      // A link that stands nowhere on the page tells nobody that it is pressed.
      HTMLAnchorElement.prototype.click = function click() {
        document.title = this.href;
      };
    });
    await button(page, 'E-mail klaarzetten').click();
    await page.getByText('Opent er niets?').waitFor();
    expect(await page.title()).toMatch(/^mailto:privacy@levantogroep\.nl\?subject=Verzoek%20om%20inzage&body=Geachte/);
    expect(await card(page).locator('.mail').textContent()).toMatch(/Aan: privacy@levantogroep\.nl.*Onderwerp: Verzoek om inzage.*Geachte heer/s);
    await look(page, 'letter-5-mail');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('says that it was fetched elsewhere, and that fetching failed', async () => {
    const page = await newPage();
    await makeLetter(page);
    await page.route('**/letters/*', (route) => route.abort());
    await button(page, 'Tekst ophalen').click();
    await expect.poll(() => state(page, 'Tekst')).toBe('Ophalen lukte niet. Probeer het nog eens.');
    await page.unroute('**/letters/*');
    expect((await download(page, 'Tekst ophalen')).bytes.toString()).toContain('Geachte heer, mevrouw');
    await page.route('**/letters/*', (route) => route.fulfill({ status: 410, json: { code: 'letter-gone' } }));
    await button(page, 'PDF ophalen').click();
    await expect.poll(() => state(page, 'PDF')).toMatch(/^Al opgehaald\./);
  });

  it('works with own colours', async () => {
    const page = await newPage({ forcedColors: 'active', viewport: { width: 320, height: 640 } });
    await makeLetter(page);
    await look(page, 'letter-6-forced-colors');
    // The field covers what is behind it.
    expect(await page.locator('.dock').evaluate((dock) => getComputedStyle(dock).backgroundColor)).not.toMatch(/transparent|, 0\)/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  it('offers to fill in the name of the person only where it is asked for', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    expect(await page.getByRole('textbox').getAttribute('autocomplete')).toBe('off');
    await type(page, 'vraag mijn naam');
    await page.getByLabel('Typ een antwoord').waitFor();
    expect(await page.getByRole('textbox').getAttribute('autocomplete')).toBe('name');
    await type(page, 'geef een lijst');
    await page.getByLabel('Typ een vraag').waitFor();
    expect(await page.getByRole('textbox').getAttribute('autocomplete')).toBe('off');
  });
});

describe('the page behind a link', () => {
  /** The link of one file, as another program would get it. */
  async function linkOf(page: Page, name: string): Promise<string> {
    await makeLetter(page);
    const [request] = await Promise.all([
      page.waitForRequest((asked) => asked.url().includes('/letters/')),
      page.route('**/letters/*', (route) => route.abort()).then(() => button(page, name).click()),
    ]);
    await page.unroute('**/letters/*');
    return request.url();
  }

  it.each(SCREENS)('gives the file at the press of its button, without script (%s)', async (name, options) => {
    const link = await linkOf(await newPage(), 'PDF ophalen');
    const page = await newPage({ ...options, javaScriptEnabled: false });
    await page.goto(link);
    await page.reload();
    await look(page, `${name}-letter-7-page`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF ophalen' }).click()]);
    expect(file.suggestedFilename()).toBe('inzage-carinova.pdf');
    await page.getByRole('button', { name: 'PDF ophalen' }).click();
    await page.getByRole('heading', { name: 'Deze brief is al opgehaald' }).waitFor();
    await look(page, `${name}-letter-8-gone`);
    expect((await page.goto(link))?.status()).toBe(410);
  });

  it('is free of barriers and complaints, and so is that of an e-mail', async () => {
    const link = await linkOf(await newPage(), 'E-mail klaarzetten');
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(link);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'E-mail klaarzetten' }).click();
    const open = page.getByRole('link', { name: 'E-mailprogramma openen' });
    expect(await open.getAttribute('href')).toMatch(/^mailto:privacy@levantogroep\.nl\?subject=/);
    await look(page, 'letter-9-mail-page');
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect((await page.goto(link))?.status()).toBe(410);
    expect(await findBarriers(page)).toEqual([]);
  });
});
