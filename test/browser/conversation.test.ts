/** A whole conversation in a real browser, on a desktop, on a narrow phone and in the dark. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Conversation } from '../../dialogs/conversation.js';
import { look, startBrowser } from '../support/browser.js';
import { buildPages, findBarriers, messages, openChat, SCREENS, type } from './chat-page.js';
import { startChatServer, type ChatServer } from '../support/chat-server.js';
import { createFakeAssistant } from '../support/fake-assistant.js';

let browser: Browser;
let server: ChatServer;
const joined: Conversation[] = [];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const fake = createFakeAssistant();
  const assistant = {
    ...fake,
    welcome: (conversation: Conversation) => {
      joined.push(conversation);
      return fake.welcome(conversation);
    },
  };
  [server, browser] = await Promise.all([startChatServer({ pages: await buildPages(), assistant }), startBrowser()]);
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

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe.each(SCREENS)('on a screen: %s', (name, options) => {
  it('a question is asked and answered with its source, by keyboard alone, and nothing stands in the way', async () => {
    const page = await newPage(options);
    await openChat(page, server.url);
    await look(page, `${name}-1-welcome`);
    expect(await findBarriers(page)).toEqual([]);

    // With a mouse the cursor stands in the field at once; on a touch screen that would bring up a keyboard over the welcome.
    if (name === 'phone') {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar het tekstvak');
      await look(page, `${name}-2-skip-link`);
      await page.keyboard.press('Enter');
    }
    expect(await focused(page)).toBe('message');

    await page.keyboard.type('mag ik mijn dossier zien?');
    await page.keyboard.press('Enter');
    const source = page.getByRole('log').locator('.source');
    await source.waitFor();
    expect(await source.textContent()).toBe('Bron: Privacyreglement Carinova, 1 januari 2020, artikel 10 (Inzage)');
    expect(await focused(page)).toBe('message');
    await look(page, `${name}-3-answer`);
    expect(await findBarriers(page)).toEqual([]);

    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Wat kost het?');
    // What has the focus is not hidden behind the field (WCAG 2.4.11).
    const [button, dock] = [await page.getByRole('button', { name: 'Wat kost het?' }).boundingBox(), await page.locator('.dock').boundingBox()];
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
    await look(page, `${name}-4-button`);
    await page.keyboard.press('Enter');
    await expect.poll(() => messages(page).then((texts) => texts.length)).toBe(5);
    expect((await messages(page))[3]).toBe('wat kost inzage?');
    expect(await focused(page)).toBe(name === 'phone' ? 'log' : 'message');
  });

  it('long answers, lists, links and an emergency are shown well and fit', async () => {
    const page = await newPage(options);
    await openChat(page, `${server.url}/?organisation=carinova`);
    await type(page, 'geef een lijst');
    await page.getByText('hun directe vervangers').waitFor();
    expect(await page.locator('.message li').allTextContents()).toHaveLength(3);
    await type(page, 'geef een lang antwoord');
    await page.getByText('Dit is alinea 7').waitFor();
    // A long answer is read from its beginning.
    await expect.poll(() => page.getByText('Dit is alinea 1').isVisible()).toBe(true);
    const top = async (): Promise<number> => (await page.getByText('geef een lang antwoord').boundingBox())?.y ?? -1;
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(200);
    await look(page, `${name}-5-long`);
    await type(page, 'contact');
    await page.getByText('Schrijf naar').waitFor();
    await look(page, `${name}-6-links`);
    await type(page, 'nood');
    await page.getByText('Is er nu gevaar?').waitFor();
    await look(page, `${name}-7-emergency`);
    const hrefs = await page
      .getByRole('log')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([
      'tel:0572123456',
      'tel:08000432',
      'mailto:fg@voorbeeld.nl',
      'https://www.voorbeeld.nl/privacy',
      'tel:112',
      'tel:113',
      'tel:08000113',
    ]);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('the page', () => {
  it('passes on what its address asks for, and shows the organisation', async () => {
    const page = await newPage();
    await openChat(page, `${server.url}/?organisation=carinova&register=je`);
    expect(joined.at(-1)).toEqual({ organisation: 'carinova', register: 'je' });
    expect(await page.locator('#about').textContent()).toBe('Vragen over privacy bij Carinova');
    expect(await page.title()).toBe('Vragen over privacy bij Carinova – Privacywijzer');
  });

  it('asks nothing of anyone else, breaks no rule of its own, and is small', async () => {
    const page = await newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    let bytes = 0;
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => (bytes += Number(response.headers()['content-length'] ?? 0)));
    const response = await page.goto(server.url);
    await page.getByText('Welkom.').waitFor();
    await type(page, 'geef een lijst');
    await page.getByText('Drie groepen').waitFor();
    expect(new Set(asked)).toEqual(new Set([server.url]));
    expect(complaints).toEqual([]);
    expect(bytes).toBeLessThan(15_000);
    const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('shows what was typed as text, never as markup, and with a BSN masked', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    const typed = '<img src=x onerror="document.title=1"> bsn 111222333';
    await type(page, typed);
    await expect.poll(() => messages(page).then((texts) => texts[1])).toBe(typed.replace('111222333', '*********'));
    expect(await page.locator('.message img').count()).toBe(0);
  });

  it('starts a new line with Shift+Enter, and sends nothing that is empty', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    await page.keyboard.press('Enter');
    await page.keyboard.type('een');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('lijst');
    await page.keyboard.press('Enter');
    await page.getByText('Drie groepen').waitFor();
    expect((await messages(page))[1]).toBe('een\nlijst');
  });

  it('says gently that a text is too long, and keeps it', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    const field = page.getByLabel('Typ een vraag');
    await field.fill('a'.repeat(3900));
    expect(await page.locator('#count').textContent()).toBe('Nog 100 tekens.');
    await field.fill('a'.repeat(4010));
    await field.press('Enter');
    expect(await page.locator('#count').textContent()).toBe('10 tekens te veel. Maak de vraag korter.');
    expect(await field.inputValue()).toHaveLength(4010);
    expect(await messages(page)).toHaveLength(1);
    await look(page, 'too-long');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('keeps messages in order when they are typed faster than they are answered', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    for (const text of ['een lijst', 'een keuze', 'twee']) await type(page, text);
    await page.getByText('Dit is het tweede bericht.').waitFor();
    const answers = (await messages(page)).filter((text) => /^(Drie groepen|Gaat het om|Dit is het)/.test(text));
    expect(answers.map((text) => text.slice(0, 11))).toEqual(['Drie groepe', 'Gaat het om', 'Dit is het ', 'Dit is het ']);
  });

  it('shows the same conversation after a reload', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    await type(page, 'een lijst');
    await page.getByText('Drie groepen').waitFor();
    const before = await messages(page);
    await page.reload();
    await page.getByText('Drie groepen').waitFor();
    expect(await messages(page)).toEqual(before);
  });

  it('erases the conversation after asking, and begins anew', async () => {
    const page = await newPage();
    await openChat(page, server.url);
    await type(page, 'een lijst');
    await page.getByText('Drie groepen').waitFor();
    await page.getByRole('button', { name: 'Gesprek wissen' }).click();
    await look(page, 'erase');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await messages(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Gesprek wissen' }).click();
    await page.getByRole('button', { name: 'Ja, wissen' }).click();
    await page.getByText('Het gesprek is gewist.').waitFor();
    await page.getByText('Welkom.').waitFor();
    expect(await messages(page)).toHaveLength(1);
    await page.reload();
    await page.getByText('Welkom.').waitFor();
    expect(await messages(page)).toHaveLength(1);
  });

  it('says what to do without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'JavaScript staat uit' }).waitFor();
    expect(await page.getByLabel('Typ een vraag').isVisible()).toBe(false);
    await look(page, 'no-script');
  });

  it('works with own colours, without motion, enlarged and on paper', async () => {
    const page = await newPage({ forcedColors: 'active', reducedMotion: 'reduce', viewport: { width: 320, height: 256 } });
    await openChat(page, server.url);
    await type(page, 'een lijst');
    await page.getByText('Drie groepen').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    // At 400% nothing sticks to the screen and covers the text.
    expect(await page.locator('.dock').evaluate((dock) => getComputedStyle(dock).position)).toBe('static');
    await look(page, 'forced-colors');
    await page.setViewportSize({ width: 800, height: 900 });
    await look(page, 'forced-colors-wide');
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    expect(await page.getByLabel('Typ een vraag').isVisible()).toBe(false);
    expect(await page.getByText('Drie groepen').isVisible()).toBe(true);
    await look(page, 'print');
  });
});
