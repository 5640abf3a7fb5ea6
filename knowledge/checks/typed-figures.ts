/** What a program computes with is what a person reads: `keep: P20Y` shows as "20 jaar" in the text or its list. */
import type { Figure } from '../extract/figures.js';
import { readMentions } from '../extract/read-mentions.js';
import type { Check, Finding } from './check.js';
import { hasAgeWord } from './ground-figures.js';
import type { FactPlace } from './places.js';
import { toWordRow } from './source.js';
import { readTexts } from './texts.js';
import { typedValues, type TypedValue } from './typed-values.js';

const NAME = 'typed-figures';

export const typedFigures: Check = {
  name: NAME,
  needsDocuments: false,
  run: ({ facts }) => facts.filter(({ isInherited }) => !isInherited).flatMap(checkFact),
};

function checkFact(place: FactPlace): Finding[] {
  const { fact, file, lineOf } = place;
  const values = typedValues(fact);
  const texts = readTexts(fact).map(({ path, text }) => ({ path, row: toWordRow(text), figures: readMentions(text).figures }));
  const hidden = values.filter(
    (value) => !texts.some(({ row, figures }) => figures.some((figure) => shows(figure, value)) || hasAgeWord(value.figure, row)),
  );
  const report = (severity: Finding['severity'], line: number, message: string): Finding => ({ check: NAME, severity, file, line, message });
  const missing = hidden.map(({ path, written, isAside }) =>
    report(
      isAside ? 'warning' : 'error',
      lineOf(path),
      `${path.join('.')} of ${fact.id} is ${written}, which its text does not say; make the two agree.`,
    ),
  );
  const lengths = fact.kind === 'retention' && values.some(({ figure }) => figure.unit !== undefined) ? texts : [];
  const others = lengths.flatMap(({ path, figures }) =>
    figures
      .filter((figure) => figure.unit !== undefined && !isTyped(figure, values))
      .map((figure) =>
        report('error', lineOf(path, figure.text), `the text of ${fact.id} says "${figure.text}", which no typed field has; make the two agree.`),
      ),
  );
  return [...missing, ...others];
}

function shows(figure: Figure, { figure: typed }: TypedValue): boolean {
  return figure.value === typed.value && (typed.unit === undefined || figure.unit === typed.unit);
}

/** In a field, or the sum of a term and its extension. */
function isTyped(figure: Figure, values: readonly TypedValue[]): boolean {
  const sums = values.flatMap((one) => values.filter(({ isAside }) => isAside).map((other) => addUp(one, other)));
  return [...values, ...sums].some((value) => shows(figure, value));
}

function addUp(one: TypedValue, other: TypedValue): TypedValue {
  const isAlike = one !== other && one.figure.unit === other.figure.unit;
  return isAlike ? { ...one, figure: { ...one.figure, value: String(Number(one.figure.value) + Number(other.figure.value)) } } : one;
}
