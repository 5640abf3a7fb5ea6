import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../bot/state/seal.js';

const key = Buffer.alloc(32, 1);

describe('seal', () => {
  it('gives any text back to the same key and place', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => unseal(key, seal(key, text, place), place) === text));
  });

  it('hides the text and never seals the same way twice', () => {
    const sealed = seal(key, 'mijn dossier', 'a');
    expect(sealed.toString('latin1')).not.toContain('dossier');
    expect(sealed.equals(seal(key, 'mijn dossier', 'a'))).toBe(false);
  });

  it('opens with no other key and in no other place', () => {
    const sealed = seal(key, 'mijn dossier', 'a');
    expect(unseal(Buffer.alloc(32, 2), sealed, 'a')).toBeUndefined();
    expect(unseal(key, sealed, 'b')).toBeUndefined();
  });

  it('opens no longer when any byte is changed or missing', () => {
    const sealed = seal(key, 'mijn dossier', 'a');
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unseal(key, changed, 'a')).toBeUndefined();
      expect(unseal(key, sealed.subarray(0, place), 'a')).toBeUndefined();
    }
  });
});
