import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTable } from '../../../bot/cli/text-table.js';
import { wrapText } from '../../../locales/report/wrap-text.js';

describe('drawTable', () => {
  it('gives each column what it needs', () => {
    expect(drawTable(['a', 'b'], [['one', 'two three']], 40)).toBe('a    b\n───  ─────────\none  two three');
  });

  it('wraps the widest column, between words', () => {
    const table = drawTable(['a', 'b'], [['one', 'a text that is much too wide']], 25);
    expect(table.split('\n').slice(2)).toEqual(['one  a text that is much', '     too wide']);
  });

  it('keeps lines of a cell apart', () => {
    expect(drawTable(['a'], [[['one', 'two']]], 25)).toBe('a\n───\none\ntwo');
  });

  it('makes lists where columns would be too narrow', () => {
    const head = ['name', 'first', 'second'];
    const table = drawTable(head, [['row', 'a text that is rather long', 'another text that is long']], 24);
    expect(table).toBe('row\n  first:\n    a text that is\n    rather long\n  second:\n    another text that is\n    long');
  });

  it('is never wider than asked', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 80 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 20, max: 120 }), (rows, width) => {
        for (const line of drawTable(['a', 'b', 'c'], rows, width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapText', () => {
  it('loses no word and breaks only what is too long', () => {
    expect(wrapText('een langlopendwoord hier', 8)).toEqual(['een', 'langlope', 'ndwoord', 'hier']);
    expect(wrapText('', 8)).toEqual([]);
    expect(wrapText('§\u00a01.4 en', 5)).toEqual(['§\u00a01.4', 'en']);
  });
});
