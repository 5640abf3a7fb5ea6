import { beforeAll, describe, expect, it } from 'vitest';
import { tellBeforehand } from '../../../dialogs/letter/beforehand.js';
import type { DialogContext } from '../../../dialogs/context.js';
import type { Answers, Register } from '../../../dialogs/conversation.js';
import { currentStatement } from '../../../knowledge/library.js';
import { address } from '../../../locales/address.js';
import { measureReadability } from '../../../knowledge/dutch/readability.js';
import type { RightId } from '../../../knowledge/schema.js';
import { fixedContext } from '../../support/engine.js';
import { oneFlowEach, ORGANISATIONS } from './letter-cases.js';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

const SELF: Answers = { who: 'self', 'of-age': 'yes' };

function tell(right: RightId, organisation: string, answers: Answers = SELF, register?: Register): string {
  return tellBeforehand({ right, organisation, answers, asking: 'summary' }, context, register).text;
}

describe('what is told before the letter', () => {
  it.each([
    ['rectification', 'levantogroep', 'rectification-first', 'what to do first, which is no condition'],
    ['access', 'levgroep', 'access-online', 'what may be done at once'],
    ['copy', 'levgroep', 'copy-costs', 'what it costs'],
    ['erasure', 'levantogroep', 'erasure-refusal', 'why it may be refused'],
    ['erasure', 'carinova', 'erasure-refusal-list', 'all grounds of refusal'],
    ['erasure', 'carinova', 'erasure-carry-out', 'how fast'],
    ['access', 'levantogroep', 'request-terms', 'how fast'],
    ['access', 'levantogroep', 'request-identity', 'that identity may be checked'],
    ['restriction', 'carinova', 'restriction-only-title', 'where the statement is silent'],
    ['complaint', 'levgroep', 'contact-complaints', 'where to complain'],
    ['complaint', 'wlzclientondersteuning', 'complaint', 'the order of steps'],
    ['deceased-access', 'carinova', 'bereaved-grounds', 'the three grounds'],
  ] as const)('about %s at %s tells the fact %s: %s', (right, organisation, id, _what) => {
    const fact = currentStatement(context.engine().library, organisation).factsById.get(id)!;
    const register = context.engine().library.organisations.get(organisation)!.register;
    for (const text of [fact.text, ...(fact.items ?? [])]) expect(tell(right, organisation)).toContain(address(text, register));
  });

  it.each([
    ['copy', 'levgroep', 'In het algemeen (AVG artikel 12 en 15)', 'that a first copy is free'],
    ['erasure', 'levantogroep', 'In het algemeen (BW artikel 7:455)', 'what may be asked all the same'],
    ['objection', 'levgroep', 'In het algemeen (AVG artikel 21)', 'the general rule where the statement is silent'],
    ['complaint', 'levantogroep', 'In het algemeen (AVG artikel 77)', 'that the authority may be asked at once'],
    ['deceased-access', 'levgroep', 'In het algemeen (Jeugdwet artikel 7.3.12a)', 'the law on youth help'],
    ['deceased-access', 'wlzclientondersteuning', 'In het algemeen (BW artikel 7:458a)', 'the general rule on the dead'],
    ['access', 'wlzclientondersteuning', 'binnen 1 maand antwoord, of 2 maanden later (AVG artikel 12)', 'how fast in general'],
    ['complaint', 'carinova', 'In de brief vraag ik om antwoord binnen 1 maand.', 'how fast where no rule says so'],
    ['access', 'levantogroep', 'Maak dan je BSN en foto onleesbaar', 'how to make a safe copy'],
    ['access', 'wlzclientondersteuning', 'wzclientondersteuning', 'a doubtful address'],
    ['access', 'carinova', 'https://www.carinova.nl/privacy', 'where to look up the address'],
    ['access', 'levgroep', 'postcode', 'what is missing in the address'],
    ['access', 'levgroep', 'In het algemeen (AVG artikel 4)', 'why the letter goes to the organisation'],
  ] as const)('about %s at %s says “%s”: %s', (right, organisation, text, _what) => {
    expect(tell(right, organisation)).toContain(text);
  });

  it('tells how to make a safe copy of an identity document nowhere else', () => {
    const speaks = oneFlowEach().filter(({ flow }) => tellBeforehand(flow, context).text.includes('paspoort'));
    expect(new Set(speaks.map(({ flow }) => flow.organisation))).toEqual(new Set(['levantogroep']));
  });

  it('tells who must sign and why', () => {
    const text = tell('erasure', 'carinova', { who: 'child', age: '13', capable: 'yes' });
    expect(text).toContain('Van 12 tot 16 jaar beslist een kind mee');
    expect(text).toContain('Laat het kind daarom ook tekenen.');
    expect(tell('access', 'levgroep', { who: 'child', age: '17', capable: 'yes' })).toContain('BW artikel 7:457 en Jeugdwet artikel 7.3.11');
    expect(tell('access', 'carinova', { who: 'self', 'of-age': 'no', age: '13' })).toContain('Vanaf 12 jaar');
    expect(tell('access', 'levgroep', { who: 'represented', basis: 'administrator' })).toContain('Gaat het om zorg en niet om geld?');
  });

  it('tells nothing about representatives to people who ask for themselves', () => {
    expect(tell('access', 'carinova')).not.toMatch(/ouder|mentor|vertegenwoordig/);
  });

  it('never discourages', () => {
    for (const { name, flow } of oneFlowEach())
      expect(tellBeforehand(flow, context).text, name).toMatch(/Vragen mag altijd\. Bij een nee hoort een uitleg\.$/);
  });

  it('cites where the statement says it', () => {
    const { sources } = tellBeforehand({ right: 'erasure', organisation: 'levgroep', answers: SELF, asking: 'summary' }, context);
    expect(sources.map(({ section }) => section)).toContain('Verzoek binnen vier weken uitvoeren');
  });
});

describe.each(ORGANISATIONS)('what is told beforehand about %s', (organisation) => {
  it('has no gap, is plain and keeps to one form of address', () => {
    const told = oneFlowEach([organisation]).map(({ name, flow }) => {
      const { text } = tellBeforehand(flow, context, 'u');
      expect(text, name).not.toMatch(/undefined|null|NaN|\{\{|\[|\(\)| {2}|\n{3}/);
      expect(text, name).not.toMatch(/(?<![\p{L}-])(je|jij|jou|jouw)(?![\p{L}-])/iu);
      expect(tellBeforehand(flow, context, 'je').text, name).not.toMatch(/(?<![\p{L}.-])(u|uw|uzelf)(?![\p{L}-])/iu);
      return { name, ...measureReadability(text.replaceAll('WlzClientondersteuning.nl', 'Lev')) };
    });
    const words = told.map((each) => each.words).sort((a, b) => a - b);
    const mean = told.reduce((sum, { score }) => sum + score, 0) / told.length;
    process.stdout.write(
      `told before letters to ${organisation}: mean ${mean.toFixed(1)}, words: median ${words[Math.floor(words.length / 2)]}, most ${words.at(-1)}\n`,
    );
    expect(mean).toBeGreaterThanOrEqual(65);
    expect(told.filter(({ longest }) => longest > 20)).toEqual([]);
    expect(words.at(-1)).toBeLessThanOrEqual(240);
  });
});
