import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLetter } from '../../../dialogs/letter/write-letter.js';
import { WrittenLetter } from '../../../dialogs/letter/written-letter.js';
import type { DialogContext } from '../../../dialogs/context.js';
import type { FlowState } from '../../../dialogs/conversation.js';
import { measureReadability } from '../../../knowledge/dutch/readability.js';
import { currentStatement } from '../../../knowledge/library.js';
import type { RightId } from '../../../knowledge/schema.js';
import { STATEMENTS_DIR } from '../../support/documents.js';
import { fixedContext } from '../../support/engine.js';
import { ASKED, everyFlow, ORGANISATIONS, RIGHTS } from './letter-cases.js';
import { bodyText, wholeText } from './letter-text.js';

const GAPS = /undefined|null|NaN|\{|\}|\[|\]|\[object|^[-#\s]*$(?<=\S)|: ?\.|\(\)|“”| {2}/mu;
const ENGLISH = /\b(the|and|your|you|with|for|from|letter|request|file|data)\b/iu;

let context: DialogContext;
let written: { name: string; flow: FlowState; letter: WrittenLetter }[];
beforeAll(() => {
  context = fixedContext();
  written = everyFlow().map(({ name, flow }) => ({ name, flow, letter: writeLetter(flow, context) }));
}, 120_000);

/** A plain request: all that is asked of the right, by an adult for themselves. */
function letterOf(right: RightId, organisation: string, more: Record<string, string> = {}): WrittenLetter {
  const name = { name: 'Sem Yılmaz', reach: 'email:sem@zonnehof.example' };
  return writeLetter(
    { right, organisation, asking: 'summary', answers: { who: 'self', 'of-age': 'yes', ...ASKED[right][0], ...name, ...more } },
    context,
  );
}

const linesOf = ({ addressee }: WrittenLetter): string[] => addressee.map(({ text, hint }) => (text === '' ? `____ ${hint ?? ''}`.trim() : text));

describe('every letter', () => {
  it('is written for every right, organisation and person who may ask', () => {
    const kinds = new Set(written.map(({ flow }) => `${flow.right} ${flow.organisation}`));
    process.stdout.write(`${written.length} letters written, ${kinds.size} of ${RIGHTS.length * ORGANISATIONS.length} rights at organisations\n`);
    expect(kinds.size).toBe(RIGHTS.length * ORGANISATIONS.length);
    expect(written.filter(({ letter }) => !WrittenLetter.safeParse(letter).success)).toEqual([]);
  });

  it('has no gap, no placeholder and no English', () => {
    const faults = written.flatMap(({ name, letter }) =>
      [GAPS.exec(wholeText(letter)), ENGLISH.exec(bodyText(letter))].flatMap((hit) => (hit ? [`${name}: ${hit[0]}`] : [])),
    );
    expect(faults).toEqual([]);
  });

  it('names the person and the organisation’s document, and is signed by all who must', () => {
    for (const { name, flow, letter } of written) {
      expect(letter.sender[0], name).toBe('Sem Yılmaz');
      const signed = letter.body.flatMap((block) => (block.kind === 'signature' ? [block.name] : []));
      expect(signed.length, name).toBeGreaterThan(0);
      if (flow.answers['client-name'] === undefined) expect(signed[0], name).toBe('Sem Yılmaz');
      else expect(bodyText(letter), name).toContain(flow.answers['client-name']);
    }
  });

  it('prints each answer that was given', () => {
    const typed = [
      'part',
      'wrong',
      'correct',
      'where',
      'addition',
      'provider',
      'use',
      'situation',
      'consent',
      'from-whom',
      'ground-detail',
      'happened',
      'wish',
      'client-number',
    ];
    const missing = written.flatMap(({ name, flow, letter }) =>
      typed.filter((id) => flow.answers[id] !== undefined && !bodyText(letter).includes(flow.answers[id])).map((id) => `${name}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('speaks formally, whatever the organisation does', () => {
    expect(
      written.filter(({ letter }) => /(?<![\p{L}-])(je|jij|jou|jouw|jullie)(?![\p{L}-])/iu.test(bodyText(letter))).map(({ name }) => name),
    ).toEqual([]);
  });

  it.each(ORGANISATIONS)('to %s reads easily', (organisation) => {
    const measured = written
      .filter(({ flow }) => flow.organisation === organisation)
      .map(({ name, letter }) => {
        const text = bodyText(letter)
          .replaceAll(/Noor de Wit|Sem Yılmaz/g, 'Noor')
          .replaceAll(/“[^”]*”/g, 'hier');
        return { name, ...measureReadability(text) };
      });
    const mean = measured.reduce((sum, { score }) => sum + score, 0) / measured.length;
    const lowest = Math.min(...measured.map(({ score }) => score));
    const longest = Math.max(...measured.map((each) => each.longest));
    process.stdout.write(
      `letters to ${organisation}: ${measured.length}, mean ${mean.toFixed(1)}, lowest ${lowest.toFixed(1)}, longest sentence ${longest} words\n`,
    );
    expect(mean).toBeGreaterThanOrEqual(50);
    expect(measured.filter(({ words, score }) => words > 40 && score < 40)).toEqual([]);
    expect(measured.filter((each) => each.longest > 25)).toEqual([]);
  });
});

describe('the addressee', () => {
  it.each([
    ['access', 'levantogroep', ['Stichting LEVANTOgroep', 'Luxemburgstraat 30a', '6135 LC Sittard']],
    [
      'complaint',
      'levantogroep',
      ['Stichting LEVANTOgroep', 'T.a.v. Functionaris voor Gegevensbescherming', 'Luxemburgstraat 30a', '6135 LC Sittard'],
    ],
    [
      'erasure',
      'levgroep',
      [
        'LEVgroep, centraal kantoor',
        'T.a.v. de betrokken hulp- of dienstverlener',
        'Penningstraat 55',
        '____ De postcode staat niet in de verklaring. Zoek die op en schrijf die voor Helmond.',
        'Helmond',
      ],
    ],
    ['complaint', 'levgroep', ['LEVgroep', '____ Zoek het adres op: https://www.levgroep.nl/klachtenregeling.', '____']],
    ['access', 'carinova', ['Functionaris Gegevensbescherming van Carinova', '____ Zoek het adres op: https://www.carinova.nl/privacy.', '____']],
    [
      'access',
      'wlzclientondersteuning',
      ['WlzClientondersteuning.nl (Maatschap Thuis in Co)', 'T.a.v. Nienke Boekhout', 'Postbus 101', '8260AC Kampen'],
    ],
  ] as const)('of %s at %s stands as printed', (right, organisation, lines) => {
    expect(linesOf(letterOf(right, organisation))).toEqual(lines);
  });

  it('is the carer whom the client named, at LEVgroep', () => {
    expect(linesOf(letterOf('access', 'levgroep', { helper: 'Anna Bos' }))[1]).toBe('T.a.v. Anna Bos');
  });

  it.skipIf(!existsSync(STATEMENTS_DIR))('is found in the published document, line by line', () => {
    const { library } = context.engine();
    for (const { name, flow, letter } of written) {
      const { document } = currentStatement(library, flow.organisation);
      const text = readFileSync(join(STATEMENTS_DIR, document), 'utf8').replaceAll(/\s+/g, ' ');
      const printed = letter.addressee.map(({ text: line }) => line).filter((line) => line !== '' && !line.startsWith('T.a.v.'));
      const parts = printed.flatMap((line) => line.split(', ')).filter((part) => !text.includes(part));
      expect(parts, name).toEqual([]);
    }
  });

  it('has an e-mail address at LEVANTOgroep only', () => {
    const addresses = new Set(written.flatMap(({ flow, letter }) => (letter.email ? [`${flow.organisation} ${letter.email.to}`] : [])));
    expect([...addresses]).toEqual(['levantogroep privacy@levantogroep.nl', 'levantogroep functionarisgegevensbescherming@levantogroep.nl']);
    expect(written.filter(({ flow, letter }) => flow.organisation === 'levantogroep' && !letter.email)).toEqual([]);
  });
});

describe('what a letter says', () => {
  it.each([
    ['access', 'artikel 15 van de privacywet AVG'],
    ['copy', 'artikel 15 van de privacywet AVG'],
    ['rectification', 'artikel 16 van de privacywet AVG'],
    ['supplement', 'artikel 16 van de privacywet AVG'],
    ['erasure', 'artikel 17 van de privacywet AVG'],
    ['restriction', 'artikel 18 van de privacywet AVG'],
    ['portability', 'artikel 20 van de privacywet AVG'],
    ['objection', 'artikel 21 van de privacywet AVG'],
    ['withdraw-consent', 'artikel 7 van de privacywet AVG'],
    ['recipients', 'artikel 15 van de privacywet AVG'],
  ] as const)('%s names %s everywhere', (right, article) => {
    for (const organisation of ORGANISATIONS) expect(bodyText(letterOf(right, organisation))).toContain(`Dit recht staat in ${article}.`);
  });

  it.each([
    ['access', 'carinova', 'Zie ook artikel 10.1 van uw privacyreglement (versie 1 januari 2020).'],
    ['erasure', 'carinova', 'Zie ook artikel 12.1 en 12.5 van uw privacyreglement'],
    ['supplement', 'carinova', 'Zie ook artikel 11.1 van'],
    ['portability', 'carinova', 'Zie ook artikel 14.1 van'],
    ['objection', 'carinova', 'Zie ook artikel 13.1 van'],
    ['withdraw-consent', 'carinova', 'Zie ook artikel 4.7 en 6 van'],
    ['shielding', 'carinova', 'Zie artikel 11.5 van'],
    ['complaint', 'carinova', 'Zie artikel 20 van'],
    ['erasure', 'levantogroep', 'Zie ook § 1.9 van uw privacyverklaring (versie 29 mei 2026).'],
    ['access', 'levgroep', 'Zie ook het stuk “Persoonsgegevens inzien, wijzigen of verwijderen” van uw privacyverklaring (versie mei 2023).'],
    ['restriction', 'levgroep', 'het stuk “Beperking van de verwerking”'],
    ['recipients', 'wlzclientondersteuning', 'van uw privacyverklaring (versie 2.2 van 1 juli 2020).'],
  ] as const)('%s at %s cites the statement: %s', (right, organisation, text) => {
    expect(bodyText(letterOf(right, organisation))).toContain(text);
  });

  it.each([
    ['access', 'carinova', 'een termijn van 1 maand voor het antwoord: artikel 10.4. Daar staat ook dat u het zo snel mogelijk doet.'],
    ['erasure', 'carinova', 'voor het antwoord: artikel 11.3 en 12.5.'],
    ['erasure', 'carinova', 'Voor het uitvoeren staat er een termijn van hoogstens 3 maanden: artikel 12.1, 12.5 en 15.3.'],
    ['objection', 'carinova', 'een termijn van 1 maand voor het antwoord: artikel 13.2.'],
    ['access', 'levantogroep', 'Uw privacyverklaring noemt een termijn van 1 maand voor het antwoord: § 1.9.'],
    ['access', 'levgroep', 'een termijn van 4 weken voor wat ik vraag: het stuk “Persoonsgegevens inzien, wijzigen of verwijderen”.'],
    ['rectification', 'levgroep', 'een termijn van 2 weken voor het antwoord: het stuk “Binnen twee weken bericht'],
    ['erasure', 'levgroep', 'hoogstens 4 weken: het stuk “Verzoek binnen vier weken uitvoeren”.'],
    ['access', 'wlzclientondersteuning', 'Volgens artikel 12 van de AVG antwoordt u binnen 1 maand nadat u deze brief kreeg.'],
    ['complaint', 'levgroep', 'Ik hoor graag binnen 1 maand van u.'],
    ['deceased-access', 'carinova', 'Ik hoor graag binnen 1 maand van u.'],
  ] as const)('%s at %s names the term: %s', (right, organisation, text) => {
    expect(bodyText(letterOf(right, organisation, right === 'deceased-access' ? { 'client-name': 'Noor' } : {}))).toContain(text);
  });

  it('asks to prove nothing, and speaks of it at LEVANTOgroep only', () => {
    const speaks = written.filter(({ letter }) => bodyText(letter).includes('paspoort')).map(({ flow }) => flow.organisation);
    expect(new Set(speaks)).toEqual(new Set(['levantogroep']));
  });

  it('asks LEVgroep for a first copy without the costs that its statement names', () => {
    const asks = (organisation: string): boolean => bodyText(letterOf('copy', organisation)).includes('Wilt u voor deze eerste kopie niets rekenen?');
    expect(ORGANISATIONS.filter(asks)).toEqual(['levgroep']);
  });

  it('gives the reason as it was chosen for that right', () => {
    expect(bodyText(letterOf('erasure', 'carinova', { reason: 'unlawful' }))).toContain('Het gebruik van deze gegevens is tegen de regels.\n');
    expect(bodyText(letterOf('restriction', 'carinova', { reason: 'unlawful' }))).toContain('tegen de regels. Toch wil ik niet dat u ze wist.');
    expect(bodyText(letterOf('restriction', 'carinova', { reason: 'not-needed' }))).toContain('Ik heb ze nog wel nodig voor een rechtszaak.');
    expect(bodyText(letterOf('erasure', 'carinova', { reason: 'none' }))).not.toContain('De reden');
  });

  it('names the period in words', () => {
    const sentence = (period: string): string =>
      /Ik vraag dit voor de tijd (.*)\./.exec(bodyText(letterOf('access', 'carinova', { period })))?.[1] ?? '';
    expect(sentence('2019-01-01/2020-12-31')).toBe('van 1 januari 2019 tot en met 31 december 2020');
    expect(sentence('2019-03-01/..')).toBe('vanaf 1 maart 2019');
    expect(sentence('../2020-02-29')).toBe('tot en met 29 februari 2020');
    expect(sentence('all')).toBe('');
  });

  it('names what is attached after the signature', () => {
    const { body } = letterOf('access', 'levgroep', { who: 'represented', basis: 'proxy', 'client-name': 'Noor de Wit' });
    expect(body.slice(-3).map(({ kind }) => kind)).toEqual(['signature', 'heading', 'list']);
    expect(body.at(-1)).toEqual({ kind: 'list', items: ['kopie van de machtiging'] });
  });

  it('is dated as the day is in the Netherlands', () => {
    const late = { ...context, today: () => new Date('2026-12-31T23:30:00Z') };
    expect(writeLetter(written[0]!.flow, late).date).toBe('1 januari 2027');
  });
});

describe('what a person types', () => {
  it('cannot change the form of the letter', () => {
    const odd = fc.oneof(fc.string(), fc.constantFrom('## kop', '- punt', '\n\n## kop\n- punt', '{{name}}', '$t(letters:carer)', '-', '#', '<b>'));
    fc.assert(
      fc.property(odd, odd, (wrong, client) => {
        fc.pre(wrong.trim() !== '' && client.trim() !== '');
        const answers = { who: 'child', age: '8', 'client-name': `A${client}`, wrong, correct: 'x', name: 'Sem', reach: 'phone:06' };
        const { body } = writeLetter({ right: 'rectification', organisation: 'carinova', asking: 'summary', answers }, context);
        expect(body.filter(({ kind }) => kind === 'heading')).toHaveLength(5);
        expect(body.filter(({ kind }) => kind === 'list')).toHaveLength(3);
      }),
      { numRuns: 200 },
    );
  });

  it('is needed where there is no letter without it', () => {
    const flow: FlowState = {
      right: 'rectification',
      organisation: 'carinova',
      asking: 'summary',
      answers: { who: 'self', wrong: 'x', correct: ' ' },
    };
    expect(() => writeLetter(flow, context)).toThrow('No letter of rectification without an answer to: name, reach, correct.');
  });
});
