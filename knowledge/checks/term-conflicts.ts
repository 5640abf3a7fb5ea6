/** One statement gives one term for one law, kind of help, subject or right. */
import { foldText } from '../dutch/normalise.js';
import { sameLength } from '../rules/durations.js';
import type { Check, Finding } from './check.js';
import type { FactPlace } from './places.js';

interface Term {
  /** What the term is for. */
  key: string;
  duration: string;
  field: readonly string[];
  place: FactPlace;
}

export const termConflicts: Check = {
  name: 'term-conflicts',
  needsDocuments: false,
  run: ({ facts, heads }) =>
    heads.flatMap(({ statement }) => {
      const terms = facts.filter((place) => place.statement.id === statement.id).flatMap(termsOf);
      return terms.flatMap((term, index): Finding[] => {
        const other = terms.slice(0, index).find(({ key, duration }) => key === term.key && !sameLength(duration, term.duration));
        if (!other) return [];
        const { place, field, duration, key } = term;
        return [
          {
            check: 'term-conflicts',
            severity: 'warning',
            file: place.file,
            line: place.lineOf(field),
            message:
              `${place.fact.id} gives ${duration} for ${key}, ${other.place.fact.id} gives ${other.duration}; ` +
              'correct one, or tell in a note that the document gives both.',
          },
        ];
      });
    }),
};

function termsOf(place: FactPlace): Term[] {
  const { fact } = place;
  if (fact.kind === 'retention' && fact.keep !== undefined) {
    const { keep, law, service, subject } = fact;
    const keys = [
      ...(law === undefined ? [] : [`law ${law}${service === undefined ? '' : ` (${service})`}`]),
      ...(service === undefined ? [] : [`service ${service}`]),
      `"${foldText(subject)}"`,
    ];
    return keys.map((key) => ({ key, duration: keep, field: ['keep'], place }));
  }
  if (fact.kind === 'right' && fact.terms) {
    const { decide, extend, carryOut } = fact.terms;
    return Object.entries({ decide, extend, carryOut }).flatMap(([name, duration]) =>
      duration === undefined ? [] : fact.rights.map((right) => ({ key: `${name} of right ${right}`, duration, field: ['terms', name], place })),
    );
  }
  return [];
}
