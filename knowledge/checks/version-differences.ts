/** Where two versions of a statement give other terms in the same fact: advice, for answers tell both. */
import { sameLength } from '../rules/durations.js';
import type { Check, Finding } from './check.js';
import { typedValues } from './typed-values.js';

export const versionDifferences: Check = {
  name: 'versions',
  needsDocuments: false,
  run: ({ facts, library }) =>
    facts
      .filter(({ statement, isInherited }) => statement.status === 'other' && !isInherited)
      .flatMap(({ statement, fact, file, lineOf }) => {
        const current = [...library.statements.values()].find(
          ({ organisation, status }) => organisation === statement.organisation && status === 'current',
        );
        const counterpart = current?.factsById.get(fact.id);
        if (!current || !counterpart) return [];
        const theirs = new Map(typedValues(counterpart).map(({ path, written }) => [path.join('.'), written]));
        return typedValues(fact).flatMap(({ path, written }): Finding[] => {
          const other = theirs.get(path.join('.'));
          if (other === undefined || isSame(other, written)) return [];
          const message = `${fact.id} gives ${written} here and ${other} in ${current.id}; check that both are as printed: answers tell both.`;
          return [{ check: 'versions', severity: 'advice', file, line: lineOf(path), message }];
        });
      }),
};

function isSame(a: string, b: string): boolean {
  return a === b || (a.startsWith('P') && b.startsWith('P') && sameLength(a, b));
}
