/** Proper names and abbreviations in a text: words with a capital that the place in the sentence does not explain. */
import { foldText } from '../dutch/normalise.js';
import type { Mention } from './mention.js';

/** A name; `isSure` unless only its place at the start of a sentence gives it a capital. */
export interface NameMention extends Mention {
  isSure: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\d'’]*/gu;
/** Before the first word of a sentence, item or quotation. */
const SENTENCE_START = /(?:^|[.!?:;]["'’”)\]]*\s)[\s("'‘“[-]*$/u;

/**
 * Reads the names in a text, word by word.
 * @param isOrdinary whether a word (folded) is also written small: such a word with one capital at the start of a sentence is no name
 */
export function readNames(text: string, isOrdinary: (word: string) => boolean): NameMention[] {
  const unbracketed = text.replace(/\[[^\]]*\]/g, (pronoun) => ' '.repeat(pronoun.length));
  return [...unbracketed.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!/^\p{Lu}/u.test(word) || word.length < 2) return [];
    const value = foldText(word).replace(/'s?$/, '');
    const hasInnerCapital = /\p{Lu}/u.test(word.slice(1));
    const isFirst = SENTENCE_START.test(unbracketed.slice(0, index));
    if (isFirst && !hasInnerCapital && isOrdinary(value)) return [];
    return [{ value, text: word, at: index, isSure: !isFirst || hasInnerCapital }];
  });
}
