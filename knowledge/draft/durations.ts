/** Lengths of time in a sentence, told apart from ages. */
import { type Figure, takeFigures } from '../extract/figures.js';
import { Reader } from '../extract/mention.js';

/** A figure with its unit of time. */
export type TimeFigure = Figure & { unit: NonNullable<Figure['unit']> };

const AGE_BEFORE = /(?:leeftijd[^.]{0,25}|jonger (?:is )?dan |ouder (?:is )?dan |onder de |boven de |jongste kind[^.]{0,30}|jongeren van )$/i;
const AGE_AFTER = /^(?:,? (?:en|of) ouder\b| is geworden| oud\b)/i;

/** Every figure of a sentence, with how it is used. */
export function readTimes(sentence: string): { lengths: TimeFigure[]; figures: Figure[] } {
  const figures = takeFigures(new Reader(sentence));
  const lengths = figures.filter(
    (figure): figure is TimeFigure => figure.unit !== undefined && /^\d+$/.test(figure.value) && !isAge(figure, sentence),
  );
  return { lengths, figures };
}

/** As content files write it: `P20Y`, `PT72H`. */
export function toIso({ value, unit }: TimeFigure): string {
  return `P${unit === 'H' ? 'T' : ''}${value}${unit}`;
}

function isAge({ at, text, unit }: Figure, sentence: string): boolean {
  if (unit !== 'Y') return false;
  return /jarige/i.test(text) || AGE_BEFORE.test(sentence.slice(0, at)) || AGE_AFTER.test(sentence.slice(at + text.length));
}
