/** The texts of a fact that a person may read, with their place in it. */
import type { Path } from '../content/yaml-file.js';
import type { Fact, FactOf } from '../schema.js';

export interface FactText {
  path: Path;
  text: string;
}

/** What is read as running text: the text, the lines of its list, and a warning. */
export function readTexts(fact: Fact): FactText[] {
  return [
    { path: ['text'], text: fact.text },
    ...(fact.items ?? []).map((text, index) => ({ path: ['items', index], text })),
    ...(fact.kind === 'contact' && fact.warning !== undefined ? [{ path: ['warning'], text: fact.warning }] : []),
  ];
}

/** All words of the fact that may be shown: running text and the words of its typed fields. */
export function shownTexts(fact: Fact): FactText[] {
  return [...readTexts(fact), ...fieldTexts(fact)];
}

function fieldTexts(fact: Fact): FactText[] {
  switch (fact.kind) {
    case 'retention':
      return [
        { path: ['subject'], text: fact.subject },
        ...fact.exceptions.map(({ when }, index) => ({ path: ['exceptions', index, 'when'], text: when })),
      ];
    case 'contact':
      return contactTexts(fact);
    case 'representation':
      return fact.who.map((text, index) => ({ path: ['who', index], text }));
    case 'recipient':
      return [{ path: ['who'], text: fact.who }];
    case 'definition':
      return [{ path: ['term'], text: fact.term }];
    case 'access':
      return [
        ...fact.roles.map(({ name }, index) => ({ path: ['roles', index, 'name'], text: name })),
        ...fact.data.map(({ name }, index) => ({ path: ['data', index, 'name'], text: name })),
        ...fact.levels.map(({ meaning }, index) => ({ path: ['levels', index, 'meaning'], text: meaning })),
      ];
    default:
      return [];
  }
}

const CONTACT_FIELDS = ['name', 'attention', 'street', 'postcode', 'town', 'email', 'phone', 'hours', 'url'] as const;

function contactTexts(fact: FactOf<'contact'>): FactText[] {
  return CONTACT_FIELDS.flatMap((field) => {
    const text = fact[field];
    return text === undefined ? [] : [{ path: [field], text }];
  });
}

/** A text without the brackets around forms of address, for counting its words. */
export function withoutBrackets(text: string): string {
  return text.replace(/[[\]]/g, '');
}
