/** Facts are written anew: no eight words in a row as in a document. Headings, names and addresses are as printed. */
import { foldText } from '../dutch/normalise.js';
import type { Check, CheckContext, Finding } from './check.js';
import { readTexts } from './texts.js';

const RUN = 8;

export const copiedRun: Check = {
  name: 'copied',
  needsDocuments: true,
  run: (context) => {
    const printed = new Set([...context.documents.values()].flatMap(({ lines }) => runsOf(lines.map(({ text }) => text).join(' '))));
    const allowed = allowedTexts(context).map((text) => wordsOf(text).join(' '));
    return context.facts
      .filter(({ isInherited }) => !isInherited)
      .flatMap(({ fact, file, lineOf }) =>
        readTexts(fact).flatMap(({ path, text }): Finding[] => {
          const run = runsOf(text).find((one) => printed.has(one) && !allowed.some((other) => other.includes(one)));
          if (run === undefined) return [];
          const message = `${fact.id} has words as in a document: "${run}"; say it in plain words of our own.`;
          return [{ check: 'copied', severity: 'error', file, line: lineOf(path), message }];
        }),
      );
  },
};

function wordsOf(text: string): string[] {
  return (
    foldText(text)
      .replace(/[[\]]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function allowedTexts({ library }: CheckContext): string[] {
  return [...library.statements.values()].flatMap(({ title, sections, facts }) => [
    title,
    ...[...sections.values()].map(({ heading }) => heading),
    ...facts.flatMap((fact) =>
      fact.kind === 'contact'
        ? [[fact.name, fact.attention, fact.street, fact.postcode, fact.town, fact.email, fact.phone].filter((part) => part !== undefined).join(' ')]
        : [],
    ),
  ]);
}
