import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../knowledge/dutch/analyse.js';
import { Fact } from '../../../knowledge/schema.js';
import { asksHow, asksMeaning, asksYesOrNo, decideClaim, isNegated } from '../../../knowledge/rules/claims.js';
import { parseDuration, sameLength } from '../../../knowledge/rules/durations.js';
import { judgeDurations } from '../../../knowledge/rules/premise.js';
import { findTableNames, readCells } from '../../../knowledge/rules/table.js';

const analyse = createAnalyser(
  new Map([
    ['dossier', 1],
    ['verkopen', 1],
    ['bewaren', 1],
  ]),
  new Set(),
);
const fact = (more: object): Fact => Fact.parse({ id: 'a', kind: 'note', topics: ['t'], sections: ['1'], text: 'Een zin over iets.', ...more });

describe('the form of a question', () => {
  it.each(['mag ik dat zien?', 'bewaren jullie dat?', 'dat klopt toch?', 'ik denk dat jullie alles verkopen, toch'])('%s asks yes or no', (text) => {
    expect(asksYesOrNo(analyse(text))).toBe(true);
  });

  it.each(['hoe lang bewaren jullie dat?', 'wie mag dat zien?', 'waar kan ik heen?'])('%s does not', (text) => {
    expect(asksYesOrNo(analyse(text))).toBe(false);
  });

  it('tells a denial, a wish and a question after meaning', () => {
    expect(isNegated(analyse('jullie delen dat toch niet'))).toBe(true);
    expect(isNegated(analyse('jullie delen dat toch'))).toBe(false);
    expect(asksHow(analyse('ik wil mijn dossier zien'))).toBe(true);
    expect(asksHow(analyse('hoe lang duurt het'))).toBe(false);
    expect(asksMeaning(analyse('wat is een datalek'))).toBe(true);
  });
});

describe('decideClaim', () => {
  const sold = fact({
    claims: [
      { say: ['gegevens verkopen'], verdict: 'no' },
      { say: ['gegevens'], verdict: 'yes' },
    ],
  });

  it('takes the claim that is named most fully', () => {
    expect(decideClaim(sold, analyse('verkopen jullie mijn gegevens?'), analyse)).toBe('no');
    expect(decideClaim(sold, analyse('heb je gegevens?'), analyse)).toBe('yes');
  });

  it('says no yes to a question about all, unless the fact speaks of all', () => {
    expect(decideClaim(sold, analyse('hebben jullie al mijn gegevens?'), analyse)).toBeUndefined();
    expect(decideClaim(fact({ ...sold, text: 'Het gaat om al uw gegevens.' }), analyse('hebben jullie al mijn gegevens?'), analyse)).toBe('yes');
    expect(decideClaim(sold, analyse('verkopen jullie al mijn gegevens?'), analyse)).toBe('no');
  });

  it('decides nothing when a word of the claim is missing', () => {
    expect(decideClaim(sold, analyse('verkopen jullie dossiers?'), analyse)).toBeUndefined();
  });
});

describe('durations', () => {
  it.each([
    ['P12M', 'P1Y', true],
    ['P20Y', 'P15Y', false],
    ['PT72H', 'P3D', true],
    ['P4W', 'P1M', true],
  ])('%s and %s: same length is %s', (one, other, same) => {
    expect(sameLength(one, other)).toBe(same);
  });

  it('says what is wrong with another form', () => {
    expect(() => parseDuration('20 jaar')).toThrow('"20 jaar" is no duration; write one such as P20Y or P4W.');
  });

  it('judge a premise against what the fact gives', () => {
    const kept = fact({ kind: 'retention', subject: 'dossiers', keep: 'P20Y' });
    expect(judgeDurations(kept, ['P20Y'])).toBe('yes');
    expect(judgeDurations(kept, ['P30Y'])).toBe('no');
    expect(judgeDurations(kept, [])).toBeUndefined();
    expect(judgeDurations(fact({}), ['P30Y'])).toBeUndefined();
  });
});

describe('an access table', () => {
  const table = fact({
    kind: 'access',
    roles: [
      { id: 'nurse', name: 'verpleegkundige' },
      { id: 'money', name: 'financiële administratie', words: ['boekhouding'] },
    ],
    data: [
      { id: 'bsn', name: 'burgerservicenummer', words: ['bsn'] },
      { id: 'name', name: 'naam' },
    ],
    levels: [
      { mark: '+', access: 'yes', meaning: 'alles' },
      { mark: '0', access: 'no', meaning: 'niets' },
    ],
    cells: { bsn: '+ 0', name: '+ +' },
  });

  it('gives the cell of the role and the data named, by any of their words', () => {
    if (table.kind !== 'access') throw new Error('the table is no table');
    const names = findTableNames(table, analyse('mag de boekhouding mijn bsn zien'), analyse);
    expect(readCells(table, names)).toEqual([{ role: 'financiële administratie', data: 'burgerservicenummer', access: 'no', meaning: 'niets' }]);
  });

  it('gives none when only the data are named', () => {
    if (table.kind !== 'access') throw new Error('the table is no table');
    expect(readCells(table, findTableNames(table, analyse('wie ziet mijn bsn'), analyse))).toEqual([]);
  });
});
