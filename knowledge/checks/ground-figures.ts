/** Every figure of a fact stands at the places that it cites, in digits or in words: "twintig jaren" grounds "20 jaar" and `P20Y`. */
import { foldText } from '../dutch/normalise.js';
import type { Figure } from '../extract/figures.js';
import type { Mention } from '../extract/mention.js';
import type { Fact } from '../schema.js';
import type { Check, CheckContext, Finding } from './check.js';
import { ground, remedyFor } from './ground.js';
import type { Source } from './source.js';
import ageWords from './tables/age-words.json' with { type: 'json' };
import { typedValues } from './typed-values.js';

const NAME = 'figures';
/** No list is longer. */
const MOST_COUNTED = 30;
/** Ages by which a right or a way of acting begins. */
const YOUNGEST = 10;
const OLDEST = 21;
const AGE_WORDS = new Map(Object.entries(ageWords));

/** A figure, and the name of which it is part: "Postbus 101". */
interface NamedFigure extends Figure {
  name?: string;
}

export const groundFigures: Check = {
  name: NAME,
  needsDocuments: true,
  run: (context) => [
    ...ground<NamedFigure>(context, {
      check: NAME,
      what: 'figure',
      pick: ({ figures }, _, { text }) => figures.map((figure) => ({ ...figure, ...nameBefore(figure, text) })),
      isGrounded: (figure, source, { fact }) => isPrinted(figure, source) || isArticle(figure, source) || isCount(figure, source, fact),
    }),
    ...groundTyped(context),
  ],
};

function groundTyped(context: CheckContext): Finding[] {
  const { facts, sourceOf } = context;
  return facts.flatMap((place) => {
    const source = sourceOf(place);
    if (!source) return [];
    return typedValues(place.fact)
      .filter(({ figure }) => !source.mentions.figures.some((printed) => isSameFigure(figure, printed)) && !hasAgeWord(figure, source.words))
      .map(({ path, written }): Finding => ({
        check: NAME,
        severity: 'error',
        file: place.file,
        line: place.lineOf(path),
        message: `${path.join('.')} of ${place.fact.id} is ${written}, which does not stand in ${source.where}; ${remedyFor(place)}.`,
      }));
  });
}

function isPrinted({ name, ...figure }: NamedFigure, { mentions, words }: Source): boolean {
  const isThere = mentions.figures.some((printed) => isSameFigure(figure, printed)) || isYear(figure, mentions.dates);
  return isThere && (name === undefined || words.includes(` ${name} ${figure.value} `));
}

/** The year of a date. */
export function isYear({ value }: Pick<Figure, 'value'>, dates: readonly Mention[]): boolean {
  return /^\d{4}$/.test(value) && dates.some((date) => date.value.startsWith(`${value}-`));
}

/** A word with a capital in front of the figure, inside a sentence: part of an address or the name of a law. */
function nameBefore({ at, unit, value }: Figure, text: string): { name?: string } {
  const before = /[^.!?:;]\s(\p{Lu}[\p{L}'’]+)\s$/u.exec(text.slice(0, at))?.[1];
  return before === undefined || unit !== undefined || !/^\d+[a-z]?$/.test(value) ? {} : { name: foldText(before) };
}

/** Same number, and not of another unit of time: "72 uur" is not grounded by "72 dagen". */
export function isSameFigure(figure: Pick<Figure, 'value' | 'unit'>, printed: Pick<Figure, 'value' | 'unit'>): boolean {
  return figure.value === printed.value && (figure.unit === undefined || figure.unit === unitOf(printed));
}

/** An age is often given without a unit: "van twaalf tot zestien". */
export function unitOf({ value, unit }: Pick<Figure, 'value' | 'unit'>): Figure['unit'] {
  return unit ?? (Number(value) >= YOUNGEST && Number(value) <= OLDEST ? 'Y' : undefined);
}

/** An age in a word: "volwassene". @param row a row of words */
export function hasAgeWord({ value, unit }: Pick<Figure, 'value' | 'unit'>, row: string): boolean {
  return unit === undefined && (AGE_WORDS.get(value) ?? []).some((word) => row.includes(` ${word} `));
}

/** The number of an article without the word: "BW 7:454". */
function isArticle({ value }: Figure, { mentions }: Source): boolean {
  return /[.:]/.test(value) && mentions.articles.some((printed) => printed.value === value);
}

/** How many there are of what is listed, in the fact or at the cited places; or the place in the list at the start of a line. */
function isCount({ value, unit, at }: Figure, { lists }: Source, { items = [] }: Fact): boolean {
  if (unit !== undefined || Number(value) > MOST_COUNTED) return false;
  return items.length === Number(value) || lists.includes(Number(value)) || (at === 0 && Number(value) <= items.length);
}
