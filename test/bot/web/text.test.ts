import { describe, expect, it } from 'vitest';
import { readRuns, readText, type Block } from '../../../bot/web/text.js';

const reading = { sourceWords: ['Bron:', 'Bronnen:'], isEmergency: false };
const links = (line: string, isEmergency = false) =>
  readRuns(line, isEmergency).flatMap(({ text, href }) => (href === undefined ? [] : [`${text} -> ${href}`]));
const whole = (line: string) =>
  readRuns(line)
    .map(({ text }) => text)
    .join('');

describe('readRuns', () => {
  it.each([
    ['Kijk op https://www.carinova.nl/privacy.', ['https://www.carinova.nl/privacy -> https://www.carinova.nl/privacy']],
    ['(zie www.levgroep.nl/privacy)', ['www.levgroep.nl/privacy -> https://www.levgroep.nl/privacy']],
    ['Mail privacy@levantogroep.nl, of bel.', ['privacy@levantogroep.nl -> mailto:privacy@levantogroep.nl']],
    ['Bel 088 - 888 2000.', ['088 - 888 2000 -> tel:0888882000']],
    ['Bel (0572) 12 34 56 of 06-12345678', ['(0572) 12 34 56 -> tel:0572123456', '06-12345678 -> tel:0612345678']],
    ['Bel +31 (0)40 123 45 67', ['+31 (0)40 123 45 67 -> tel:+31401234567']],
    ['Bel 0800-0113 of 0800 2000', ['0800-0113 -> tel:08000113', '0800 2000 -> tel:08002000']],
  ])('finds the links in "%s"', (line, expected) => {
    expect(links(line)).toEqual(expected);
    expect(whole(line)).toBe(line);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hoi',
    'ftp://voorbeeld.nl',
    'Mail naar info@wzclientondersteuning.nl.',
    'Mail naar INFO@wzclientondersteuning.nl.',
    'Geldig vanaf 01-01-2020 tot 31-12-2025.',
    'artikel 15.2 en 7:454 van het BW, 20 jaar, 112 euro',
    'NL91ABNA0417164300',
    '<a href="x">klik</a>',
  ])('makes no link of "%s"', (line) => {
    expect(links(line)).toEqual([]);
    expect(whole(line)).toBe(line);
  });

  it('makes 112 and 113 telephone numbers only in an emergency', () => {
    expect(links('Bel 112 of 113. Chat op 113.nl.', true)).toEqual(['112 -> tel:112', '113 -> tel:113', '113.nl -> https://113.nl']);
    expect(links('Bel 112 of 113. Kijk bij WlzClientondersteuning.nl.')).toEqual([]);
  });
});

describe('readText', () => {
  it('reads paragraphs, a list with its lead, and the source', () => {
    const text = 'Drie groepen:\n- een\n- twee\n\nAnderen niet.\nEcht niet.\n\nBron: Reglement, artikel 10';
    const run = (words: string) => [{ text: words }];
    expect(readText(text, reading)).toEqual<Block[]>([
      { kind: 'paragraph', lines: [run('Drie groepen:')] },
      { kind: 'list', items: [run('een'), run('twee')] },
      { kind: 'paragraph', lines: [run('Anderen niet.'), run('Echt niet.')] },
      { kind: 'source', label: 'Bron:', lines: [run('Reglement, artikel 10')] },
    ]);
  });

  it('keeps several sources together, as lines or as a list', () => {
    const [lines, list] = ['Bron: A, § 1\nB, § 2', 'Bronnen:\n- A, § 1\n- B, § 2'].map((text) => readText(text, reading));
    expect(lines).toMatchObject([{ kind: 'source', label: 'Bron:', lines: [[{ text: 'A, § 1' }], [{ text: 'B, § 2' }]] }]);
    expect(list).toMatchObject([{ kind: 'source', label: 'Bronnen:', lines: [[{ text: 'A, § 1' }], [{ text: 'B, § 2' }]] }]);
  });

  it('begins a new block after a blank line, also between two lists', () => {
    expect(readText('- een\n\n- twee', reading).map(({ kind }) => kind)).toEqual(['list', 'list']);
  });

  it.each(['', '\n\n\n', ' \r\n '])('reads nothing from %j', (text) => {
    expect(readText(text, reading)).toEqual([]);
  });
});
