import { describe, expect, it } from 'vitest';
import { parseLetter, plainLine } from '../../../dialogs/letter/parse-letter.js';

describe('parseLetter', () => {
  it('makes headings, paragraphs and lists of light markup', () => {
    expect(parseLetter('Dag,\n\nEen zin.\nNog een.\n## Kop\n- een\n- twee\n\n- drie\nEind.')).toEqual([
      { kind: 'paragraph', text: 'Dag,' },
      { kind: 'paragraph', text: 'Een zin. Nog een.' },
      { kind: 'heading', text: 'Kop' },
      { kind: 'list', items: ['een', 'twee'] },
      { kind: 'list', items: ['drie'] },
      { kind: 'paragraph', text: 'Eind.' },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(parseLetter('\n\n')).toEqual([]);
  });
});

describe('plainLine', () => {
  it.each([
    ['een\ntwee\t drie', 'een twee drie'],
    ['## kop', 'kop'],
    ['  - punt', 'punt'],
    ['-', '-'],
    ['', ''],
  ])('of %j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});
