/** The chat page in a browser, with a server behind it: what the browser tests share. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findProjectRoot } from '../../bot/project-root.js';
import { buildWeb } from '../../bot/web/build.mjs';

/** Builds the page into a folder of its own, so that tests always see the page as it stands. */
export async function buildPages(): Promise<string> {
  const folder = join(findProjectRoot(), '.cache/test-pages');
  await buildWeb(folder);
  return folder;
}

/** The screens on which the page must work. */
export const SCREENS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', { viewport: { width: 1280, height: 800 } }],
  ['phone', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
  ['dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

/** What axe finds wrong by WCAG 2.2 AA and below, in short. */
export async function findBarriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Opens the chat page and waits for the welcome. */
export async function openChat(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('log').getByText('Welkom.').last().waitFor();
}

/** Types a message in the field and sends it with Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

/** The texts of the messages on the page, without what only a screen reader says. */
export async function messages(page: Page): Promise<string[]> {
  return page.locator('.message').evaluateAll((found) =>
    found.map((message) =>
      [...message.children]
        .filter((part) => part.className !== 'aside' && part.textContent !== '')
        .map((part) => part.textContent)
        .join('\n'),
    ),
  );
}
