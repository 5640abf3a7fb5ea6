/** Questions in English: told apart from Dutch ones, and put into the Dutch words of this domain. No sentence comes out, only what recognition needs. */
import table from './tables/english.json' with { type: 'json' };

/** A message as recognition reads it. */
export interface InDutch {
  /** As typed, or word by word in Dutch when it was English. */
  text: string;
  isEnglish: boolean;
}

/** Function words that only English has. Those of both languages ("is", "of", "was", "die") tell nothing. */
const ENGLISH = new Set(table.english);
const DUTCH = new Set(table.dutch);
/** Words of the glossary that are Dutch too, or that Dutch people use every day ("data", "delete"). */
const SHARED = new Set(table.shared);
const GLOSSARY = new Map<string, string>(Object.entries(table.words));

/** A word of the domain says less about the language than a function word does. */
const DOMAIN = 0.5;
/** Least evidence for English, the same where every word is known, and how many times it must outweigh Dutch. */
const LEAST = 1;
const LEAST_ALL_KNOWN = 0.5;
const OUTWEIGHS = 2;
/** Words in the longest group of the glossary. */
const LONGEST_GROUP = Math.max(...[...GLOSSARY.keys()].map((group) => group.split(' ').length));

/** Puts an English message into Dutch words; gives any other message back as it is. */
export function toDutch(text: string): InDutch {
  return isEnglish(text) ? { text: translate(text), isEnglish: true } : { text, isEnglish: false };
}

/** Is a message in English? In doubt it is Dutch. */
export function isEnglish(text: string): boolean {
  const tokens = readTokens(text);
  const words = tokens.map(({ word }) => word);
  const dutch = words.filter((word) => DUTCH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length + DOMAIN * countDomain(tokens);
  // "Copy of file costs?": with nothing in it that is not English, one telling word is enough.
  const isAllKnown = words.every((word) => ENGLISH.has(word) || SHARED.has(word) || lookUp(word) !== undefined);
  return english >= (isAllKnown && words.length > 1 ? LEAST_ALL_KNOWN : LEAST) && english > OUTWEIGHS * dutch;
}

/** Words and groups of the glossary that are not Dutch too. */
function countDomain(tokens: readonly Token[]): number {
  return inGroups(tokens).filter(({ words, dutch }) => dutch !== undefined && words.some(isOnlyEnglish) && !words.some((word) => ENGLISH.has(word)))
    .length;
}

function isOnlyEnglish(word: string): boolean {
  return !SHARED.has(word) && !DUTCH.has(word);
}

interface Token {
  /** In small letters. */
  word: string;
  typed: string;
  /** What stands between this word and the next. */
  after: string;
}

/** Words with what stands after each; what stands before the first is left out. */
function readTokens(text: string): Token[] {
  return [...text.replace(/[\u2018\u2019`\u00b4]/g, "'").matchAll(/([\p{L}\p{N}]+(?:'\p{L}+)*)([^\p{L}\p{N}]*)/gu)].map(
    ([, typed = '', after = '']) => ({
      word: typed.toLowerCase(),
      typed,
      after,
    }),
  );
}

/** Words that belong together, what stands after them, and the Dutch for them when the glossary knows it. */
interface Group {
  words: string[];
  typed: string;
  after: string;
  dutch: string | undefined;
}

/** A word that the glossary does not know stays as it was typed. */
function translate(text: string): string {
  const groups = inGroups(readTokens(text));
  return groups
    .map(({ typed, dutch, after }) => `${dutch ?? typed}${after}`)
    .join('')
    .trim();
}

/** The longest groups that the glossary knows, from the front; every other word alone. */
function inGroups(tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < tokens.length; at += groups.at(-1)?.words.length ?? 1) groups.push(longestGroup(tokens, at));
  return groups;
}

function longestGroup(tokens: readonly Token[], at: number): Group {
  for (let length = Math.min(LONGEST_GROUP, tokens.length - at); length > 1; length -= 1) {
    const group = toGroup(tokens.slice(at, at + length));
    // A group does not run over the end of a sentence.
    if (group.dutch !== undefined && tokens.slice(at, at + length - 1).every(({ after }) => /^[\s-]*$/.test(after))) return group;
  }
  return toGroup(tokens.slice(at, at + 1));
}

function toGroup(tokens: readonly Token[]): Group {
  const words = tokens.map(({ word }) => word);
  return { words, typed: tokens.map(({ typed }) => typed).join(' '), after: tokens.at(-1)?.after ?? '', dutch: lookUp(words.join(' ')) };
}

/** The Dutch for a group, or for its singular when only that is in the glossary. */
function lookUp(group: string): string | undefined {
  const whole = GLOSSARY.get(group);
  return whole ?? (/[^s]s$/.test(group) && group.length > 4 ? GLOSSARY.get(group.replace(/'?s$/, '')) : undefined);
}
