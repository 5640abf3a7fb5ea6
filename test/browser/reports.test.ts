/** The pages for a privacy officer in a real browser: on a screen, on a narrow one, and on paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createCompareCommand } from '../../bot/cli/knowledge-compare.js';
import { createCoverageCommand } from '../../bot/cli/knowledge-coverage.js';
import { runCommand } from '../../bot/cli/run-command.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { loadWords } from '../../locales/words.js';
import { look, startBrowser } from '../support/browser.js';
import { findBarriers } from './chat-page.js';

const PAGES = ['compare', 'topics', 'versions', 'coverage'] as const;
/** A4 without its margins, in CSS pixels. */
const PAPER = { width: 680, height: 990 };
let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  const root = findProjectRoot();
  const settings = { root, words: loadWords(join(root, 'locales')), today: new Date('2026-06-15T12:00:00Z'), width: 120 };
  const terminal = { out: () => undefined, err: (text: string) => console.error(text) };
  const compare = createCompareCommand(settings, terminal);
  const codes = [
    await runCommand(compare, ['--html', join(folder, 'compare.html')], terminal),
    await runCommand(compare, ['--topic', 'retention-logs,copy-costs,contact-dpo', '--html', join(folder, 'topics.html')], terminal),
    await runCommand(compare, ['levgroep/2023-05', 'levgroep/undated', '--html', join(folder, 'versions.html')], terminal),
    await runCommand(createCoverageCommand(settings, terminal), ['--html', join(folder, 'coverage.html')], terminal),
  ];
  expect(codes).toEqual([0, 0, 0, 0]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(name: string, viewport = { width: 1100, height: 900 }): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return { page, troubles };
}

/** Boxes of the texts of the pictures that lie over a bar of the same row, or stick out of the picture. */
function findCollisions(page: Page): Promise<string[]> {
  return page.locator('.timeline svg').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('g:not(.axis)')].flatMap((row) => {
        const bars = [...row.querySelectorAll('rect.bar, polygon')].map((bar) => bar.getBoundingClientRect());
        return [...row.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            const isOver = bars.some((bar) => box.left < bar.right && bar.left < box.right && box.top < bar.bottom && bar.top < box.bottom);
            return isOver || box.right > frame.right + 1;
          })
          .map((text) => text.textContent);
      });
    }),
  );
}

describe.each(PAGES)('the page %s', (name) => {
  it('has no barrier, no script and nothing from elsewhere', async () => {
    const { page, troubles } = await open(name);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.locator('script, link, img, iframe, [style], [onclick]').count()).toBe(0);
    expect(troubles).toEqual([]);
    // The policy lets the stylesheet through.
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await look(page, `report-${name}`);
  });

  it('has tables with a caption, and heads with a scope', async () => {
    const { page } = await open(name);
    expect(await page.locator('table').count()).toBeGreaterThan(0);
    expect(await page.locator('table:not(:has(> caption))').count()).toBe(0);
    expect(await page.locator('th:not([scope])').count()).toBe(0);
  });

  it('leads every link within it somewhere, and gives no id twice', async () => {
    const { page } = await open(name);
    const { lost, ids } = await page.evaluate(() => ({
      lost: [...document.querySelectorAll('a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.querySelector(CSS.escape(href).replace(/^\\#/, '#'))),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }));
    expect(lost).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fits a narrow screen', async () => {
    const { page } = await open(name, { width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // The whole comparison is built as that of a few topics, and takes long to look through.
    if (name !== 'compare') expect(await findBarriers(page)).toEqual([]);
    await look(page, `report-${name}-narrow`);
  });

  it('fits on paper: nothing is cut off at the side, and what only a screen needs is left out', async () => {
    const { page } = await open(name, PAPER);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.contents').isVisible()).toBe(false);
    const wide = await page.evaluate(
      (width) =>
        [...document.querySelectorAll('table, svg, p')]
          .filter((part) => part.getBoundingClientRect().right > width + 1)
          .map((part) => part.outerHTML.slice(0, 80)),
      PAPER.width,
    );
    expect(wide).toEqual([]);
    await look(page, `report-${name}-paper`);
  });
});

describe('the pictures of retention terms', () => {
  it.each(['compare', 'versions'])('of %s have a title, a description, and no text over a bar', async (name) => {
    const { page } = await open(name);
    const pictures = page.locator('.timeline svg');
    expect(await pictures.count()).toBe(name === 'compare' ? 4 : 2);
    expect(await page.locator('.timeline svg:not(:has(> title)), .timeline svg:not(:has(> desc))').count()).toBe(0);
    expect(await findCollisions(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    expect(await findCollisions(page)).toEqual([]);
  });

  it('tell kinds of bars apart without colour: each has a pattern or line of its own', async () => {
    const { page } = await open('compare');
    const looks = await page.locator('.legend svg:not(.patterns) .bar').evaluateAll((bars) =>
      bars.map((bar) => {
        const { fill, strokeDasharray } = getComputedStyle(bar);
        return `${fill.startsWith('url') ? fill : 'plain'} ${strokeDasharray} ${bar.nextElementSibling ? 'notched' : ''}`;
      }),
    );
    expect(new Set(looks).size).toBe(looks.length);
    expect(looks).toHaveLength(4);
  });
});
