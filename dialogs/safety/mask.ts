/** Hides personal numbers and addresses that a person typed, before anything is kept or echoed. */
import tables from './tables/identifiers.json' with { type: 'json' };

/** Shown instead of what was typed. */
export const MASK = '•••';

/** Characters of no script, one for each number that is set aside while others are looked for. */
const FIRST_STAND_IN = 0xe000;

interface Kind {
  pattern: RegExp;
  /** Decides on a match; without it every match counts. */
  holds?: (found: string) => boolean;
  /** What the number is, where it may never be kept: of a citizen, or of a bank account or document. */
  is?: 'citizen' | 'secret';
}

/** Between two digits of one number: nothing, a space, a dot, a dash, or a dash between spaces; also what is not seen. */
const BETWEEN = String.raw`(?:\s?[.\-\u2010-\u2015/]\s?|[\s,_\u200b-\u200d\u2060\ufeff])?`;
const AFTER = String.raw`(?![\p{L}\d])`;
/** 0800-0113: a free number is nobody's own. */
export const HELP_LINE_NUMBER = /^0[89]00/;
const HELP_LINE = String.raw`0[89]00[-\s]?\d{4}(?!\d)`;
const SHORT_WORDS = new Set(tables.shortWords);

/** In this order: a bank account holds digits that look like a phone number. */
const KINDS: readonly Kind[] = [
  { pattern: match(String.raw`(?<![\p{L}\d])nl${BETWEEN}\d${BETWEEN}\d${BETWEEN}(?:[a-z]${BETWEEN}){4}${digits(10)}${AFTER}`), is: 'secret' },
  {
    pattern: match(String.raw`(?<![\p{L}\d])(?:${oneOf(tables.bankCountries)})\s?\d{2}(?:${BETWEEN}[a-z]{1,4})?${BETWEEN}${digits(10, 26)}${AFTER}`),
    is: 'secret',
  },
  { pattern: match(String.raw`[\p{L}\d._%+-]{1,64}(?:\s?@\s?|\s?[([]at[)\]]\s?)(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}`) },
  { pattern: introduced(tables.introductions.bsn, String.raw`(?!${date()}${AFTER})${digits(8, 9)}${AFTER}`), is: 'citizen' },
  { pattern: introduced(tables.introductions.account, String.raw`${digits(5, 18)}${AFTER}`), is: 'secret' },
  { pattern: introduced(tables.introductions.birth, String.raw`(?:${date()}|\d{8})${AFTER}`) },
  {
    pattern: match(
      String.raw`(?<![\d.-])${date()}(?=[^\p{L}\d.]{1,3}(?:(?!(?:en|of)\b)\p{L}{1,12}[^\p{L}\d.]{1,3}){0,2}(?:${oneOf(tables.introductions.birth)})(?!\p{L}))`,
    ),
  },
  { pattern: introduced(tables.introductions.document, String.raw`(?=[a-z]*(?:\d[a-z]*){3})[a-z\d]{7,12}${AFTER}`), is: 'secret' },
  { pattern: match(String.raw`(?<!\d)(?:\+|00)[1-9]\d${BETWEEN}(?:\(0\)\s?)?${digits(8, 11)}${AFTER}`) },
  {
    pattern: match(String.raw`(?<!\d|\d[:.-])(?!0[89]00)\(?0\d{1,3}\)?${BETWEEN}(?:\d${BETWEEN}){5,8}\d${AFTER}`),
    holds: (found) => found.replace(/\D/g, '').length === 10,
  },
  { pattern: match(String.raw`(?<!\d|\d[:.-])${digits(9)}${AFTER}`), holds: isBsn, is: 'citizen' },
  { pattern: match(String.raw`(?<!\d|\d[:.-]|[.-])\d{8}(?![\p{L}\d-])`), holds: isBsn, is: 'citizen' },
  {
    pattern: match(
      String.raw`(?<!\d)[1-9]\d{3}\s?[a-eghj-npr-twxz]{2}\s?,?\s?(?:(?:${oneOf(tables.houseNumber)})\.?\s?)?\d{1,5}(?:\s?[a-z]|-\d+)?${AFTER}`,
    ),
    holds: isPostcode,
  },
];

