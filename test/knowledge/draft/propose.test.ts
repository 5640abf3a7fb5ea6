import { describe, expect, it } from 'vitest';
import { draftStatement } from '../../../knowledge/draft/draft-statement.js';

/** Proposals of one kind from a document with one section. */
function propose(kind: string, heading: string, ...paragraphs: string[]) {
  const { proposals } = draftStatement([`# ${heading}`, ...paragraphs, '# Einde', 'Dit was alles.'].join('\n\n'), 'Zonnehof');
  return proposals.filter((proposal) => proposal.kind === kind);
}

describe('proposed terms of keeping', () => {
  it('have a length, a start, a law and a service', () => {
    expect(propose('retention', 'Bewaren', 'Dossiers van de verpleging (WGBO) bewaren wij twintig jaar na de laatste wijziging.')).toEqual([
      expect.objectContaining({ keep: 'P20Y', from: 'last-change', law: 'wgbo', service: 'nursing', sections: ['bewaren'] }),
    ]);
  });

  it('have bounds and extensions', () => {
    const found = propose(
      'retention',
      'Bewaren',
      'Camerabeelden bewaren wij maximaal 4 weken.',
      'Dossiers bewaren wij 5 jaar. Dit kan eenmalig met 2 jaar verlengd worden.',
    );
    expect(found).toEqual([
      expect.objectContaining({ keep: 'P4W', atMost: true, subject: 'camerabeelden' }),
      expect.objectContaining({ keep: 'P5Y', extension: { keep: 'P2Y', once: true } }),
    ]);
  });

  it('have the start that a sentence gives for the whole section', () => {
    const found = propose(
      'retention',
      'Bewaartermijnen',
      'De termijnen gelden nadat de dienstverlening is beëindigd.',
      '- Dossiers 5 jaar',
      '- Facturen 7 jaar',
    );
    expect(found).toEqual([
      expect.objectContaining({ keep: 'P5Y', from: 'end-of-service' }),
      expect.objectContaining({ keep: 'P7Y', from: 'end-of-service' }),
    ]);
  });

  it('are no ages, no terms for doing something, and nothing outside keeping', () => {
    expect(
      propose('retention', 'Bewaren', 'Wij verwijderen gegevens binnen 3 maanden.', 'Kinderen jonger dan 12 jaar horen bij hun ouders.'),
    ).toEqual([]);
    expect(propose('retention', 'Over ons', 'Wij bestaan 40 jaar.')).toEqual([]);
  });
});

describe('proposed rights', () => {
  it('are named once a section', () => {
    const found = propose('right', 'Uw rechten', 'U hebt recht op inzage. Ook kunt u vragen om correctie of verwijdering. Inzage is gratis.');
    expect(found).toEqual(
      [['access'], ['rectification'], ['erasure']].map((rights) => expect.objectContaining({ rights, aspect: 'what' }) as unknown),
    );
  });

  it('have the terms of the answer', () => {
    const text = 'Wij reageren binnen één maand op uw verzoek tot inzage. Die termijn kan met twee maanden worden verlengd.';
    expect(propose('right', 'Termijn', text).filter((proposal) => 'aspect' in proposal && proposal.aspect === 'terms')).toEqual([
      expect.objectContaining({ rights: ['access'], terms: { decide: 'P1M', extend: 'P2M' } }),
    ]);
  });
});

describe('proposed contacts', () => {
  it('join an address block under the role that is named in it', () => {
    const block = 'Functionaris voor gegevensbescherming  \nKerkstraat 12a  \n1234 AB Dorp aan Zee  \nfg@zonnehof.nl  \nTelefoon 012-3456789';
    expect(propose('contact', 'Vragen', block)).toEqual([
      expect.objectContaining({
        role: 'dpo',
        street: 'Kerkstraat 12a',
        postcode: '1234 AB',
        town: 'Dorp aan Zee',
        email: 'fg@zonnehof.nl',
        phone: '012-3456789',
      }),
    ]);
  });

  it('name the authority, and no web address that is only a name', () => {
    expect(propose('contact', 'Klachten', 'Klagen kan bij Zonnehof.nl en bij de Autoriteit Persoonsgegevens.')).toEqual([
      expect.objectContaining({ role: 'authority', name: 'Autoriteit Persoonsgegevens' }),
    ]);
  });
});

describe('proposed ages', () => {
  it.each([
    ['Voor kinderen onder de 12 jaar beslissen de ouders.', { below: 12, manner: 'instead', who: ['ouders'] }],
    ['Van 12 tot 16 jaar beslist de jongere mede.', { from: 12, below: 16, manner: 'alongside' }],
    ['Een jongere van zestien jaar en ouder vraagt hulp op eigen initiatief.', { from: 16, manner: 'alone', purpose: 'help' }],
  ])('%s', (text, values) => {
    expect(propose('representation', 'Jeugd', text)).toEqual([expect.objectContaining(values)]);
  });
});
