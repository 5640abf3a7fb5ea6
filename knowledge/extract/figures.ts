/** Figures in a text, in digits or in words, with the unit of time that follows. */
import { foldText } from '../dutch/normalise.js';
import type { Duration } from '../rules/durations.js';
import { parseNumber } from '../slots/numbers.js';
import type { Mention, Reader } from './mention.js';
import units from './tables/units.json' with { type: 'json' };

export type Unit = Duration['unit'];

/** A figure: `20` with unit Y for "twintig jaren"; `30a` and `9.00` as printed. */
export interface Figure extends Mention {
  unit?: Unit;
}

const UNITS = new Map<string, Unit>();
const NAMES: readonly Unit[] = ['Y', 'M', 'W', 'D', 'H'];
for (const name of NAMES) for (const word of units[name]) UNITS.set(word, name);
const UNIT = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');
const DIGITS = new RegExp(String.raw`(?<![\p{L}\d])(\d+(?:[.,:]\d+)*[a-d]?)(?:e|ste|de)?(?![\p{L}\d])(?:[ -](?:hele )?(${UNIT})(?![\p{L}]))?`, 'giu');
/** "In acht nemen" has no figure. */
const WORDS = new RegExp(String.raw`(?<![\p{L}\d])(?<!\bin (?=acht\b))(\p{L}{3,})(?:[ -](?:hele )?(${UNIT})(?![\p{L}]))?(?![\p{L}\d])`, 'giu');

/** Between the figures of a row. */
const ROW = /^(?:,| tot| of| en| tot en met|[-–]| [-–]) ?$/;

/** Takes all figures out of a text. "Een" counts before a unit only: elsewhere it is an article. */
export function takeFigures(reader: Reader): Figure[] {
  const whole = reader.rest;
  const figures = [
    ...reader.take(DIGITS, ({ 0: text, 1: value = '', 2: unit, index }) => ({ value, text, at: index, ...readUnit(unit) })),
    ...reader.take(WORDS, ({ 0: text, 1: word = '', 2: unit, index }) => {
      const value = readWord(foldText(word), unit !== undefined);
      return value === undefined ? undefined : { value: String(value), text, at: index, ...readUnit(unit) };
    }),
  ].sort((a, b) => a.at - b.at);
  return shareUnits(figures, whole);
}

/** In "7, 5 of 3 jaar" and "12-16 jaar" all figures are years. */
function shareUnits(figures: readonly Figure[], text: string): Figure[] {
  const shared: Figure[] = [];
  for (const figure of figures.toReversed()) {
    const next = shared.at(-1);
    const between = next && text.slice(figure.at + figure.text.length, next.at);
    const isRow = between !== undefined && ROW.test(between);
    shared.push(figure.unit === undefined && isRow && next?.unit !== undefined ? { ...figure, unit: next.unit } : figure);
  }
  return shared.reverse();
}

function readUnit(word: string | undefined): { unit?: Unit } {
  const unit = UNITS.get((word ?? '').toLowerCase());
  return unit ? { unit } : {};
}

function readWord(word: string, hasUnit: boolean): number | undefined {
  const number = parseNumber(word);
  return number === 1 && !(hasUnit && word === 'een') ? undefined : number;
}
