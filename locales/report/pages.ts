/** Pages for a privacy officer: strict Handlebars templates that escape what they print, with one stylesheet, and nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { z } from 'zod';
import type { Words } from '../words.js';

/** What every page has. */
export interface PageHead {
  title: string;
  /** A sentence or two under the title. */
  lead: string;
  made: string;
}

/** Fills a page of `nl/pages/` by name. Throws when a value that it prints is missing. */
export type FillPage = (template: string, view: PageHead) => string;

const Values = z.record(z.string(), z.json());
const PARTS = 'parts';

/**
 * Loads the templates of `nl/pages` with their parts, and the stylesheet.
 * @param folder the `locales` folder
 */
export function loadPages(folder: string, words: Words): FillPage {
  const pages = join(folder, 'nl/pages');
  const style = readFileSync(join(folder, 'report/report.css'), 'utf8');
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const handlebars = Handlebars.create();
  handlebars.registerHelper('t', (key: string, { hash }: Handlebars.HelperOptions) => words.t(key, Values.parse(hash)));
  for (const [name, text] of readTemplates(join(pages, PARTS))) handlebars.registerPartial(name, handlebars.compile(text, { strict: true }));
  const templates = new Map(readTemplates(pages).map(([name, text]) => [name, handlebars.compile(text, { strict: true })]));
  return (name, view) => {
    const template = templates.get(name);
    if (!template) throw new Error(`There is no template ${name}.hbs; add it to ${pages}.`);
    return template({ ...view, style, styleHash });
  };
}

function readTemplates(folder: string): (readonly [name: string, text: string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name.replace('.hbs', ''), readFileSync(join(folder, name), 'utf8')] as const);
}
