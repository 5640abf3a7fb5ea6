import { describe, expect, it } from 'vitest';
import { findPassage } from '../../../knowledge/documents/find-passage.js';
import { fingerprintOf } from '../../../knowledge/documents/fingerprint.js';
import { locateSections } from '../../../knowledge/documents/locate-sections.js';
import { readDocument } from '../../../knowledge/documents/read-document.js';
import type { Section } from '../../../knowledge/schema.js';

const texts = (text: string): string[] => readDocument(text).map((line) => line.text);
const sectionsOf = (...list: (Partial<Section> & Pick<Section, 'id' | 'heading'>)[]): Section[] => list.map((one) => ({ nothing: false, ...one }));

/** The paragraphs at a place of a document with these sections. */
function passage(text: string, sections: Section[], place: string): string[] | undefined {
  const document = locateSections(readDocument(text), sections);
  return findPassage(document, { sections: new Map(sections.map((section) => [section.id, section])) }, place)?.paragraphs;
}

describe('readDocument', () => {
  it('takes away Markdown, tags and links', () => {
    expect(texts('## **Rechten**\nMail [a@b.nl](mailto:a@b.nl) of <https://b.nl>, *nu*.\n<b>20 jaar</b>')).toEqual([
      'Rechten',
      'Mail a@b.nl of https://b.nl, nu.',
      '20 jaar',
    ]);
  });

  it('keeps a sign in a table that looks like markup', () => {
    expect(texts('NAW\t+\t*\t0')).toEqual(['NAW\t+\t*\t0']);
  });

  it('leaves out page numbers and repeated page heads', () => {
    expect(texts('# Verklaring\neen\n12\n# Verklaring\ntwee\n# Verklaring\ndrie')).toEqual(['Verklaring', 'een', 'twee', 'drie']);
  });

  it('knows the lines of a table of contents, and not the rows of a table', () => {
    const lines = readDocument('1. Doel\t3\n1.2. Wie?..... 4\nNaam\t0\t0');
    expect(lines.map(({ isContents }) => isContents)).toEqual([true, true, false]);
  });

  it('ends a footnote where the text goes on', () => {
    const lines = readDocument('Wij bewaren het dossier¹\n\n¹ Artikel 5 AVG.\n\nvijf jaar lang.');
    expect(lines.map(({ footnote, text }) => [footnote, text])).toEqual([
      [undefined, 'Wij bewaren het dossier'],
      [1, 'Artikel 5 AVG.'],
      [undefined, 'vijf jaar lang.'],
    ]);
  });

  it('lets a footnote go on over a blank line when the next was referred to before', () => {
    const lines = readDocument('Regels⁹ met voorwaarden¹⁰.\n\n⁹ Zo is het.\n\nEn ook zo.\n\n¹⁰ Artikel 9 AVG.\n\nVerder.');
    expect(lines.map(({ footnote }) => footnote)).toEqual([undefined, 9, 9, 10, undefined]);
  });
});

