import { describe, expect, it } from 'vitest';
import { FACT_WEIGHTS } from '../../../knowledge/weights.js';
import { Expected } from '../judge.js';
import type { Stranger } from '../strangers.js';
import { showCalibration } from './calibration.js';
import { SWITCHES, withoutPart } from './switches.js';
import { tellsWrongFigure } from './wrong-figures.js';

const QUESTION = { id: 'x', organisation: 'carinova', turns: ['?'], style: 'keyword', topic: 'x', kind: ['answer'] };

function tells(pattern: string, text: string, kind: 'answer' | 'unknown' = 'answer'): boolean {
  const question = Expected.parse({ ...QUESTION, must_not: [pattern] });
  return tellsWrongFigure({ question, reply: { kind, topic: null, text, sources: [], suggestions: [] } });
}

describe('a wrong figure', () => {
  it('is a forbidden figure in an answer, in digits or in words', () => {
    expect(tells('(15|vijftien)\\s+jaar', 'Dat is 15 jaar.')).toBe(true);
    expect(tells('\\b(twee|drie)\\s+weken', 'Dat duurt drie weken.')).toBe(true);
    expect(tells('€\\s*\\d', 'Dat kost € 5.')).toBe(true);
  });

  it('is not a forbidden word, a figure that is not forbidden or a reply that is no answer', () => {
    expect(tells('^\\W*(ja|jawel)\\b[^.]{0,25}', 'Ja, binnen 15 dagen.')).toBe(false);
    expect(tells('levgroep\\.nl|0492', 'Zie levgroep.nl.')).toBe(false);
    expect(tells('15\\s+jaar', 'Dat is 20 jaar.')).toBe(false);
    expect(tells('15\\s+jaar', 'Dat is 15 jaar.', 'unknown')).toBe(false);
  });
});

it('tells the distance between chance and share right', () => {
  const question: Stranger = { ...QUESTION, kind: 'answer', facts: ['a'], author: 'x', alarming: false };
  const told = [true, true, true, false].map((isRight) => ({ question, first: 'a', chance: 0.95, isRight }));
  expect(showCalibration(told)).toContain('Expected calibration error: 0.200.');
});

it('switches every part on again, also when measuring fails', async () => {
  const before = structuredClone(FACT_WEIGHTS);
  for (const part of SWITCHES) {
    await expect(withoutPart(part, () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    for (const [object, name] of part.set) expect(object).toHaveProperty(name);
  }
  expect(FACT_WEIGHTS).toEqual(before);
});
