import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../bot/project-root.js';
import { RightId } from '../../knowledge/schema.js';
import { measureReadability } from '../../knowledge/dutch/readability.js';
import { QUESTIONS, questionOf, isQuestionId } from '../../dialogs/questions.js';
import { address } from '../../locales/address.js';
import flows from '../../locales/nl/flows.json' with { type: 'json' };

const INFORMAL = /(?<![\p{L}-])(je|jij|jou|jouw|jullie|jezelf)(?![\p{L}-])/iu;
const FORMAL = /(?<![\p{L}.-])(u|uw|uzelf)(?![\p{L}-])/iu;
/** Words of a person's own, not addressed to that person. */
const OWN_WORDS = 'flows.choices.';

/** Every text with the place where it stands. */
function textsIn(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`)) : [];
}

const TEXTS = textsIn(flows, 'flows').filter(([place]) => !place.startsWith(OWN_WORDS));

describe('the words of the flows', () => {
  it('keep to one form of address', () => {
    expect(TEXTS.filter(([, text]) => INFORMAL.test(address(text, 'u')))).toEqual([]);
    expect(TEXTS.filter(([, text]) => FORMAL.test(address(text, 'je')))).toEqual([]);
    expect(TEXTS.filter(([, text]) => /[[\]]/.test(address(text, 'je')))).toEqual([]);
  });

  it('are short sentences in everyday words', () => {
    const measured = TEXTS.map(([place, text]) => ({ place, ...measureReadability(address(text.replace(/\{\{\w+\}\}/g, 'Lev'), 'u')) }));
    expect(measured.filter(({ longest }) => longest > 20).map(({ place }) => place)).toEqual([]);
    const all = TEXTS.filter(([place]) => place.startsWith('flows.questions')).map(([, text]) => address(text.replace(/\{\{\w+\}\}/g, 'Lev'), 'u'));
    const { score } = measureReadability(all.map((text) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(' '));
    process.stdout.write(`words of the flows: reading ease ${score.toFixed(1)}\n`);
    expect(score).toBeGreaterThanOrEqual(65);
  });

  it('are there for every question: its name, how it is asked, why, and a hint where there are no choices', () => {
    const words = new Map<string, object>(Object.entries(flows.questions));
    for (const id of Object.keys(QUESTIONS)) {
      const parts = ['name', 'ask', 'why', ...(isQuestionId(id) && questionOf(id).accepts !== 'choice' ? ['hint'] : [])];
      expect([id, parts.filter((part) => !Object.hasOwn(words.get(id) ?? {}, part))]).toEqual([id, []]);
    }
    expect([...words.keys()].sort()).toEqual(Object.keys(QUESTIONS).sort());
    expect(Object.keys(flows.rights).sort()).toEqual([...RightId.options].sort());
  });

  it('are all used: no text is left that nothing asks for', () => {
    const code = [
      'flow-ask',
      'flow-answer',
      'flow-between',
      'flow-end',
      'flow-go',
      'flow-interrupt',
      'flow-start',
      'flow-steer',
      'flow-summary',
      'flow-talk',
      'flow-words',
      'wish',
    ]
      .map((name) => readFileSync(join(findProjectRoot(), 'dialogs', `${name}.ts`), 'utf8'))
      .join('\n');
    const keys = Object.keys(flows).filter((key) => !['rights', 'questions', 'choices'].includes(key));
    expect(keys.filter((key) => !new RegExp(`['\`:.]${key}['\`.]`).test(code))).toEqual([]);
  });
});
