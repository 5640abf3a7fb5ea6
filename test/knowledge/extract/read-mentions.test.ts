import { describe, expect, it } from 'vitest';
import { readNames } from '../../../knowledge/extract/names.js';
import { type Mentions, readMentions } from '../../../knowledge/extract/read-mentions.js';

const valuesOf = (text: string, kind: Exclude<keyof Mentions, 'prose'>): string[] => readMentions(text)[kind].map(({ value }) => value);
const figuresOf = (text: string): string[] => readMentions(text).figures.map(({ value, unit }) => `${value}${unit ?? ''}`);

describe('readMentions', () => {
  it.each([
    ['twintig jaren, één maand en 72 uur', ['20Y', '1M', '72H']],
    ['een maand, maar een dossier', ['1M']],
    ['7, 5 of 3 jaar', ['7Y', '5Y', '3Y']],
    ['van 12-16 jaar', ['12Y', '16Y']],
    ['van twaalf tot zestien', ['12', '16']],
    ['tussen 9.00 en 17.00 uur', ['9.00H', '17.00H']],
    ['de 18e verjaardag', ['18']],
    ['Luxemburgstraat 30a', ['30a']],
    ['vijfentwintig weken', ['25W']],
    ['de zorg in acht nemen', []],
  ])('reads the figures of "%s"', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ['op 1 januari 2020', ['2020-01-01']],
    ['tot 1/1/2020', ['2020-01-01']],
    ['in mei 2023', ['2023-05']],
    ['op 29 mei', ['--05-29']],
    ['2026-05-29', ['2026-05-29']],
    ['in mei', []],
  ])('reads the dates of "%s", and leaves no figure of them', (text, dates) => {
    expect(valuesOf(text, 'dates')).toEqual(dates);
    expect(figuresOf(text)).toEqual([]);
  });

  it('reads addresses, each in one spelling, and leaves no figure of them', () => {
    const text =
      'Bel 088 - 707 76 00 of 0492-598989, mail Info@Voorbeeld.nl, kijk op https://www.voorbeeld.nl/klacht. 6135 LC Sittard, 8260AC Kampen.';
    expect(valuesOf(text, 'phones')).toEqual(['0887077600', '0492598989']);
    expect(valuesOf(text, 'emails')).toEqual(['info@voorbeeld.nl']);
    expect(valuesOf(text, 'urls')).toEqual(['voorbeeld.nl/klacht']);
    expect(valuesOf(text, 'postcodes')).toEqual(['6135LC', '8260AC']);
    expect(figuresOf(text)).toEqual([]);
  });

  it.each([
    ['(artikel 7:457, derde lid, BW)', ['7:457 BW']],
    ['AVG artikel 12 en 15', ['12 AVG', '15 AVG']],
    ['artikel 33 en 34 van de AVG', ['33 AVG', '34 AVG']],
    ['art. 5.3.4 Wmo 2015', ['5.3.4 Wmo 2015']],
    ['artikel 7.1.4.1 van de Jeugdwet', ['7.1.4.1 Jeugdwet']],
    ['artikel 15.6 noemt', ['15.6']],
  ])('reads the articles of "%s"', (text, articles) => {
    expect(readMentions(text).articles.map(({ value, law }) => [value, law].filter(Boolean).join(' '))).toEqual(articles);
  });

  it('reads the numbered paragraphs of an article', () => {
    expect(valuesOf('artikel 7:457, derde lid, BW en lid 2', 'paragraphs')).toEqual(['3', '2']);
  });

  it('says where in the text a figure stands', () => {
    expect(readMentions('Dat is 20 jaar.').figures).toEqual([{ value: '20', unit: 'Y', text: '20 jaar', at: 7 }]);
  });
});

describe('readNames', () => {
  const namesOf = (text: string): string[] => readNames(text, (word) => ['het', 'schrijf'].includes(word)).map(({ text: name }) => name);

  it.each([
    ['Het dossier staat in Caren.', ['Caren']],
    ['Caren levert het. Het staat er.', ['Caren']],
    ['Schrijf aan de FG.', ['FG']],
    ['[Je] mag het zien.', []],
    ['Vraag T.a.v. Nienke', ['Vraag', 'Nienke']],
    ['de WGBO-regels', ['WGBO']],
  ])('reads the names of "%s"', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('is not sure of a rare word at the start of a sentence', () => {
    expect(readNames('Voluit heet het Caren.', () => false).map(({ isSure }) => isSure)).toEqual([false, true]);
  });
});
