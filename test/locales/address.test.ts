import { describe, expect, it } from 'vitest';
import { address } from '../../locales/address.js';

describe('address', () => {
  it.each([
    ['[Je] mag [jouw] dossier zien.', 'Je mag je dossier zien.', 'U mag uw dossier zien.'],
    ['[Kun je] het zelf?', 'Kun je het zelf?', 'Kunt u het zelf?'],
    ['Dan [vind je] het hier.', 'Dan vind je het hier.', 'Dan vindt u het hier.'],
    ['Dan [moet je] bellen.', 'Dan moet je bellen.', 'Dan moet u bellen.'],
    ['Als [jij] dat wilt, [ben je] klaar.', 'Als jij dat wilt, ben je klaar.', 'Als u dat wilt, bent u klaar.'],
    ['[Ga je] weg, zeg het [jezelf].', 'Ga je weg, zeg het jezelf.', 'Gaat u weg, zeg het uzelf.'],
  ])('fills in "%s"', (text, informal, formal) => {
    expect(address(text, 'je')).toBe(informal);
    expect(address(text, 'u')).toBe(formal);
  });

  it('leaves other brackets alone', () => {
    expect(address('[1] en [zie boven]', 'u')).toBe('[1] en [zie boven]');
  });
});