describe('locateSections and findPassage', () => {
  const NUMBERED = sectionsOf(
    { id: '1', heading: 'Begrippen' },
    { id: 'fn 1', heading: 'Begrippen' },
    { id: '9', heading: 'Verstrekken' },
    { id: '9-derden', heading: 'Aan derden' },
    { id: 'bijlage', heading: 'Toegang' },
    { id: 'bijlage-portaal', heading: 'Toegang', begins: 'Naast het dossier' },
  );
  const TEXT = `1. Begrippen\t2
9. Verstrekken\t3

1. Begrippen

7. Eerste zeven¹
7. Tweede zeven

9. Verstrekken

1. Aan u zelf.

¹ Artikel 4 AVG.

Aan derden

2. Aan een ander:
- a) een arts
- b) een school.
En soms meer.

BIJLAGE: Toegang

Naam\t+
Naast het dossier is er een portaal.`;

  it('finds a numbered paragraph, also under a heading without a number', () => {
    expect(passage(TEXT, NUMBERED, '9.2')).toEqual(['2. Aan een ander:', '- a) een arts', '- b) een school.', 'En soms meer.']);
  });

  it('finds a lettered part', () => {
    expect(passage(TEXT, NUMBERED, '9.2.b')).toEqual(['- b) een school.', 'En soms meer.']);
  });

  it('gives both paragraphs of a number that is printed twice', () => {
    expect(passage(TEXT, NUMBERED, '1.7')).toEqual(['7. Eerste zeven', '7. Tweede zeven']);
  });

  it('gives the whole of a section, parts included', () => {
    expect(passage(TEXT, NUMBERED, '9')).toContain('1. Aan u zelf.');
    expect(passage(TEXT, NUMBERED, '9')).toContain('2. Aan een ander:');
    expect(passage(TEXT, NUMBERED, '9-derden')).not.toContain('1. Aan u zelf.');
  });

  it('finds a footnote, a heading behind a label, and a part by its first words', () => {
    expect(passage(TEXT, NUMBERED, 'fn 1')).toEqual(['Artikel 4 AVG.']);
    expect(passage(TEXT, NUMBERED, 'bijlage')).toEqual(['Naam\t+', 'Naast het dossier is er een portaal.']);
    expect(passage(TEXT, NUMBERED, 'bijlage-portaal')).toEqual(['Naast het dossier is er een portaal.']);
  });

  it('does not find what is not there', () => {
    expect(passage(TEXT, NUMBERED, '9.3')).toBeUndefined();
    expect(passage(TEXT, NUMBERED, '12')).toBeUndefined();
    expect(passage(TEXT.replace('Aan derden', 'Aan anderen'), NUMBERED, '9-derden')).toBeUndefined();
  });

  it('takes a heading with or without a question mark, and with text behind it', () => {
    const sections = sectionsOf({ id: 'bewaren', heading: 'Hoe lang bewaren wij?' }, { id: 'vraag', heading: 'Waar kan ik terecht met een vraag?' });
    expect(passage('Hoe lang bewaren wij\nTwee jaar.\nWaar kan ik terecht met een vraag? Bel 0123', sections, 'bewaren')).toEqual(['Twee jaar.']);
    expect(passage('Hoe lang bewaren wij?\nTwee jaar.\nWaar kan ik terecht met een vraag? Bel 0123', sections, 'vraag')).toEqual(['Bel 0123']);
  });

  it('does not take an item of a list for a heading', () => {
    const sections = sectionsOf({ id: '1', heading: 'Doel' }, { id: '2', heading: 'Met wie delen wij?' });
    expect(passage('1. Doel\n- Met wie delen wij?\n2. Met wie delen wij?\nMet niemand.', sections, '2')).toEqual(['Met niemand.']);
  });

  it('joins lines that were broken off, and words too', () => {
    const sections = sectionsOf({ id: 'a', heading: 'Kop' });
    const text = 'Kop\nAls iemand niet vol-\ndoende voor zichzelf zorgt en hulp-\nen dienstverleners een e-\nmailadres hebben, \n\ndan geldt dit.';
    expect(passage(text, sections, 'a')).toEqual([
      'Als iemand niet voldoende voor zichzelf zorgt en hulp- en dienstverleners een e-mailadres hebben, dan geldt dit.',
    ]);
  });
});

describe('fingerprintOf', () => {
  const mark = (text: string): string | undefined => {
    const section = locateSections(readDocument(text), sectionsOf({ id: 'a', heading: 'Kop' })).sections.get('a');
    return section && fingerprintOf(section);
  };

  it('changes with a figure, not with the layout', () => {
    expect(mark('# Kop\n\nWij bewaren het **2 jaar**.')).toBe(mark('Kop\nWij bewaren\nhet 2   jaar.'));
    expect(mark('Kop\nWij bewaren het 3 jaar.')).not.toBe(mark('Kop\nWij bewaren het 2 jaar.'));
  });
});
