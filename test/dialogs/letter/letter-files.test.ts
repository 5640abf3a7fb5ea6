import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsOf, makeLetterFile, type LetterFormat } from '../../../dialogs/letter/letter-files.js';
import { bodyToText, toText } from '../../../dialogs/letter/to-text.js';
import { LONGEST_MAILTO, toMailto } from '../../../dialogs/letter/to-mailto.js';
import type { WrittenLetter } from '../../../dialogs/letter/written-letter.js';
import { readDocx, readPdf, readZipped } from '../../support/read-letter.js';
import { realWords } from '../../support/words.js';
import { makeLetter } from '../../support/written-letter.js';

const words = realWords();
const NOW = new Date('2026-11-25T10:00:00Z');
const EMAIL = { to: 'privacy@levantogroep.nl', subject: 'Verzoek om inzage & afschrift' };

async function make(letter: WrittenLetter, format: LetterFormat): Promise<{ name: string; type: string; bytes: Buffer }> {
  const file = await makeLetterFile(letter, format, words, NOW);
  if (file.kind !== 'file') throw new Error('not a file');
  return file;
}

/** A letter of several pages. */
const makeLong = (): WrittenLetter => {
  const letter = makeLetter();
  const [end] = [letter.body.slice(-2)];
  return { ...letter, body: [...Array.from({ length: 6 }, () => letter.body.slice(0, -2)).flat(), ...end] };
};

/** What a reader of the letter must find in every format. */
const SAID = [
  'Zoë Yılmaz-Łódź',
  'Carinova',
  'T.a.v. de Functionaris Gegevensbescherming',
  'https://www.carinova.nl/privacy',
  '25 november 2026',
].concat(['Betreft: verzoek om inzage in mijn dossier', 'artikel 15 van de AVG', '1 januari 2019', 'het zorgplan', 'handtekening']);

describe('the formats of a letter', () => {
  it('leave out e-mail without an address that can be relied on, and a calendar without days', () => {
    expect(formatsOf(makeLetter())).toEqual(['pdf', 'docx', 'txt', 'ics']);
    expect(formatsOf(makeLetter({ email: EMAIL, reminders: [] }))).toEqual(['pdf', 'docx', 'txt', 'mailto']);
  });

  it('all say the same', async () => {
    const pdf = await readPdf((await make(makeLetter(), 'pdf')).bytes);
    const docx = await readDocx((await make(makeLetter(), 'docx')).bytes);
    const txt = (await make(makeLetter(), 'txt')).bytes.toString('utf8');
    for (const said of SAID) for (const text of [pdf.text, docx, txt]) expect(text).toContain(said);
    for (const text of [pdf.text, docx, txt]) expect(text).not.toMatch(/undefined|\{\{|\[object|null/);
  });

  it('have a name and a type that fit', async () => {
    const files = await Promise.all((['pdf', 'docx', 'txt', 'ics'] as const).map((format) => make(makeLetter(), format)));
    expect(files.map(({ name }) => name)).toEqual(['pdf', 'docx', 'txt', 'ics'].map((end) => `inzage-carinova.${end}`));
    expect(files.map(({ type }) => type.split(';')[0])).toEqual([
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/plain',
      'text/calendar',
    ]);
  });

  it('keep the paragraphs of what is to be done later', async () => {
    const text = 'Stuur dan deze brief:\n\nGeachte heer,\u0000 mevrouw,';
    const { bytes } = await make(makeLetter({ reminders: [{ date: '2026-12-25', title: 'Geen antwoord?', text }] }), 'ics');
    expect(bytes.toString('utf8').replace(/\r\n /g, '')).toContain('Stuur dan deze brief:\\n\\nGeachte heer\\,  mevrouw\\,');
  });

  it('are made of any text that a person can type, and are small', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    const block = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), text }),
      fc.record({ kind: fc.constant('paragraph' as const), text }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { minLength: 1, maxLength: 5 }) }),
      fc.record({ kind: fc.constant('signature' as const), label: text, name: text }),
    );
    const letter = fc.record({
      sender: fc.array(text, { minLength: 1, maxLength: 8 }),
      body: fc.array(block, { minLength: 1, maxLength: 12 }),
      title: text,
    });
    await fc.assert(
      fc.asyncProperty(letter, async (parts) => {
        const made = makeLetter({ ...parts, email: EMAIL });
        for (const format of formatsOf(made)) {
          const file = await makeLetterFile(made, format, words, NOW);
          if (file.kind === 'file') expect(file.bytes.length).toBeLessThan(200_000);
          if (format === 'pdf' && file.kind === 'file') expect((await readPdf(file.bytes)).isTagged).toBe(true);
          if (format === 'docx' && file.kind === 'file') expect(await readDocx(file.bytes)).toContain('Betreft');
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the PDF', () => {
  it('is tagged: title, language, headings, paragraphs and lists in the order of reading', async () => {
    const { bytes } = await make(makeLetter(), 'pdf');
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ isTagged: true, language: 'nl-NL', title: 'Verzoek om inzage in mijn dossier bij Carinova', pages: 1 });
    expect(pdf.elements.map(({ tag, text }) => `${tag} ${text}`)).toEqual([
      ...['Zoë Yılmaz-Łódź', 'Kerkstraat 12', '7411 AB Deventer', 'Geboren op 3 mei 1980'].map((line) => `P ${line}`),
      'P Carinova',
      'P T.a.v. de Functionaris Gegevensbescherming',
      'P straat en huisnummer of postbus; zie https://www.carinova.nl/privacy',
      'P postcode en plaats; zie https://www.carinova.nl/privacy',
      'P 25 november 2026',
      'H1 Betreft: verzoek om inzage in mijn dossier',
      'P Geachte heer, mevrouw,',
      'P Ik wil graag mijn dossier inzien. Dat recht staat in artikel 15 van de AVG en in artikel 10 van uw reglement.',
      'H2 Wat ik wil zien',
      'P Het gaat om de periode van 1 januari 2019 tot en met 31 december 2020. Ik wil deze delen zien:',
      'L • het zorgplan • de rapportages van de wijkverpleging • de brieven aan en van mijn huisarts',
      'H2 Hoe en wanneer',
      'P Ik krijg het graag op papier. U antwoordt volgens uw reglement uiterlijk binnen één maand.',
      'P Met vriendelijke groet,',
      'P Plaats, datum en handtekening',
      'P Zoë Yılmaz-Łódź',
    ]);
    const list = pdf.elements.find(({ tag }) => tag === 'L');
    expect(list?.children.map(({ tag, children }) => [tag, ...children.map((child) => child.tag)])).toEqual(Array(3).fill(['LI', 'Lbl', 'LBody']));
  });

  it('says in its metadata that it is PDF/UA-1, and shows its title', async () => {
    const source = (await make(makeLetter(), 'pdf')).bytes.toString('latin1');
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/Lang \(nl-NL\)/);
    expect(source).toMatch(/\/FontFile2/);
  });

  it('has numbered pages when it is long, and the numbers are not read aloud', async () => {
    const pdf = await readPdf((await make(makeLong(), 'pdf')).bytes);
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.text).toContain(`Pagina ${pdf.pages} van ${pdf.pages}`);
    expect(pdf.elements.some(({ text }) => text.includes('Pagina'))).toBe(false);
    expect(pdf.elements.filter(({ text }) => text === 'Geachte heer, mevrouw,')).toHaveLength(6);
  });

  it('shows a square for a sign that its fonts lack, and nothing for one without width', async () => {
    const [first] = (await readPdf((await make(makeLetter({ sender: ['Ça va\u200B 李 🧬'] }), 'pdf')).bytes)).elements;
    expect(first?.text).toBe('Ça va □ □');
  });
});