/**
 * The text with every BSN, IBAN, e-mail address, phone number, date of birth, document number and postcode with house number replaced by
 * dots. Help lines (112, 113, 0800-0113), years, ages and articles of law stay.
 */
export function mask(text: string): string {
  return KINDS.reduce((rest, kind) => hide(rest, kind, () => MASK), toPlainDigits(text));
}

/** The text with only those numbers masked that may never be kept: of a citizen, a bank account or a document. */
export function maskNumbers(text: string): string {
  return readKinds(text, ({ is }) => is !== undefined).shown;
}

/** Is there a citizen service number in the text? What is a phone or account number is none. */
export function holdsBsn(text: string): boolean {
  return readKinds(text, ({ is }) => is === 'citizen').isFound;
}

/** Looks for every kind in turn, since the digits of one may look like another; hides those that are to be hidden, and tells whether there were any. */
function readKinds(text: string, isHidden: (kind: Kind) => boolean): { shown: string; isFound: boolean } {
  const kept: string[] = [];
  let isFound = false;
  let rest = toPlainDigits(text);
  for (const kind of KINDS) {
    rest = hide(rest, kind, (found) => {
      isFound ||= isHidden(kind);
      if (isHidden(kind)) return MASK;
      kept.push(found);
      return String.fromCharCode(FIRST_STAND_IN + kept.length - 1);
    });
  }
  const shown = rest.replace(/[\ue000-\uf8ff]/g, (standIn) => kept[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? '');
  return { shown, isFound };
}

/** Eleven-test of the Dutch citizen service number (Besluit bsn): 9 digits (8 with a leading zero left out), weights 9 to 2 and -1. */
export function isBsn(typed: string): boolean {
  const padded = typed.replace(/\D/g, '').padStart(9, '0');
  if (!/^\d{9}$/.test(padded) || /^0+$/.test(padded)) return false;
  const sum = Array.from(padded, Number).reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** Small letters that are a word are no postcode: "2019 en 12". */
function isPostcode(found: string): boolean {
  const [letters = ''] = /[a-z]{2}/i.exec(found) ?? [];
  return letters === letters.toUpperCase() || !SHORT_WORDS.has(letters.toLowerCase());
}

/** Replaces what is found; where a match does not hold, looks again from the next character. */
function hide(text: string, { pattern, holds }: Kind, replace: (found: string) => string): string {
  pattern.lastIndex = 0;
  let hidden = '';
  let from = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [typed] = found;
    if (holds && !holds(typed)) {
      pattern.lastIndex = found.index + 1;
      continue;
    }
    hidden += text.slice(from, found.index) + replace(typed);
    from = found.index + typed.length;
  }
  return hidden + text.slice(from);
}

function match(source: string): RegExp {
  return new RegExp(source, 'giu');
}

/** A value after a word that introduces it, with at most three words between: "bsn is 123". A digit is near, or nothing is looked for. */
function introduced(words: readonly string[], value: string): RegExp {
  return match(
    String.raw`(?=\p{L}{0,6}\d)(?<=(?<!\p{L})(?:${oneOf(words)})[^\p{L}\d]{0,4}(?:\p{L}{1,12}[^\p{L}\d]{1,3}){0,3})(?<!\d)(?!${HELP_LINE})${value}`,
  );
}

function digits(least: number, most = least): string {
  return String.raw`\d(?:${BETWEEN}\d){${least - 1},${most - 1}}`;
}

/** Digits of other scripts, as some keyboards give them, as plain ones. */
function toPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A day, month and year in digits, or with the month written out; or the year first. */
function date(): string {
  return String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:\s?[-/.\s]\s?\d{1,2}\s?[-/.\s]\s?'?|\s?(?:${oneOf(tables.months)})\.?\s?'?)(?:\d{4}|\d{2}))`;
}

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
