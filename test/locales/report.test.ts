import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeFacts } from '../../knowledge/citations.js';
import { retentionTerms, toTerm } from '../../knowledge/compare/retention-terms.js';
import { Fact } from '../../knowledge/fact-schema.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { loadLibrary } from '../../knowledge/load-library.js';
import { currentStatement } from '../../knowledge/library.js';
import { viewFact } from '../../locales/report/fact-view.js';
import { nameStatement, type ReportContext } from '../../locales/report/names.js';
import { loadPages } from '../../locales/report/pages.js';
import { describeExceptions, describeStart, describeTerm, labelTerm } from '../../locales/report/term-texts.js';
import { axisYears, layOutTimeline } from '../../locales/report/timeline.js';
import { loadWords } from '../../locales/words.js';

const root = findProjectRoot();
const words = loadWords(join(root, 'locales'));
const library = loadLibrary(join(root, 'knowledge'));
const context: ReportContext = {
  library,
  groups: [],
  words,
  today: new Date('2026-06-15T12:00:00Z'),
  cite: (statement, fact) => citeFacts(statement, [fact]),
};

function term(fields: object) {
  const base = { id: 'a', kind: 'retention', subject: 'dossiers', topics: ['retention-file'], sections: ['1'], text: 'Een dossier blijft.' };
  const fact = Fact.parse({ ...base, ...fields });
  if (fact.kind !== 'retention') throw new Error('not a term');
  return toTerm(fact);
}

describe('a term in words', () => {
  it.each([
    [{ keep: 'P20Y' }, '20 jaar'],
    [{ keep: 'P12M', atMost: true }, 'hoogstens 12 maanden'],
    [{ keep: 'P20Y', orLonger: true }, '20 jaar of langer'],
    [{ keep: 'P5Y', extension: { keep: 'P2Y', once: true } }, '5 jaar, 1 keer te verlengen met 2 jaar'],
    [{ keep: 'P2Y', atMost: true, while: 'account-active' }, 'zolang het account actief is, daarna hoogstens 2 jaar'],
    [{ while: 'needed' }, 'zolang het nodig is'],
    [{}, 'geen aantal jaren'],
  ])('%j is "%s"', (fields, expected) => {
    expect(describeTerm(term(fields), words)).toBe(expected);
  });

  it('says when there is no start, and nothing where no term begins', () => {
    expect(describeStart(term({ keep: 'P2Y' }), words)).toBe('begin staat er niet');
    expect(describeStart(term({ keep: 'P2Y', from: 'age-18' }), words)).toBe('na de 18e verjaardag');
    expect(describeStart(term({ while: 'needed' }), words)).toBe('');
  });

  it('completes the case of an exception to a clause', () => {
    const exceptions = [
      { when: 'het om incest gaat', until: 'youngest-child-18' },
      { when: 'bij zorg onder de Wmo', keep: 'P15Y' },
      { when: 'als er een rechtszaak is' },
    ];
    const long = term({ keep: 'P20Y', exceptions });
    expect(describeExceptions(long, words)).toEqual([
      'als het om incest gaat: tot het jongste kind 18 is',
      'bij zorg onder de Wmo: 15 jaar',
      'als er een rechtszaak is: anders',
    ]);
    expect(labelTerm(long, words)).toBe('20 jaar; soms tot het jongste kind 18 is; soms 15 jaar');
  });
});

describe('the timeline', () => {
  const terms = [term({ keep: 'P20Y', orLonger: true }), term({ keep: 'P4W' }), term({ while: 'needed' }), term({ keep: 'P10Y', atMost: true })];

  it('draws lengths in proportion, and keeps what is short visible', () => {
    const { rows, ticks, width } = layOutTimeline(terms, 20, words);
    const [long, short, none, half] = rows.map(({ bars }) => bars.reduce((sum, bar) => sum + bar.width, 0));
    expect(half).toBeCloseTo((long ?? 0) / 2);
    expect(short).toBeGreaterThanOrEqual(3);
    expect(none).toBe(0);
    expect(rows.map(({ arrows }) => arrows.length)).toEqual([1, 0, 1, 0]);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20']);
    for (const { bars, arrows, end } of rows)
      for (const x of [...bars.map((bar) => bar.x + bar.width), ...arrows.map(({ to }) => to), ...end.map((line) => line.x)])
        expect(x).toBeLessThan(width);
  });

  it('uses one axis for all: years rounded up to five', () => {
    expect(axisYears([])).toBe(5);
    expect(axisYears([term({ keep: 'P7Y' })])).toBe(10);
    expect(axisYears([term({ keep: 'P15Y', exceptions: [{ when: 'soms', keep: 'P20Y' }] })])).toBe(20);
  });

  it('says in words what it draws', () => {
    const { description } = layOutTimeline(terms, 20, words);
    expect(description).toContain('dossiers: 20 jaar of langer, begin staat er niet.');
    expect(description).toContain('dossiers: zolang het nodig is.');
  });

  it('never lets rows overlap', () => {
    for (const statement of library.statements.values()) {
      const { rows, bottom } = layOutTimeline(retentionTerms(statement), 20, words);
      for (const [index, { rule, subject, start, end }] of rows.entries()) {
        const below = rows[index + 1]?.rule ?? bottom;
        for (const line of [...subject, ...start, ...end]) expect(line.y > rule && line.y < below).toBe(true);
      }
    }
  });
});

describe('a fact in a report', () => {
  it('speaks as the organisation does, with its place', () => {
    const statement = currentStatement(library, 'levantogroep');
    const { text, where } = viewFact(statement.factsById.get('retention-account')!, statement, context);
    expect(text).toContain('Je accountgegevens');
    expect(where).toBe('§\u00a01.4');
  });

  it('gives the ways to reach a contact, with their warning', () => {
    const statement = currentStatement(library, 'wlzclientondersteuning');
    const warned = statement.facts.find((fact) => fact.kind === 'contact' && fact.warning !== undefined);
    expect(viewFact(warned!, statement, context).items.join(' ')).toContain('@');
  });

  it('names the version only where two of one organisation are compared', () => {
    const statements = [...library.statements.values()];
    const current = currentStatement(library, 'levgroep');
    expect(nameStatement(current, statements, context)).toBe('LEVgroep, versie mei 2023');
    expect(nameStatement(current, [current, currentStatement(library, 'carinova')], context)).toBe('LEVgroep');
  });
});

describe('pages', () => {
  const fill = loadPages(join(root, 'locales'), words);

  it('are strict: a missing value is an error, not a blank', () => {
    expect(() => fill('coverage', { title: 't', lead: 'l', made: 'm' })).toThrow(/not defined/);
  });

  it('say which template is not there', () => {
    expect(() => fill('nothing', { title: 't', lead: 'l', made: 'm' })).toThrow(/There is no template nothing\.hbs; add it to .*pages/);
  });
});
