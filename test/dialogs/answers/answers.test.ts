import { describe, expect, it } from 'vitest';
import { readAge } from '../../../dialogs/answers/age.js';
import { readChange, readCommand } from '../../../dialogs/answers/commands.js';
import { readContact } from '../../../dialogs/answers/contact.js';
import { readDate } from '../../../dialogs/answers/date.js';
import { readName } from '../../../dialogs/answers/name.js';
import { readPeriod } from '../../../dialogs/answers/period.js';
import { readText } from '../../../dialogs/answers/text.js';
import { readYesNo } from '../../../dialogs/answers/yes-no.js';

const TODAY = '2026-06-15';

describe('yes or no', () => {
  it.each([
    ['ja', 'yes'],
    ['Ja, graag!', 'yes'],
    ['jazeker', 'yes'],
    ['ja maar niet alles', 'yes'],
    ['👍', 'yes'],
    ['oké', 'yes'],
    ['ik denk het wel', 'yes'],
    ['dat klopt', 'yes'],
    ['nee', 'no'],
    ['Nee hoor', 'no'],
    ['nog niet', 'no'],
    ['dat kan ze niet', 'no'],
    ['niet echt', 'no'],
    ['weet ik niet', undefined],
    ['soms', undefined],
    ['Jan de Vries', undefined],
    ['hoe lang bewaren jullie mijn gegevens?', undefined],
    ['', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readYesNo(said)).toBe(answer);
  });
});

describe('an age', () => {
  it.each([
    ['14', '14'],
    ['veertien', '14'],
    ['14 jaar', '14'],
    ['hij is 9', '9'],
    ['zij is net 12 geworden', '12'],
    ['bijna 16', '15'],
    ['8 maanden', '0'],
    ['anderhalf jaar', '1'],
    ['ik ben vijftien jaar oud', '15'],
    ['15jaar', '15'],
    ['81', '81'],
    ['200', undefined],
    ['oud genoeg', undefined],
    ['', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readAge(said)).toBe(answer);
  });
});

describe('a date', () => {
  it.each([
    ['3 mei 2019', '2019-05-03'],
    ['03-05-2019', '2019-05-03'],
    ['3/5/2019', '2019-05-03'],
    ['3.5.2019', '2019-05-03'],
    ['03-05-80', '1980-05-03'],
    ['03-05-19', '2019-05-03'],
    ["3 mei '80", '1980-05-03'],
    ['03051980', '1980-05-03'],
    ['3 5 1980', '1980-05-03'],
    ['2019-05-03', '2019-05-03'],
    ['op 3 mei vorig jaar', '2025-05-03'],
    ['3 mei', '2026-05-03'],
    ['3 december', '2025-12-03'],
    ['drie mei 1980', '1980-05-03'],
    ['3 mei negentienhonderd tachtig', '1980-05-03'],
    ['geboren op 12 mrt 1951', '1951-03-12'],
    ['29 februari 2024', '2024-02-29'],
    ['gisteren', '2026-06-14'],
    ['eergisteren', '2026-06-13'],
    ['twee weken geleden', '2026-06-01'],
    ['1e januari 2000', '2000-01-01'],
    ['31-02-2019', undefined],
    ['29 februari 2023', undefined],
    ['32 mei 2019', undefined],
    ['3 mei 2031', undefined],
    ['mei 2019', undefined],
    ['1980', undefined],
    ['weet ik niet', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readDate(said, TODAY)).toBe(answer);
  });
});

describe('a period', () => {
  it.each([
    ['vanaf 2019', '2019-01-01/..'],
    ['sinds mei 2020', '2020-05-01/..'],
    ['vanaf 3 mei vorig jaar', '2025-05-03/..'],
    ['na 2018', '2019-01-01/..'],
    ['tussen 2018 en 2020', '2018-01-01/2020-12-31'],
    ['van 2018 tot 2020', '2018-01-01/2020-12-31'],
    ['2018-2020', '2018-01-01/2020-12-31'],
    ['2018 t/m 2020', '2018-01-01/2020-12-31'],
    ['van mei 2019 tot en met februari 2020', '2019-05-01/2020-02-29'],
    ['tussen 2020 en 2018', '2018-01-01/2020-12-31'],
    ['2019 tot nu', '2019-01-01/..'],
    ['van 2019 tot heden', '2019-01-01/..'],
    ['tot 2020', '../2019-12-31'],
    ['voor 2020', '../2019-12-31'],
    ['tot en met 2020', '../2020-12-31'],
    ['alleen vorig jaar', '2025-01-01/2025-12-31'],
    ['vorig jaar', '2025-01-01/2025-12-31'],
    ['dit jaar', '2026-01-01/2026-12-31'],
    ['in 2019', '2019-01-01/2019-12-31'],
    ['2019', '2019-01-01/2019-12-31'],
    ['mei 2020', '2020-05-01/2020-05-31'],
    ['3 mei 2019', '2019-05-03/2019-05-03'],
    ['de laatste twee jaar', '2024-06-15/..'],
    ['laatste 6 maanden', '2025-12-15/..'],
    ['het afgelopen half jaar', '2025-12-15/..'],
    ['de afgelopen maand', '2026-05-15/..'],
    ['alles', 'all'],
    ['de hele tijd', 'all'],
    ['maakt niet uit', 'all'],
    ['2019-01-01/2020-12-31', '2019-01-01/2020-12-31'],
    ['vanaf 2030', undefined],
    ['weet ik niet', undefined],
    ['ja', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readPeriod(said, TODAY)).toBe(answer);
  });
});