describe('the Word file', () => {
  it('has headings, lists and paragraphs', async () => {
    const html = await readDocx((await make(makeLetter(), 'docx')).bytes);
    expect(html).toContain('<h1>Betreft: verzoek om inzage in mijn dossier</h1>');
    expect(html).toContain('<h2>Wat ik wil zien</h2>');
    expect(html).toContain('<ul><li>het zorgplan</li><li>de rapportages van de wijkverpleging</li>');
    expect(html).not.toContain('<img');
  });

  it('has a title, an author and the Dutch language', async () => {
    const { bytes } = await make(makeLetter(), 'docx');
    const core = readZipped(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Verzoek om inzage in mijn dossier bij Carinova</dc:title>');
    expect(core).toContain('<dc:creator>Zoë Yılmaz-Łódź</dc:creator>');
    expect(readZipped(bytes, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });
});

describe('the plain text', () => {
  it('leaves room for what the statement does not print, and says where to look it up', () => {
    expect(toText(makeLetter(), words)).toContain('___ (postcode en plaats; zie https://www.carinova.nl/privacy)\n');
  });

  it('has one line for each paragraph, also in old editors', async () => {
    const { bytes } = await make(makeLetter(), 'txt');
    expect(bytes.toString('utf8').split('\r\n')).toContain('- het zorgplan');
    expect(bytes.toString('utf8').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });
});

describe('the e-mail', () => {
  it('is not there without an address', async () => {
    expect(toMailto(makeLetter(), words)).toBeUndefined();
    await expect(makeLetterFile(makeLetter(), 'mailto', words, NOW)).rejects.toThrow(RangeError);
  });

  it('holds a short letter whole, with who writes it and without a place to sign', () => {
    const mail = toMailto(makeLetter({ email: EMAIL }), words);
    const url = new URL(mail?.url ?? '');
    expect([url.protocol, url.pathname, url.searchParams.get('subject')]).toEqual(['mailto:', EMAIL.to, EMAIL.subject]);
    expect(url.searchParams.get('body')).toBe(mail?.text.replace(/\n/g, '\r\n'));
    expect(mail?.text).toContain(bodyToText(makeLetter().body.slice(0, -1)));
    expect(mail?.text).toMatch(/Met vriendelijke groet,\n\nZoë Yılmaz-Łódź\nKerkstraat 12/);
    expect(mail?.text).not.toMatch(/handtekening|_/);
    expect(mail).toMatchObject({ isShort: false, ...EMAIL });
  });

  it('only introduces a long letter, and says that it must be attached', () => {
    const mail = toMailto({ ...makeLong(), email: EMAIL }, words);
    expect(mail?.isShort).toBe(true);
    expect(mail?.url.length).toBeLessThanOrEqual(LONGEST_MAILTO);
    expect(mail?.text).toMatch(/Voeg eerst de brief als bijlage toe/);
    expect(mail?.text).toMatch(/Zoë Yılmaz-Łódź/);
  });
});
