/** The browser of the browser tests: the one inside `@sparticuz/chromium`, unpacked once, or another by `CHROMIUM_PATH`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProjectRoot } from '../../bot/project-root.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Unpacks the browser into the project's cache, whole or not at all: two runs at once, or one cut short, leave no half browser. */
async function unpack(): Promise<string> {
  const home = join(findProjectRoot(), '.cache/chromium');
  const browser = join(home, 'chromium');
  if (existsSync(browser)) return browser;
  mkdirSync(dirname(home), { recursive: true });
  const place = mkdtempSync(`${home}-`);
  // The package unpacks to the folder for temporary files, and its spare system libraries only where it thinks it runs at Amazon.
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: place, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
  try {
    renameSync(place, home);
  } catch {
    // Another run was first.
    rmSync(place, { recursive: true, force: true });
  }
  return browser;
}

/** Settings of the browser's surroundings: fonts that come with it, and its spare libraries where the machine lacks one. */
function surroundings(browser: string): Record<string, string> {
  const home = dirname(browser);
  const fonts = join(home, 'fonts.conf');
  const folders = ['/usr/share/fonts', join(home, 'fonts')].map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(fonts, `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`);
  const isWhole = spawnSync(browser, ['--version']).status === 0;
  return { FONTCONFIG_FILE: fonts, ...(!isWhole && { LD_LIBRARY_PATH: join(home, 'al2023/lib') }) };
}

/** Starts the browser; close it at the end of the tests. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const browser = own ?? (await unpack());
  const env = { ...process.env, ...(own === undefined && surroundings(browser)) };
  return chromium.launch({
    executablePath: browser,
    args: FLAGS,
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
  });
}

/** Saves what is on the screen to the folder in `SCREENSHOTS`, for a person to look at; does nothing without it. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  // A scroll that has just happened reaches the picture a few frames later.
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
