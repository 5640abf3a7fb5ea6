/** Facts and general rules read easily: no sentence of over 20 words, no longer text that scores under 50 (Flesch-Douma). */
import { measureReadability } from '../dutch/readability.js';
import type { Statement } from '../library.js';
import type { Check, CheckContext, Finding } from './check.js';
import { createMeasuredText } from './measured-text.js';
import { placeRules } from './rule-places.js';
import { readTexts } from './texts.js';

const LONGEST_SENTENCE = 20;
const LOWEST_SCORE = 50;
/** A shorter text cannot be measured fairly. */
const FEWEST_WORDS = 40;

export const readingLevel: Check = {
  name: 'reading-level',
  needsDocuments: false,
  run: (context) => {
    const prepare = createMeasuredText(context.library);
    return textsOf(context).flatMap(({ id, statement, file, line, texts }) =>
      checkText(
        id,
        texts.map((text) => prepare(text, statement)),
      ).map((message) => finding(file, line, message)),
    );
  },
};

interface MeasuredText {
  id: string;
  statement?: Statement;
  file: string;
  line: number;
  texts: string[];
}

function textsOf(context: CheckContext): MeasuredText[] {
  const facts = context.facts
    .filter(({ isInherited }) => !isInherited)
    .map(({ statement, fact, file, lineOf }) => ({
      id: fact.id,
      statement,
      file,
      line: lineOf(['text']),
      texts: readTexts(fact).map(({ text }) => text),
    }));
  const rules = placeRules(context.content).map(({ rule, file, lineOf }) => ({ id: rule.id, file, line: lineOf(['text']), texts: [rule.text] }));
  return [...facts, ...rules];
}

function checkText(id: string, texts: readonly string[]): string[] {
  const { score, words, longest } = measureReadability(texts.join('\n'));
  return [
    ...(longest > LONGEST_SENTENCE ? [`${id} has a sentence of ${longest} words; split it, at most ${LONGEST_SENTENCE}.`] : []),
    ...(words > FEWEST_WORDS && score < LOWEST_SCORE
      ? [`${id} scores ${score.toFixed(0)} for reading ease; use shorter words and sentences, at least ${LOWEST_SCORE}.`]
      : []),
  ];
}

function finding(file: string, line: number, message: string): Finding {
  return { check: 'reading-level', severity: 'error', file, line, message };
}
