import { beforeAll, describe, expect, it } from 'vitest';
import { writeLetter } from '../../../dialogs/letter/write-letter.js';
import type { Reminder } from '../../../dialogs/letter/written-letter.js';
import type { DialogContext } from '../../../dialogs/context.js';
import type { Register } from '../../../dialogs/conversation.js';
import { measureReadability } from '../../../knowledge/dutch/readability.js';
import type { RightId } from '../../../knowledge/schema.js';
import { fixedContext } from '../../support/engine.js';
import { ASKED, oneFlowEach, ORGANISATIONS } from './letter-cases.js';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext('2026-01-31T12:00:00Z');
}, 120_000);

function remindersOf(right: RightId, organisation: string, register?: Register): Reminder[] {
  const answers = { who: 'self', 'of-age': 'yes', ...ASKED[right][0], name: 'Sem Yılmaz', reach: 'email:sem@zonnehof.example' };
  return writeLetter({ right, organisation, asking: 'summary', answers }, context, register).reminders;
}

const datesOf = (reminders: readonly Reminder[]): string[] => reminders.map(({ date }) => date);
const find = (reminders: readonly Reminder[], title: RegExp): string => reminders.find((each) => title.test(each.title))?.text ?? '';
/** Without the letter in it, which says u to everybody. */
const toldTo = (reminders: readonly Reminder[]): string =>
  reminders.map(({ title, text }) => `${title}\n${text.replace(/^Aan:[\s\S]*/mu, '')}`).join('\n');

describe('reminders', () => {
  it.each([
    // Expected, follow-up a day later, complaint two weeks after that, the end of the extension, authority four weeks after the complaint.
    ['access', 'carinova', ['2026-02-28', '2026-03-01', '2026-03-15', '2026-04-12', '2026-04-30']],
    ['erasure', 'carinova', ['2026-02-28', '2026-03-01', '2026-03-15', '2026-04-12', '2026-04-30', '2026-04-30']],
    ['erasure', 'levgroep', ['2026-02-14', '2026-02-15', '2026-02-28', '2026-03-01', '2026-03-29']],
    ['access', 'levgroep', ['2026-02-28', '2026-03-01', '2026-03-15', '2026-04-12']],
    ['access', 'wlzclientondersteuning', ['2026-02-28', '2026-03-01', '2026-03-15', '2026-04-12', '2026-04-30']],
    ['complaint', 'levantogroep', ['2026-02-28', '2026-03-01', '2026-04-12']],
  ] as const)('of %s at %s stand on their days', (right, organisation, dates) => {
    expect(datesOf(remindersOf(right, organisation))).toEqual(dates);
  });

  it('have the follow-up letter ready on the day after the expected one', () => {
    const follow = find(remindersOf('access', 'carinova'), /herinnering/);
    expect(follow).toContain('Aan: Functionaris Gegevensbescherming van Carinova');
    expect(follow).toContain('Op 31 januari 2026 stuurde ik u een brief.');
    expect(follow).toContain('Uw privacyreglement noemt een termijn van 1 maand: artikel 10.4.');
    expect(follow).toContain('Wacht dan tot 30 april 2026.');
    expect(follow).toMatch(/Met vriendelijke groet,\n\nSem Yılmaz$/);
  });

  it.each([
    ['levantogroep', 'functionarisgegevensbescherming@levantogroep.nl'],
    ['levgroep', 'https://www.levgroep.nl/klachtenregeling'],
    ['carinova', 'de Functionaris Gegevensbescherming (FG)'],
    ['wlzclientondersteuning', 'bij WlzClientondersteuning.nl'],
  ])('lead to the complaints route of %s', (organisation, route) => {
    expect(find(remindersOf('access', organisation), /klacht/)).toContain(route);
  });

  it('lead to the authority last, by the general rule, also where the statement names none', () => {
    for (const organisation of ORGANISATIONS) expect(find(remindersOf('access', organisation), /Autoriteit/)).toContain('AVG artikel 77');
  });

  it('tell when what was promised should be done', () => {
    expect(find(remindersOf('erasure', 'carinova'), /gedaan/)).toContain('In het reglement staat daarvoor een termijn van 3 maanden.');
    expect(find(remindersOf('erasure', 'levgroep'), /gedaan/)).toContain('In de verklaring staat daarvoor een termijn van 4 weken.');
  });

  it('are in order, never before the letter, for every letter', () => {
    for (const { name, flow } of oneFlowEach()) {
      const dates = datesOf(writeLetter(flow, context).reminders);
      expect(dates, name).toEqual(dates.toSorted());
      expect(dates[0]! > '2026-01-31', name).toBe(true);
    }
  });

  it('speak to the person as asked, and plainly', () => {
    for (const organisation of ORGANISATIONS) {
      expect(toldTo(remindersOf('access', organisation, 'u'))).not.toMatch(/(?<![\p{L}-])(je|jij|jouw)(?![\p{L}-])/iu);
      expect(toldTo(remindersOf('access', organisation, 'je'))).not.toMatch(/(?<![\p{L}.-])(u|uw)(?![\p{L}-])/iu);
      expect(measureReadability(toldTo(remindersOf('erasure', organisation))).longest).toBeLessThanOrEqual(20);
    }
  });
});
