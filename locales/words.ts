/** The strings and templates that people read, loaded once: i18next for short strings, strict Handlebars for answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { createInstance, type TFunction } from 'i18next';
import { z } from 'zod';

const Strings = z.record(z.string(), z.json());

export interface Words {
  /** A string by `namespace:key`, with values filled in. */
  t: TFunction;
  /** Fills a template of `points/` by name. Throws when a value that it prints is missing. */
  fill(template: string, values: Readonly<Record<string, unknown>>): string;
  /** Fills a letter of `letters/` by name, with the parts in `letters/parts/`. Throws when a value that it prints is missing. */
  write(letter: string, values: Readonly<Record<string, unknown>>): string;
}

/**
 * Loads every JSON file of `locales/nl` as a namespace and every `points/*.hbs` and `letters/*.hbs` as a template.
 * @param folder the `locales` folder
 */
export function loadWords(folder: string): Words {
  const language = join(folder, 'nl');
  const namespaces = Object.fromEntries(
    readdirSync(language)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.replace('.json', ''), Strings.parse(JSON.parse(readFileSync(join(language, name), 'utf8')))] as const),
  );
  const i18n = createInstance();
  void i18n.init({ lng: 'nl', resources: { nl: namespaces }, initAsync: false, interpolation: { escapeValue: false }, returnEmptyString: true });
  const handlebars = Handlebars.create();
  handlebars.registerHelper('upper', (text: string) => text.charAt(0).toUpperCase() + text.slice(1));
  handlebars.registerHelper('lower', lowerFirst);
  for (const [name, text] of readTemplates(join(language, 'letters', 'parts'))) handlebars.registerPartial(name, text);
  return { t: i18n.t, fill: makeFiller(handlebars, language, 'points'), write: makeFiller(handlebars, language, 'letters') };
}

/** What fills the templates of one folder. */
function makeFiller(handlebars: typeof Handlebars, language: string, folder: string): Words['fill'] {
  const templates = new Map(
    readTemplates(join(language, folder)).map(([name, text]) => [name, handlebars.compile(text, { strict: true, noEscape: true })]),
  );
  return (template, values) => {
    const filled = templates.get(template);
    if (!filled) throw new Error(`There is no template ${folder}/${template}.hbs; add it to ${language}.`);
    return filled(values)
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  };
}

/** Name and text of every template in a folder. */
function readTemplates(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name.replace('.hbs', ''), readFileSync(join(folder, name), 'utf8')]);
}

/** First letter small, unless the word is an abbreviation or a name with more capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) && !/^\p{Lu}\p{Ll}*\p{Lu}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
