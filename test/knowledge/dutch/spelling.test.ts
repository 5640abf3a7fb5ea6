import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../knowledge/dutch/compounds.js';
import { editDistance, phoneticKey } from '../../../knowledge/dutch/phonetic.js';
import { Speller } from '../../../knowledge/dutch/spelling.js';
import { stem } from '../../../knowledge/dutch/stem.js';

const DOMAIN = new Map(
  ['bewaren', 'gegevens', 'dossier', 'verwijderen', 'toestemming', 'privacyverklaring', 'geweigerd', 'inzage', 'klacht', 'beveiliging'].map(
    (word) => [word, 3],
  ),
);
const COMMON = new Set(['folder', 'gevel', 'klant', 'huis', 'tafel']);
const speller = new Speller(DOMAIN, (word) => COMMON.has(word));

describe('Speller', () => {
  it.each([
    ['bewaare', 'bewaren'],
    ['gegeevens', 'gegevens'],
    ['dosier', 'dossier'],
    ['verweideren', 'verwijderen'],
    ['toesteming', 'toestemming'],
    ['privasieverklaring', 'privacyverklaring'],
    ['geweigert', 'geweigerd'],
    ['inzaage', 'inzage'],
    ['beveilliging', 'beveiliging'],
  ])('corrects %s to %s', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it.each(['folder', 'gevel', 'klant', 'xyz', 'qwertyuiop', '2021', 'bsn'])('leaves %s alone', (word) => {
    expect(speller.correct(word)).toBe(word);
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('dossier', 'dosiser', 2)).toBe(1);
  });

  it('stops counting above its limit', () => {
    expect(editDistance('dossier', 'afspraak', 2)).toBe(3);
  });
});

describe('phoneticKey', () => {
  it.each([
    ['zijn', 'zein'],
    ['gewijgert', 'geweigerd'],
    ['kopie', 'copie'],
    ['dogter', 'dochter'],
  ])('gives %s and %s one key', (one, other) => {
    expect(phoneticKey(one)).toBe(phoneticKey(other));
  });
});

describe('stem', () => {
  it.each([
    ['gegevens', 'persoonsgegevens'],
    ['bewaren', 'bewaard'],
    ['inzien', 'inzage'],
    ['overleden', 'overlijden'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
});

describe('splitCompound', () => {
  const words = new Set(['bewaar', 'termijn', 'camera', 'beelden', 'dossier', 'verlening', 'hulp']);
  it.each([
    ['bewaartermijn', ['bewaar', 'termijn']],
    ['camerabeelden', ['camera', 'beelden']],
    ['verwijderen', undefined],
    ['dossier', undefined],
  ])('splits %s', (word, parts) => {
    expect(splitCompound(word, (part) => words.has(part))).toEqual(parts);
  });
});
