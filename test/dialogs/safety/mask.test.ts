import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, isBsn, mask } from '../../../dialogs/safety/mask.js';
import { readDangerRows } from './danger-rows.js';

const digit = fc.integer({ min: 0, max: 9 });
const digitsOf = (count: number): fc.Arbitrary<string> => fc.array(digit, { minLength: count, maxLength: count }).map((digits) => digits.join(''));

/** A valid BSN: eight digits and the ninth that makes the eleven-test come out. */
const bsn = digitsOf(8)
  .map((first) => first + String(Array.from(first, Number).reduce((sum, value, index) => sum + value * (9 - index), 0) % 11))
  .filter((number) => number.length === 9 && isBsn(number));

const NOTATIONS: readonly RegExp[] = [/(\d{9})/, /(\d{4})(\d{2})(\d{3})/, /(\d{3})(\d{3})(\d{3})/, /(\d{2})(\d{2})(\d{2})(\d{3})/, /(\d{4})(\d{5})/];
const SENTENCES = [
  '{}',
  'Mijn BSN is {}, wat staat er over mij?',
  'ik ben 16 en woon hier sinds 2019 ({})',
  'bsn: {}',
  'Dit is {}.',
  'nummer\n{}\nin artikel 7:454',
];

const notated = fc.record({
  number: bsn,
  notation: fc.constantFrom(...NOTATIONS),
  separator: fc.constantFrom('.', ' ', '-', ' - ', ',', '_', '\u00a0', '\u200b'),
});
const notate = ({ number, notation, separator }: { number: string; notation: RegExp; separator: string }): string =>
  (notation.exec(number) ?? []).slice(1).join(separator);

describe('mask', () => {
  it('hides every valid BSN in every usual notation', () => {
    fc.assert(
      fc.property(notated, fc.constantFrom(...SENTENCES), (typed, sentence) => {
        expect(mask(sentence.replace('{}', notate(typed)))).toBe(sentence.replace('{}', MASK));
      }),
      { numRuns: 2000 },
    );
  });

  it('hides a BSN of which the leading zero was left out', () => {
    fc.assert(
      fc.property(
        bsn.filter((number) => number.startsWith('0')),
        (number) => {
          expect(mask(`nummer ${number.slice(1)}`)).toBe(`nummer ${MASK}`);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('hides nine digits after the word, also when they fail the eleven-test', () => {
    fc.assert(
      fc.property(digitsOf(9), fc.constantFrom('bsn ', 'mijn BSN is ', 'burgerservicenummer: ', 'sofinummer ', 'bsn nr. '), (number, intro) => {
        expect(mask(intro + number)).toBe(intro + MASK);
      }),
    );
  });

  it('hides a Dutch bank account in any spacing and casing', () => {
    const iban = fc.record({
      check: digitsOf(2),
      bank: fc.constantFrom('ABNA', 'INGB', 'RABO', 'SNSB', 'TRIO'),
      account: digitsOf(10),
      gap: fc.constantFrom('', ' ', '.', '-'),
    });
    fc.assert(
      fc.property(iban, fc.boolean(), ({ check, bank, account, gap }, isSmall) => {
        const typed = [`NL${check}`, bank, account.slice(0, 4), account.slice(4, 8), account.slice(8)].join(gap);
        expect(mask(`rekening ${isSmall ? typed.toLowerCase() : typed} graag`)).toBe(`rekening ${MASK} graag`);
      }),
    );
  });

  it.each(['BE68 5390 0754 7034', 'DE89370400440532013000', 'GB29 NWBK 6016 1331 9268 19'])('hides the foreign bank account %s', (typed) => {
    expect(mask(`mijn rekening ${typed}`)).toBe(`mijn rekening ${MASK}`);
  });

  it('hides a mobile number in any notation', () => {
    const start = fc.constantFrom('06-', '06 ', '06', '+31 6 ', '+316', '+31 (0)6 ', '0031 6', '06.');
    fc.assert(
      fc.property(start, digitsOf(8), fc.constantFrom('', ' '), (first, rest, gap) => {
        const typed = first + (/\d\d/g.exec(rest) ? [rest.slice(0, 2), rest.slice(2, 4), rest.slice(4, 6), rest.slice(6)].join(gap) : rest);
        expect(mask(`bel ${typed} na 17 uur`)).toBe(`bel ${MASK} na 17 uur`);
      }),
    );
  });

  it.each([
    '0492-598989',
    '(0492) 598989',
    '046 411 2233',
    '088-1234567',
    'jan.de.vries@gmail.com',
    'j@zorg.example.nl',
    '1234 AB 12',
    '6131AL 7a',
    '1234 ab nr. 12',
  ])('hides %s', (typed) => expect(mask(`ik heb ${typed}`)).toBe(`ik heb ${MASK}`));

  it.each([
    ['tel:0612345678', `tel:${MASK}`],
    ['nummer:111222333', `nummer:${MASK}`],
    ['jan @ voorbeeld.nl', MASK],
    ['１１１２２２３３３', MASK],
    ['١١١٢٢٢٣٣٣', MASK],
    ['3-5-1971 is mijn geboortedatum', `${MASK} is mijn geboortedatum`],
    ['1971-05-03 geboren', `${MASK} geboren`],
    ['geboren 03051971', `geboren ${MASK}`],
    ['<b>111222333</b>', `<b>${MASK}</b>`],
    ["{{111222333}}'; --", `{{${MASK}}}'; --`],
  ])('hides what stands in "%s"', (typed, shown) => expect(mask(typed)).toBe(shown));

  it.each([
    'geboren op 3-5-1971',
    'geb. 03-05-1971',
    'geboortedatum: 3 mei 1971',
    'mijn geboortedatum is 3/5/71',
    'paspoort NXK123456',
    'mijn rijbewijs is 1234567890',
  ])('hides what "%s" introduces', (typed) => expect(mask(typed)).toMatch(new RegExp(`^[^\\d]+${MASK}$`, 'u')));

  it('leaves articles of law, years, ages, terms, sections and help lines as they are', () => {
    const plain = fc.constantFrom(
      ...[
        'artikel 7:454',
        'artikel 5.3.4',
        '§ 15.6',
        'lid 2',
        'in 2019',
        'van 2018 tot 2023',
        '20 jaar',
        'ik ben 16',
        'binnen 4 weken',
        '0800-0113',
        '0800 2000',
        '113',
        '112',
      ],
      ...[
        'op 12-05-2019',
        'geboren in 1971',
        'paspoort van 2019',
        'bsn',
        'klant 12345',
        'Postbus 123',
        'in 2019 en 12 maanden',

        '9.00 tot 17.00 uur',
        'artikel 7:454, 7:456 en 7:458',
      ],
    );
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), fc.constantFrom(' en ', '. Ook ', ' en dan ', ' of '), (parts, joint) => {
        expect(mask(parts.join(joint))).toBe(parts.join(joint));
      }),
    );
  });

  it('leaves what people write without identifiers as it is', () => {
    for (const { q } of readDangerRows()) expect(mask(q)).toBe(q);
  });

  it('finds nothing more in what it masked, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), notated, (text, typed) => {
        const masked = mask(`${text} ${notate(typed)}`);
        expect(mask(masked)).toBe(masked);
      }),
    );
  });

  it.each([
    ['digits', '1 '],
    ['letters', 'ab'],
    ['words that introduce', 'bsn is '],
    ['at signs', 'a@'],
  ])('is quick on 4000 characters of %s', (_, part) => {
    const start = performance.now();
    mask(part.repeat(4000 / part.length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
