import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPassages } from '../../../knowledge/dutch/passages.js';

const SIZE = { words: 14, step: 5 };

describe('the passages of a message', () => {
  it('are the message itself when it is short', () => {
    expect(toPassages('hoe lang bewaren jullie dat', SIZE)).toEqual(['hoe lang bewaren jullie dat']);
  });

  it('overlap, in order, and leave no word out', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(words, (all) => {
        const passages = toPassages(all.join(' '), SIZE).map((passage) => passage.split(' '));
        for (const [at, passage] of passages.entries()) expect(passage).toEqual(all.slice(at * SIZE.step, at * SIZE.step + SIZE.words));
        expect(passages.at(-1)?.at(-1)).toBe(all.at(-1));
        for (const passage of passages) expect(passage.length).toBeLessThanOrEqual(SIZE.words);
      }),
    );
  });
});
