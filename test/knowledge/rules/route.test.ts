import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../bot/load-engine.js';
import { findProjectRoot } from '../../../bot/project-root.js';
import { routeOf, type Route } from '../../../knowledge/rules/route.js';
import { RightId } from '../../../knowledge/schema.js';

const library = loadContent(findProjectRoot());
const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];

function routeFor(right: RightId, organisation: string, answers: Record<string, string>): Route {
  return routeOf({ right, organisation, answers }, library);
}

const self = (age: number): Record<string, string> => (age >= 16 ? { who: 'self', 'of-age': 'yes' } : { who: 'self', 'of-age': 'no', age: `${age}` });
const child = (age: number, capable?: 'yes' | 'no'): Record<string, string> => ({ who: 'child', age: `${age}`, ...(capable && { capable }) });
const other = (basis: string, capable?: 'yes' | 'no'): Record<string, string> => ({ who: 'represented', basis, ...(capable && { capable }) });

describe('who signs', () => {
  it.each([
    ['access', self(30), 'client'],
    ['access', self(14), 'client'],
    ['erasure', self(14), 'client representative'],
    ['access', self(11), 'client representative'],
    ['access', child(8), 'representative'],
    ['access', child(14, 'yes'), 'representative'],
    ['erasure', child(14, 'yes'), 'client representative'],
    ['erasure', child(14, 'no'), 'representative'],
    ['access', child(16, 'yes'), 'client representative'],
    ['access', child(17, 'no'), 'representative'],
    ['access', other('mentor', 'no'), 'representative'],
    ['access', other('mentor', 'yes'), 'client representative'],
    ['access', other('curator', 'no'), 'representative'],
    ['access', other('proxy'), 'representative'],
    ['access', other('partner', 'no'), 'representative'],
    ['access', other('family', 'yes'), 'client representative'],
    ['access', { ...other('guardian'), age: '9' }, 'representative'],
    ['deceased-access', {}, 'relative'],
  ] as const)('for %s with %j: %s, at every organisation', (right, answers, signers) => {
    expect(ORGANISATIONS.map((organisation) => routeFor(right, organisation, answers).signers.join(' '))).toEqual(ORGANISATIONS.map(() => signers));
  });

  it('is never nobody', () => {
    for (const organisation of ORGANISATIONS)
      for (const right of RightId.options)
        for (const age of [0, 11, 12, 15, 16, 17, 18, 90])
          for (const answers of [self(age), child(age, 'yes'), child(age, 'no'), {}])
            expect(routeFor(right, organisation, answers).signers.length).toBeGreaterThan(0);
  });
});

describe('why', () => {
  it.each([
    ['access', child(11), 'minors-access-under-12'],
    ['access', self(12), 'minors-access-12-15'],
    ['access', child(15, 'yes'), 'minors-access-12-15'],
    ['access', child(16, 'yes'), 'minors-access-16-up'],
    ['access', child(17, 'no'), 'minors-access-16-not-capable'],
    ['erasure', child(11), 'rep-under-12'],
    ['erasure', child(12, 'no'), 'rep-minor-not-capable'],
    ['erasure', self(15), 'rep-12-15-capable'],
    ['erasure', child(16, 'yes'), 'rep-16-capable'],
    ['access', other('mentor', 'no'), 'representative-access-adult'],
    ['erasure', other('curator', 'no'), 'rep-adult-order'],
    ['access', other('family', 'no'), 'rep-adult-order'],
    ['erasure', other('proxy'), 'rep-written-proxy'],
  ] as const)('at Carinova for %s with %j is told by %s', (right, answers, fact) => {
    const { facts, rules } = routeFor(right, 'carinova', answers);
    expect([facts[0]?.id, rules]).toEqual([fact, []]);
  });

  it.each([
    ['access', child(11), 'law-under-12'],
    ['erasure', child(11), 'law-represent-under-16'],
    ['access', self(13), 'law-age-12'],
    ['access', child(13, 'yes'), 'law-parents-12-15'],
    ['erasure', self(13), 'law-represent-under-16'],
    ['access', child(17, 'yes'), 'law-from-16'],
    ['access', child(17, 'no'), 'law-youth-incapable'],
    ['access', other('mentor', 'no'), 'law-represent-protected'],
    ['access', other('family', 'no'), 'law-represent-adult'],
    ['access', other('family', 'yes'), 'law-mentor-money'],
    ['deceased-access', { relation: 'other' }, 'law-deceased'],
    ['deceased-access', { relation: 'parent' }, 'law-deceased-child'],
  ] as const)('at LEVANTOgroep, which is silent, for %s with %j is told by %s', (right, answers, rule) => {
    const { facts, rules } = routeFor(right, 'levantogroep', answers);
    expect([facts, rules[0]?.id]).toEqual([[], rule]);
  });

  it('does not take what LEVgroep says of help for what holds for the file', () => {
    for (const age of [11, 14, 17]) expect(routeFor('access', 'levgroep', child(age, 'yes')).facts).toEqual([]);
  });

  it('takes what WlzClientondersteuning.nl says of consent for withdrawing it', () => {
    expect(routeFor('withdraw-consent', 'wlzclientondersteuning', self(14)).facts.map(({ id }) => id)).toEqual(['minors-consent']);
    expect(routeFor('erasure', 'wlzclientondersteuning', self(14)).facts).toEqual([]);
  });

  it('needs no explanation for adults who ask for themselves', () => {
    for (const organisation of ORGANISATIONS) expect(routeFor('access', organisation, self(40))).toMatchObject({ facts: [], rules: [], doubts: [] });
  });
});