describe('a name', () => {
  it.each([
    ['Jan de Vries', 'Jan de Vries'],
    ['mijn naam is jan de vries', 'Jan de Vries'],
    ['Ik heet Fatma Yılmaz', 'Fatma Yılmaz'],
    ["mw. A. van 't Hof-Jansen", "mw. A. van 't Hof-Jansen"],
    ['jan', 'Jan'],
    ['J. Łódź.', 'J. Łódź'],
    ['Thuiszorg Oost 24', 'Thuiszorg Oost 24'],
    ['Jan de Vries, jan@example.org', 'Jan de Vries'],
    ['Ik ben Jan de Vries', 'Jan de Vries'],
    ['hoe lang bewaren jullie mijn gegevens?', undefined],
    ['waarom', undefined],
    ['14', undefined],
    ['111222333', undefined],
    ['weet ik niet', undefined],
    ['x', undefined],
    ['ik wil dat niet zeggen tegen jullie', undefined],
    ['<b>Jan</b>', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readName(said)).toBe(answer);
  });
});

describe('a way to reach someone', () => {
  it.each([
    ['jan@example.org', 'email:jan@example.org'],
    ['mail naar jan.de-vries@example.co.uk graag', 'email:jan.de-vries@example.co.uk'],
    ['jan (at) example punt nl', 'email:jan@example.nl'],
    ['06-12345678', 'phone:06-12345678'],
    ['06 12 34 56 78', 'phone:06-12345678'],
    ['+31 6 12345678', 'phone:06-12345678'],
    ['0031612345678', 'phone:06-12345678'],
    ['+31 (0)6 12345678', 'phone:06-12345678'],
    ['bel 0492-598989', 'phone:0492-598989'],
    ['(088) 707 76 00', 'phone:(088) 707 76 00'],
    ['+32 470 12 34 56', 'phone:+32470123456'],
    ['Dorpsstraat 12, 1234 AB Kaalheide', 'post:Dorpsstraat 12, 1234 AB Kaalheide'],
    ['ik woon op Dorpsstraat 12a 1234ab Kaalheide', 'post:Dorpsstraat 12a, 1234 AB Kaalheide'],
    ['Plein 1944 nr 3\n6511 JE Nijmegen', 'post:Plein 1944 nr 3, 6511 JE Nijmegen'],
    ['Dorpsstraat 12', undefined],
    ['1234 AB', undefined],
    ['112', undefined],
    ['0800-0113', undefined],
    ['111222333', undefined],
    ['jan@', undefined],
    ['bel me maar', undefined],
  ])('"%s" is %s', (said, answer) => {
    expect(readContact(said)).toBe(answer);
  });
});

describe('a text', () => {
  it('keeps no number that does not belong in it', () => {
    expect(readText('Mijn BSN 111222333 staat er, mail jan@example.org', {})).toBe('Mijn BSN ••• staat er, mail •••');
  });

  it('keeps what may be wrong in a file, but never a BSN or bank account', () => {
    expect(readText('tel. 06-12345678, geboren op 3 mei 1980, bsn 111222333, NL91ABNA0417164300', { keepsDetails: true })).toBe(
      'tel. 06-12345678, geboren op 3 mei 1980, bsn •••, •••',
    );
  });

  it.each(['', '?', '111222333', '•••', 'x'.repeat(2000)])('is not made of "%s"', (said) => {
    expect(readText(said, {})).toBeUndefined();
  });
});

describe('a command', () => {
  it.each([
    ['terug', 'back'],
    ['Ga terug alsjeblieft', 'back'],
    ['stop', 'stop'],
    ['STOP!', 'stop'],
    ['ik wil stoppen', 'stop'],
    ['waarom?', 'why'],
    ['?', 'why'],
    ['ik snap het niet', 'why'],
    ['overslaan', 'skip'],
    ['sla maar over', 'skip'],
    ['opnieuw', 'anew'],
    ['ga verder', 'repeat'],
    ['ik wil dat jullie stoppen met mailen', undefined],
    ['waarom bewaren jullie mijn dossier?', undefined],
    ['Jan de Vries', undefined],
  ])('"%s" is %s', (said, command) => {
    expect(readCommand(said)).toBe(command);
  });

  it.each([
    ['wijzig mijn naam', 'mijn naam'],
    ['mijn naam klopt niet', 'mijn naam'],
    ['ik wil de periode veranderen', 'ik wil de periode'],
    ['Jan de Vries', undefined],
  ])('"%s" wants to change %s', (said, what) => {
    expect(readChange(said)).toBe(what);
  });
});
