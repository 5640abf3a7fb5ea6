/** Answers that tell a figure that is forbidden for their question: the worst that can go wrong. */
import { parseNumber } from '../../../knowledge/slots/numbers.js';
import type { Judged } from '../judge.js';

/** Counts such as `{0,25}` in a pattern are no figures. */
const QUANTIFIERS = /\{\d*,?\d*\}/g;
/** Letters that stand for a class, as `\b`, are no part of a word. */
const WORDS = /(?<!\\)\p{Ll}+/gu;
/** An article far more often than a number. */
const ARTICLE = 'een';

/** Is the reply an answer in which a forbidden pattern found a figure? A pattern that names none, or that found only words, does not count. */
export function tellsWrongFigure({ question, reply }: Pick<Judged, 'question' | 'reply'>): boolean {
  if (reply.kind !== 'answer') return false;
  const visible = [reply.text, ...reply.suggestions.flatMap(({ label, say }) => [label, say])].join('\n');
  return question.must_not.filter(namesFigure).some((pattern) => holdsFigure(new RegExp(pattern, 'iu').exec(visible)?.[0] ?? ''));
}

/** Does a pattern have a digit, the class of digits or a number word? */
function namesFigure(pattern: string): boolean {
  const plain = pattern.replaceAll(QUANTIFIERS, '');
  return /\d|\\d/.test(plain) || numberWords(plain).some((word) => word !== ARTICLE);
}

function holdsFigure(text: string): boolean {
  return /\d/.test(text) || numberWords(text).length > 0;
}

function numberWords(text: string): string[] {
  return (text.toLowerCase().match(WORDS) ?? []).filter((word) => parseNumber(word) !== undefined);
}
