import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../bot/project-root.js';
import { addLengths, toLength } from '../../../knowledge/compare/length.js';
import { retentionRanges } from '../../../knowledge/compare/retention-ranges.js';
import { retentionTerms, type Term } from '../../../knowledge/compare/retention-terms.js';
import { currentStatement, type Library } from '../../../knowledge/library.js';
import { loadLibrary } from '../../../knowledge/load-library.js';
import { FACTS, makeSmallContent, type SmallContent } from '../../support/small-content.js';

let content: SmallContent;
beforeEach(() => {
  content = makeSmallContent();
});
afterEach(() => {
  content.remove();
});

/** The term of the care file, written with these fields in place of `keep: P5Y`. */
function careTerm(fields: string): Term {
  content.edit(FACTS, 'keep: P5Y', fields);
  const term = retentionTerms(currentStatement(loadLibrary(content.root), 'zonnehof')).find(({ fact }) => fact.id === 'retention-care');
  expect(term).toBeDefined();
  return term!;
}

describe('a length of time', () => {
  it('compares by years, whatever its unit', () => {
    expect(toLength('P12M').years).toBeCloseTo(toLength('P1Y').years);
    expect(toLength('P4W').years).toBeLessThan(toLength('P1M').years);
    expect(toLength('PT72H').years).toBeCloseTo(toLength('P3D').years);
  });

  it('adds up in its own unit, or else in days', () => {
    expect(addLengths(toLength('P5Y'), toLength('P2Y'))).toEqual({ count: 7, unit: 'Y', years: 7 });
    expect(addLengths(toLength('P1Y'), toLength('P4W'))).toMatchObject({ count: 393, unit: 'D' });
  });
});

describe('a retention term in comparable form', () => {
  it('is a fixed stretch from its start event', () => {
    const { shape, from, spans, isOpen, shortest, longest } = careTerm('keep: P6Y');
    expect({ shape, from, spans, isOpen }).toEqual({
      shape: 'exact',
      from: 'end-of-service',
      spans: [{ from: 0, to: 6, kind: 'always' }],
      isOpen: false,
    });
    expect([shortest?.count, longest?.count]).toEqual([6, 6]);
  });

  it('knows at most from or longer', () => {
    expect(careTerm('keep: P2Y\n    atMost: true')).toMatchObject({ shape: 'at-most', isOpen: false, spans: [{ from: 0, to: 2, kind: 'at-most' }] });
    content.edit(FACTS, 'atMost: true', 'orLonger: true');
    const [term] = retentionTerms(currentStatement(loadLibrary(content.root), 'zonnehof'));
    expect(term).toMatchObject({ shape: 'at-least', isOpen: true, spans: [{ kind: 'always' }] });
  });

  it('reaches as far as its extension', () => {
    const term = careTerm('keep: P5Y\n    extension: { keep: P2Y, once: true }');
    expect(term).toMatchObject({
      shortest: { count: 5 },
      longest: { count: 7, unit: 'Y' },
      isOpen: false,
      spans: [
        { to: 5, kind: 'always' },
        { from: 5, to: 7, kind: 'sometimes' },
      ],
    });
  });

  it('tells longer and shorter exceptions apart, and those that end with an event', () => {
    const exceptions = ['{ when: bij geweld, keep: P15Y }', '{ when: bij een cursus, keep: P1Y }', '{ when: bij incest, until: youngest-child-18 }'];
    const term = careTerm(`keep: P2Y\n    exceptions: [${exceptions.join(', ')}]`);
    expect(term.spans).toEqual([
      { from: 0, to: 2, kind: 'always' },
      { from: 2, to: 15, kind: 'sometimes' },
    ]);
    expect(term).toMatchObject({ shorter: [1], isOpen: true, shortest: { count: 1 }, longest: { count: 15 } });
  });

  it('has no length when it says only as long as needed, and then comes last', () => {
    const term = careTerm('while: needed');
    expect(term).toMatchObject({ shape: 'no-figure', spans: [], isOpen: true });
    expect(term.longest).toBeUndefined();
    const terms = retentionTerms(currentStatement(loadLibrary(content.root), 'zonnehof'));
    expect(terms.map(({ fact }) => fact.id)).toEqual(['retention-camera', 'retention-care']);
  });
});

describe('ranges by topic', () => {
  it('run from the shortest to the longest term, and tell silence from a topic without a term', () => {
    content.edit(FACTS, 'topics: [retention-camera]', 'topics: [retention-camera, retention-file]');
    const library = loadLibrary(content.root);
    const rows = retentionRanges(library, [currentStatement(library, 'zonnehof')]);
    expect(rows.map(({ topic }) => topic.id)).toEqual(['retention-file', 'retention-camera']);
    expect(rows[0]?.cells[0]).toMatchObject({ voice: 'told', range: { shortest: { count: 4, unit: 'W' }, longest: { count: 5, unit: 'Y' } } });
    expect(rows[1]?.cells[0]?.terms).toHaveLength(1);
  });
});

describe('the terms of the real statements', () => {
  const library: Library = loadLibrary(join(findProjectRoot(), 'knowledge'));
  const terms = (organisation: string) => new Map(retentionTerms(currentStatement(library, organisation)).map((term) => [term.fact.id, term]));

  it('are as the documents print them', () => {
    expect(terms('carinova').get('retention-minors')).toMatchObject({ shape: 'exact', from: 'age-18', longest: { count: 20, unit: 'Y' } });
    expect(terms('levgroep').get('retention-youth')).toMatchObject({ shape: 'at-least', from: 'last-change', longest: { count: 20 } });
    expect(terms('levantogroep').get('retention-camera')).toMatchObject({ shape: 'at-most', longest: { count: 4, unit: 'W' }, isOpen: true });
    expect(terms('wlzclientondersteuning').get('retention-special')).toMatchObject({ shortest: { count: 5 }, longest: { count: 7 } });
  });

  it('are all compared: every retention fact is a term', () => {
    for (const statement of library.statements.values())
      expect(retentionTerms(statement)).toHaveLength(statement.facts.filter(({ kind }) => kind === 'retention').length);
  });
});
