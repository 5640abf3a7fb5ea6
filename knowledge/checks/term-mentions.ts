/** A line of a list that names something that is kept gives the term of the fact on that: an overview does not contradict its parts. */
import type { Figure } from '../extract/figures.js';
import { readMentions } from '../extract/read-mentions.js';
import type { Fact, FactOf } from '../schema.js';
import type { Check, Finding } from './check.js';
import { isSameFigure, unitOf } from './ground-figures.js';
import { toWordRow } from './source.js';
import negations from './tables/negations.json' with { type: 'json' };
import { typedValues, type TypedValue } from './typed-values.js';

/** "Care that does not fall under the law" names what it is not. */
const NEGATION = new RegExp(`\\b(?:${negations.join('|')})\\b`, 'i');

interface Kept {
  fact: FactOf<'retention'>;
  names: string[];
  values: TypedValue[];
}

export const termMentions: Check = {
  name: 'term-mentions',
  needsDocuments: false,
  run: ({ facts, heads }) =>
    heads.flatMap(({ statement }) => {
      const kept = statement.facts.flatMap(readKept);
      return facts
        .filter((place) => place.statement.id === statement.id && place.fact.kind !== 'retention' && place.fact.kind !== 'silence')
        .filter(({ fact }) => fact.topics.some((topic) => topic.startsWith('retention-')))
        .flatMap(({ fact, file, lineOf }) =>
          (fact.items ?? []).flatMap((text, index) => {
            const path = ['items', index];
            const named = NEGATION.test(text) ? [] : namedIn(text, kept);
            const wrong = named.length === 0 ? [] : lengthsIn(text).filter((figure) => !named.some(({ values }) => hasFigure(values, figure)));
            return wrong.map((figure): Finding => ({
              check: 'term-mentions',
              severity: 'error',
              file,
              line: lineOf(path, figure.text),
              message: `${fact.id} says "${figure.text}", ${named.map(toTerm).join(', ')}; make them agree.`,
            }));
          }),
        );
    }),
};

function readKept(fact: Fact): Kept[] {
  if (fact.kind !== 'retention' || fact.keep === undefined) return [];
  return [{ fact, names: [fact.subject, ...fact.words].map(toWordRow), values: typedValues(fact) }];
}

function namedIn(text: string, kept: readonly Kept[]): Kept[] {
  const row = toWordRow(text);
  return kept.filter(({ names }) => names.some((name) => row.includes(name)));
}

function lengthsIn(text: string): Figure[] {
  return readMentions(text).figures.filter((figure) => unitOf(figure) !== undefined);
}

function hasFigure(values: readonly TypedValue[], figure: Figure): boolean {
  return values.some(({ figure: typed }) => isSameFigure(typed, { ...figure, unit: unitOf(figure) ?? 'Y' }));
}

function toTerm({ fact }: Kept): string {
  return `${fact.id} has ${fact.keep ?? ''}`;
}
