/**
 * The small language in which the tables say what danger sounds like. A pattern is words with spaces between:
 * `ik` a word; `doet|doen` one of several; `@hits` a named list of words or patterns; `x?` may be left out; `!x` not followed by x;
 * `...` up to three words, `...6` up to six; `*` filler words ("gewoon echt"); `^` and `$` the ends of the sentence;
 * `a & b` both somewhere in the sentence, in any order.
 */
import tables from './tables/grammar.json' with { type: 'json' };
import { choice, edge, gap, oneWord, optional, repeated, sequence, together, unless, type Step } from './steps.js';

const USUAL_GAP = 3;
const MOST_FILLERS = 5;

const named = new Map<string, Step>();

/** Makes a pattern ready for use. Throws on a name that the grammar does not have. */
export function compilePattern(pattern: string): Step {
  const [first, ...others] = pattern.split(' & ').map((part) => sequence(part.split(' ').map(compilePiece)));
  return first && others.length === 0 ? first : together([...(first ? [first] : []), ...others]);
}

/** All lists and patterns of the grammar, for who needs its words. */
export function grammarTexts(): string[] {
  return [...Object.values(tables.words), ...Object.values(tables.parts).flat()];
}

const ORDINARY = new Set(tables.words.ordinary.split(' '));

/** Whether a word only looks like one of the tables ("doodsteek"), and so is left as typed. */
export function isOrdinary(word: string): boolean {
  return ORDINARY.has(word);
}

function compilePiece(piece: string): Step {
  if (piece === '*') return repeated(byName('filler'), MOST_FILLERS);
  if (piece.startsWith('...')) return gap(Number(piece.slice(3)) || USUAL_GAP);
  if (piece.startsWith('!')) return unless(compilePiece(piece.slice(1)));
  if (piece.endsWith('?')) return optional(compilePiece(piece.slice(0, -1)));
  return choice(piece.split('|').map(compileWord));
}

function compileWord(word: string): Step {
  if (word === '^' || word === '$') return edge(word === '$');
  return word.startsWith('@') ? byName(word.slice(1)) : oneWord(new Set([word]));
}

function byName(name: string): Step {
  const known = named.get(name) ?? defineNamed(name);
  named.set(name, known);
  return known;
}

function defineNamed(name: string): Step {
  const words = new Map(Object.entries(tables.words)).get(name);
  if (words !== undefined) return oneWord(new Set(words.split(' ')));
  const [first, last] = new Map(Object.entries(tables.numbers)).get(name) ?? [];
  if (first !== undefined && last !== undefined)
    return oneWord(new Set(Array.from({ length: last - first + 1 }, (_, index) => String(first + index))));
  const patterns = new Map(Object.entries(tables.parts)).get(name);
  if (patterns === undefined)
    throw new Error(`dialogs/safety/tables: a pattern names @${name}, which grammar.json does not define; add it to words, numbers or parts.`);
  return choice(patterns.map(compilePattern));
}
