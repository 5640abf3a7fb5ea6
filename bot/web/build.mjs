/**
 * Builds the chat page into a folder (dist/web unless told): one script, one style sheet and one picture with their content in their
 * names, and the page with the words of locales/nl/web.json in it. Run by `npm run build:web`; tests call `buildWeb` themselves.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The oldest browsers that the page works in: phones of about five years old. */
const TARGET = ['chrome88', 'firefox89', 'safari14.1'];

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/**
 * @param {string} file entry file in this folder
 * @returns {Promise<Uint8Array>} the bundled and minified file
 */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    logLevel: 'warning',
    legalComments: 'none',
  });
  return outputFiles[0].contents;
}

/**
 * Builds the page.
 * @param {string} folder where it goes; emptied first
 * @throws {Error} when the page names a word or file that is not there
 */
export async function buildWeb(folder) {
  const words = JSON.parse(await readFile(join(here, '../../locales/nl/web.json'), 'utf8')).page;
  /** @type {Record<string, Uint8Array>} */
  const files = { 'chat.js': await bundle('chat.ts'), 'chat.css': await bundle('chat.css'), 'logo.svg': await readFile(join(here, 'logo.svg')) };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  /** @type {Record<string, string>} */
  const addresses = {};
  for (const [name, content] of Object.entries(files)) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const named = name.replace('.', `-${hash}.`);
    addresses[name] = `/web/${named}`;
    await writeFile(join(folder, named), content);
  }
  const page = await readFile(join(here, 'index.html'), 'utf8');
  const filled = page.replace(/\{\{([\w.]+)\}\}/g, (_place, name) => {
    const value = addresses[name] ?? words[name];
    if (typeof value !== 'string')
      throw new Error(`bot/web/index.html: {{${name}}} is no file of the page and no word in locales/nl/web.json under "page"`);
    return escape(value);
  });
  await writeFile(join(folder, 'index.html'), filled.replace(/>\s+</g, '>\n<'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb(process.argv[2] ?? join(here, '../../dist/web'));
