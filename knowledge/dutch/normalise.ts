/** Text as typed -> words in one spelling: small letters, no accents, informal forms written out. */
import informal from './tables/informal.json' with { type: 'json' };

const DROPPED = '(drop)';

function invert(table: Record<string, string[]>): Map<string, string> {
  const standard = new Map<string, string>();
  for (const [form, typed] of Object.entries(table)) for (const word of typed) standard.set(word, form === DROPPED ? '' : form);
  return standard;
}

const STANDARD = invert(informal);

/** Small letters without accents; control characters and invisible characters become spaces. Length may change. */
export function foldText(text: string): string {
  return text
    .replace(/[\u00bc-\u00be]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\p{C}]/gu, ' ')
    .toLowerCase();
}

/** Abbreviations with dots (w.m.o.) and hyphened words (e-mail) in one piece, other hyphens apart. */
function joinAbbreviations(text: string): string {
  return text
    .replace(/\b(?:[a-z]\.){2,}[a-z]?/g, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\be-mail/g, 'email')
    .replace(/\bip-adres/g, 'ipadres')
    .replace(/(?<=[a-z])(\w)\1{3,}/g, '$1$1')
    .replace(/-/g, ' ');
}

/** Words of a text in order, each in its standard form. */
export function toWords(text: string): string[] {
  const words: string[] = [];
  for (const typed of joinAbbreviations(foldText(text)).match(/'?[a-z0-9]+(?:'[a-z0-9]+)*/g) ?? []) {
    const standard = STANDARD.get(typed);
    const word = standard ?? typed.replace(/'s$/, 's').replaceAll("'", '');
    if (word) words.push(word);
  }
  return words;
}

/** Sentences of a message, split where a person would pause. Never empty for a text with words. */
export function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}
