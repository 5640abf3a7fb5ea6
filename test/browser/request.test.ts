/** Guided requests from the first word to the letter, in a real browser with the real assistant: two for each organisation. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Expects } from '../../dialogs/conversation.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { look, startBrowser } from '../support/browser.js';
import { startChatServer, type ChatServer } from '../support/chat-server.js';
import { fixedContext } from '../support/engine.js';
import { readDocx, readPdf } from '../support/read-letter.js';
import { buildPages, findBarriers, messages } from './chat-page.js';

const NAME = 'Zoë Yılmaz-Łódź';
const TODAY = '15 juni 2026';

interface Wish {
  organisation: string;
  said: string;
  file: string;
  /** What must stand in the letter, beside name and date. */
  parts: string[];
}

const ADDRESSEES: Readonly<Record<string, string[]>> = {
  carinova: ['Functionaris Gegevensbescherming', 'https://www.carinova.nl/privacy'],
  levantogroep: ['Stichting LEVANTOgroep', 'Luxemburgstraat 30a', '6135 LC Sittard'],
  levgroep: ['LEVgroep', 'Penningstraat 55', 'Helmond', 'Mirjam de Wit'],
  wlzclientondersteuning: ['WlzClientondersteuning.nl', 'Nienke Boekhout', 'Postbus 101', '8260AC Kampen'],
};
const SECTIONS: Readonly<Record<string, [access: string, erasure: string]>> = {
  carinova: ['artikel 10', 'artikel 12'],
  levantogroep: ['§ 1.9', '§ 1.9'],
  levgroep: ['Persoonsgegevens inzien, wijzigen of verwijderen', 'Gegevens corrigeren of verwijderen'],
  wlzclientondersteuning: ['Rechten van klanten en websitebezoekers', 'Rechten van klanten en websitebezoekers'],
};

const WISHES: Wish[] = Object.entries(ADDRESSEES).flatMap(([organisation, lines]) => [
  {
    organisation,
    said: 'ik wil mijn dossier inzien',
    file: `inzage-${organisation}`,
    parts: [...lines, 'artikel 15', SECTIONS[organisation]?.[0] ?? '', '1 januari 2019', '31 december 2020'],
  },
  {
    organisation,
    said: 'ik wil mijn gegevens laten wissen',
    file: `-${organisation}`,
    parts: [...lines, 'artikel 17', SECTIONS[organisation]?.[1] ?? '', 'de verslagen van de gesprekken'],
  },
]);

/** What this person answers, by question; a choice by its id. */
const ANSWERS: Readonly<Record<string, string>> = {
  start: 'yes',
  who: 'self',
  'of-age': 'yes',
  what: 'part',
  part: 'de verslagen van de gesprekken',
  period: 'tussen 2019 en 2020',
  delivery: 'paper',
  reason: 'none',
  helper: 'Mirjam de Wit',
  name: NAME,
  reach: 'zoe@example.org',
  'birth-date': '3 mei 1980',
  'client-number': 'C-4711',
  summary: 'make',
};

let browser: Browser;
let server: ChatServer;
/** Replies so far, and what the last one waits for. */
let heard: { count: number; expects: Expects | undefined };
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const real = createAssistant(fixedContext());
  const assistant: Assistant = {
    ...real,
    respond: async (said, conversation) => {
      const turn = await real.respond(said, conversation);
      heard = { count: heard.count + turn.replies.length, expects: turn.replies.at(-1)?.expects };
      return turn;
    },
  };
  [server, browser] = await Promise.all([startChatServer({ pages: await buildPages(), assistant }), startBrowser()]);
}, 300_000);
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(organisation: string): Promise<Page> {
  heard = { count: 0, expects: undefined };
  const context = await browser.newContext();
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${server.url}/?organisation=${organisation}`);
  await page.locator('.bot').waitFor();
  return page;
}

/** Types or presses, and waits until the replies stand on the page. */
async function act(page: Page, how: () => Promise<void>): Promise<void> {
  const before = heard.count;
  await how();
  await expect.poll(() => heard.count).toBeGreaterThan(before);
  // The welcome stands above them all.
  await expect.poll(() => page.locator('.bot').count()).toBe(heard.count + 1);
}

const sayTo = (page: Page, text: string): Promise<void> =>
  act(page, async () => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  });

/** Answers every question, by button where there are choices, until there is a letter. Returns the ids of the questions. */
async function answerAll(page: Page): Promise<string[]> {
  const asked: string[] = [];
  while (heard.expects) {
    const { question, choices } = heard.expects;
    const answer = ANSWERS[question];
    if (answer === undefined) throw new Error(`no answer here to the question ${question}`);
    asked.push(question);
    if (question === 'summary') await look(page, `request-summary`);
    const label = choices?.find(({ value }) => value === answer)?.label;
    if (label === undefined) await sayTo(page, answer);
    else await act(page, () => page.getByRole('group', { name: 'Kies een antwoord' }).getByRole('button', { name: label, exact: true }).click());
  }
  return asked;
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe.each(WISHES)('$organisation: "$said"', ({ organisation, said, file, parts }) => {
  it('ends in a letter whose PDF and Word file name addressee, right, article, name and date', async () => {
    const page = await open(organisation);
    await sayTo(page, said);
    const asked = await answerAll(page);
    expect(asked.at(0)).toBe('start');
    expect(asked.at(-1)).toBe('summary');
    await page.getByRole('group', { name: 'De brief ophalen' }).waitFor();
    await look(page, `request${file}`);
    expect(await findBarriers(page)).toEqual([]);

    const pdf = await download(page, 'PDF ophalen');
    const docx = await download(page, 'Word-bestand ophalen');
    expect([pdf.name, docx.name]).toEqual([expect.stringContaining(`${file}.pdf`), expect.stringContaining(`${file}.docx`)]);
    const printed = await readPdf(pdf.bytes);
    const edited = (await readDocx(docx.bytes)).replace(/&amp;/g, '&');
    for (const part of [...parts, NAME, TODAY, 'zoe@example.org', 'C-4711']) {
      expect(printed.text).toContain(part);
      expect(edited).toContain(part);
    }
    expect(printed.elements.filter(({ tag }) => tag === 'H1')).toHaveLength(1);
    expect(`${printed.text}${edited}`).not.toMatch(/undefined|\{\{|\[object|•••/);
    // How to reach the person stands in the letter, and nowhere in the conversation.
    expect((await messages(page)).join('\n')).not.toContain('zoe@example.org');
    // Only where the statement prints an address that can be relied on.
    expect(await page.getByRole('button', { name: 'E-mail klaarzetten' }).count()).toBe(organisation === 'levantogroep' ? 1 : 0);
  });
});
