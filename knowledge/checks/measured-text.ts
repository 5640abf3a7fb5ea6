/** A text as its reading level is measured: without forms of address in brackets, names and addresses. */
import type { Library, Statement } from '../library.js';
import { readMentions } from '../extract/read-mentions.js';
import { withoutBrackets } from './texts.js';

/** Stands for a name or address: one short word. */
const SHORT = 'Lev';

/** Prepares a text; of the statement, the names in its table of who sees what are left out too. */
export type MeasuredText = (text: string, statement?: Statement) => string;

/** Makes the function that prepares texts: names of organisations, and of functions and data in a table, are long, and not for us to choose. */
export function createMeasuredText({ organisations }: Library): MeasuredText {
  const names = [...organisations.values()].map(({ name }) => name);
  const patterns = new Map<Statement | undefined, RegExp>();
  return (text, statement) => {
    const pattern = patterns.get(statement) ?? toPattern([...names, ...(statement ? tableNames(statement) : [])]);
    patterns.set(statement, pattern);
    const { emails, urls, postcodes, phones } = readMentions(text);
    const addresses = [...emails, ...urls, ...postcodes, ...phones].map((mention) => mention.text);
    return withoutBrackets(addresses.reduce((rest, address) => rest.replaceAll(address, SHORT), text.replace(pattern, SHORT)));
  };
}

function toPattern(names: readonly string[]): RegExp {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${longestFirst.join('|')})(?:s|n|en)?(?![\p{L}\d])`, 'giu');
}

function tableNames({ facts }: Statement): string[] {
  const tables = facts.filter((fact) => fact.kind === 'access');
  return tables.flatMap(({ roles, data }) => [...roles, ...data]).flatMap(({ name, words }) => [name, ...words]);
}
