import { describe, expect, it } from 'vitest';
import { toSentences, toWords } from '../../../knowledge/dutch/normalise.js';

describe('toWords', () => {
  it.each([
    ['Ik wil m’n dossier zien', ['ik', 'wil', 'mijn', 'dossier', 'zien']],
    ['CLIËNT en privé', ['client', 'en', 'prive']],
    ['w.m.o. en W.G.B.O.', ['wmo', 'en', 'wgbo']],
    ['mijn e-mail en IP-adres', ['mijn', 'email', 'en', 'ipadres']],
    ['ge moogt da nie', ['je', 'mag', 'dat', 'niet']],
    ['heeeeelp', ['heelp']],
    ['\u0000\u200b', []],
  ])('turns "%s" into standard words', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('leaves out fillers of chat', () => {
    expect(toWords('mag dat lol ofzo')).toEqual(['mag', 'dat']);
  });
});

describe('toSentences', () => {
  it('splits where a sentence ends and drops pieces without words', () => {
    expect(toSentences('Dag mevrouw. Mag ik iets vragen? ... \n Over mijn dossier')).toEqual([
      'Dag mevrouw.',
      'Mag ik iets vragen?',
      'Over mijn dossier',
    ]);
  });
});
