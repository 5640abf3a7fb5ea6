/** Proper names and abbreviations of a fact stand at the places that it cites; names of the organisation itself need not. */
import { foldText } from '../dutch/normalise.js';
import { readNames } from '../extract/names.js';
import abbreviations from '../extract/tables/abbreviations.json' with { type: 'json' };
import type { Check, CheckContext } from './check.js';
import { commonWords } from '../recognise/vocabulary.js';
import { ground } from './ground.js';
import { type Source, toWordRow } from './source.js';
import { readTexts } from './texts.js';

/** By each word of a name: the names that mean the same. */
const SAME = new Map<string, string[]>();
for (const names of abbreviations) for (const word of names.join(' ').split(' ')) SAME.set(word, [...(SAME.get(word) ?? []), ...names]);

export const groundNames: Check = {
  name: 'names',
  needsDocuments: true,
  run: (context) => {
    const small = new Set([...wordsWrittenSmall(context), ...commonWords()]);
    const own = ownNames(context);
    return ground(context, {
      check: 'names',
      what: 'name',
      pick: ({ prose }, { statement }, { path }) =>
        readNames(prose, (word) => small.has(word))
          .filter(({ value }) => !own.get(statement.organisation)?.includes(` ${value} `))
          .map((name) => ({ ...name, isSure: name.isSure || path[0] !== 'text' })),
      isGrounded: ({ value }, source) => isPrinted(value, source),
      // A rare word at the start of a sentence may be no name at all.
      severityOf: ({ isSure }) => (isSure ? 'error' : 'warning'),
    });
  },
};

function isPrinted(name: string, { words }: Source): boolean {
  return words.includes(` ${name} `) || (SAME.get(name) ?? []).some((other) => words.includes(` ${other} `));
}

/** Words that stand somewhere without a capital: in a fact or in a document. */
function wordsWrittenSmall({ facts, documents, library }: CheckContext): Set<string> {
  const texts = [
    ...facts.flatMap(({ fact }) => readTexts(fact).map(({ text }) => text)),
    ...[...documents.values()].flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...[...library.rules.values()].map(({ text }) => text),
  ];
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\d])\p{Ll}[\p{L}\d'’]*/gu) ?? []).map(foldText));
}

/** Names and aliases of each organisation, as a row of words. */
function ownNames({ library }: CheckContext): Map<string, string> {
  return new Map([...library.organisations.values()].map(({ id, name, aliases }) => [id, [name, ...aliases].map(toWordRow).join('')]));
}
