/** A name as an answer: what introduces it left out, numbers and addresses hidden, capitals put where none were typed. */
import { foldText } from '../../knowledge/dutch/normalise.js';
import { MASK, mask } from '../safety/mask.js';
import tables from './tables/names.json' with { type: 'json' };

const LONGEST = 80;
const MOST_WORDS = 10;
const PARTICLES = new Set(tables.particles);
const NO_NAME = new Set(tables.noName);

/** The name, or nothing when it is none: a question, a sentence, a number. */
export function readName(text: string): string | undefined {
  const bare = withoutIntroduction(
    mask(text)
      .replaceAll(MASK, ' ')
      .replace(/[\p{C}\s]+/gu, ' '),
  );
  const name = bare.replace(/^[\s"'“”„.,:;-]+|[\s"“”„.,:;!-]+$/gu, '');
  const words = name.split(' ');
  const isName =
    /^\p{L}/u.test(name) &&
    (name.match(/\p{L}/gu) ?? []).length >= 2 &&
    name.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    !/[?<>{}[\]\\@=|•]/u.test(name) &&
    !words.some((word, index) => NO_NAME.has(toBare(word)) && (index === 0 || words.length > 2));
  return isName ? capitalise(name) : undefined;
}

function withoutIntroduction(text: string): string {
  const folded = foldText(text);
  // Folding may change the length of a text; then nothing can be cut off by place.
  if (folded.length !== text.length) return text;
  for (const introduction of tables.introductions) {
    const found = new RegExp(`^\\s*(?:ja,? )?${introduction}(?:\\s*:\\s*|\\s+)(?=\\S)`).exec(folded);
    if (found) return text.slice(found[0].length);
  }
  return text;
}

/** Capitals for a name that was typed without any: "jan de vries" -> "Jan de Vries". */
function capitalise(name: string): string {
  if (/\p{Lu}/u.test(name)) return name;
  const capitalised = name.replace(/[\p{L}\p{M}]+/gu, (word) => (PARTICLES.has(toBare(word)) ? word : upperFirst(word)));
  return capitalised === name ? upperFirst(name) : capitalised;
}

function upperFirst(word: string): string {
  const digraph = word.startsWith('ij');
  return digraph ? `IJ${word.slice(2)}` : word.charAt(0).toUpperCase() + word.slice(1);
}

function toBare(word: string): string {
  return foldText(word).replace(/[^a-z]/g, '');
}
