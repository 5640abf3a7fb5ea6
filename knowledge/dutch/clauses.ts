/** A message -> the clauses in which a person asks: "binnen hoeveel uur, en wat als het later wordt?" holds two. */
import { foldText, toSentences } from './normalise.js';
import tables from './tables/questions.json' with { type: 'json' };

const OPENERS = [...tables.open, ...tables.yesNo].join('|');
/** A joint between two clauses: a strong mark, or a comma or "en" before a word that opens a question. */
const JOINT = new RegExp(`[;+]|:\\s|,\\s*(?:en|of|maar)\\s|[,\\s]\\s*(?:en|of|maar)\\s+(?=(?:${OPENERS})\\b)|,\\s*(?=(?:${OPENERS})\\b)`, 'u');

/** Clauses in order; one that is the whole message when it does not split. */
export function toClauses(text: string): string[] {
  return toSentences(text)
    .flatMap((sentence) => foldText(sentence).split(JOINT))
    .map((clause) => clause.trim())
    .filter(Boolean);
}
