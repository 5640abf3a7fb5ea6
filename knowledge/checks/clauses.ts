/** The sentences of a document that give a figure, and how much each is about the same as a text. */
import { foldText } from '../dutch/normalise.js';
import type { Analyser } from '../dutch/analyse.js';
import type { Figure } from '../extract/figures.js';
import { readMentions } from '../extract/read-mentions.js';
import referring from './tables/referring-words.json' with { type: 'json' };

const REFERRING = new Set(referring);
const SENTENCE_END = /(?<=[.;!?])\s+(?=\p{Lu}|\()/u;

/** A sentence with figures, and the sentences without that follow it. */
export interface Clause {
  /** Clauses of one paragraph have the same number. */
  paragraph: number;
  figures: Figure[];
  terms: ReadonlySet<string>;
}

/** Clauses of paragraphs. One that refers back ("hiervoor") has the words of the one before it too, and an item those above its list. */
export function readClauses(paragraphs: readonly string[], analyse: Analyser): Clause[] {
  let lead = '';
  return paragraphs.flatMap((paragraph, number) => {
    if (!paragraph.startsWith('- ')) lead = paragraph.endsWith(':') ? (paragraph.split(SENTENCE_END).at(-1) ?? '') : '';
    return joinSentences(paragraph).map(({ text, before }) => ({
      paragraph: number,
      figures: readMentions(text).figures,
      terms: termsOf([lead, refersBack(text) ? before : '', text].join(' '), analyse),
    }));
  });
}

/** Sentences with figures, each with those without that follow; the first also with those that go before. */
function joinSentences(paragraph: string): { text: string; before: string }[] {
  const joined: { text: string; before: string; hasFigures: boolean }[] = [];
  const body = paragraph.replace(/^(?:- )?(?:(?:\d+|[a-z])[.)]\s)?/, '');
  for (const sentence of body.split(SENTENCE_END)) {
    const last = joined.at(-1);
    const hasFigures = readMentions(sentence).figures.length > 0;
    if (!last || (hasFigures && last.hasFigures)) joined.push({ text: sentence, before: last?.text ?? '', hasFigures });
    else {
      last.text += ` ${sentence}`;
      last.hasFigures ||= hasFigures;
    }
  }
  return joined.filter(({ hasFigures }) => hasFigures);
}

function refersBack(text: string): boolean {
  const [first = ''] = foldText(text).match(/[a-z]+/g) ?? [];
  return REFERRING.has(first);
}

/** Stems, parts of compounds and concepts; figures themselves do not count. */
export function termsOf(text: string, analyse: Analyser): Set<string> {
  const { stems, parts, concepts } = analyse(text);
  return new Set([...stems, ...parts, ...concepts.map((concept) => `#${concept}`)].filter((term) => !/^\d/.test(term)));
}

/** How much each clause is about the same as the terms of a text: words that few clauses have weigh most. */
export function scoreClauses(clauses: readonly Clause[], terms: ReadonlySet<string>): number[] {
  const uses = new Map<string, number>();
  for (const clause of clauses) for (const term of clause.terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  const weigh = (term: string): number => Math.log((clauses.length + 1) / (uses.get(term) ?? 1));
  return clauses.map((clause) => [...clause.terms].filter((term) => terms.has(term)).reduce((sum, term) => sum + weigh(term), 0));
}