describe('what is attached and cited', () => {
  it('is the proof of whoever was appointed or authorised, and nothing else', () => {
    const attached = ['mentor', 'curator', 'administrator', 'guardian', 'proxy', 'partner', 'family'].flatMap(
      (basis) => routeFor('access', 'levgroep', other(basis, 'no')).attachments,
    );
    expect(attached).toEqual(['mentor', 'curator', 'administrator', 'guardian', 'proxy']);
    expect(routeFor('access', 'levgroep', child(8)).attachments).toEqual([]);
  });

  it('is told about money when an administrator asks', () => {
    expect(routeFor('access', 'levgroep', other('administrator', 'no')).doubts).toEqual(['money-only']);
  });

  it.each([
    ['access', 'carinova', 'avg 15, wgbo 7:456, jeugdwet 7.3.10, wmo 5.3.2'],
    ['access', 'levantogroep', 'avg 15, wgbo 7:456, wmo 5.3.2'],
    ['access', 'levgroep', 'avg 15, jeugdwet 7.3.10'],
    ['access', 'wlzclientondersteuning', 'avg 15'],
    ['erasure', 'carinova', 'avg 17, wgbo 7:455, jeugdwet 7.3.9, wmo 5.3.5'],
    ['supplement', 'levgroep', 'avg 16, jeugdwet 7.3.8'],
    ['portability', 'carinova', 'avg 20'],
    ['objection', 'carinova', 'avg 21'],
    ['restriction', 'carinova', 'avg 18'],
    ['withdraw-consent', 'carinova', 'avg 7'],
    ['recipients', 'carinova', 'avg 15'],
    ['shielding', 'carinova', ''],
    ['complaint', 'carinova', ''],
    ['deceased-access', 'carinova', 'wgbo 7:458a, jeugdwet 7.3.12a'],
  ] as const)('for %s at %s are: %s', (right, organisation, articles) => {
    const cited = routeFor(right, organisation, {}).articles;
    expect(cited.map(({ law, number }) => `${law} ${number}`).join(', ')).toBe(articles);
  });

  it('is not the Jeugdwet for relatives who were told of an incident, which that law does not know', () => {
    expect(routeFor('deceased-access', 'carinova', { ground: 'incident' }).articles).toEqual([{ law: 'wgbo', number: '7:458a' }]);
  });

  it('stands in a general rule, every article of it', () => {
    const printed = [...library.rules.values()].map(({ article }) => article).join('; ');
    const articles = RightId.options.flatMap((right) => ORGANISATIONS.flatMap((organisation) => routeFor(right, organisation, {}).articles));
    const isPrinted = (number: string): boolean => new RegExp(`(?<![\\d.:])${number.replaceAll('.', '\\.')}(?![\\d.:])`).test(printed);
    expect(articles.filter(({ number }) => !isPrinted(number))).toEqual([]);
  });
});
