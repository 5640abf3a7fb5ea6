import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../knowledge/checks/run-checks.js';
import { FACTS, HEAD, makeSmallContent, type SmallContent, TODAY } from '../../support/small-content.js';

let content: SmallContent;
beforeEach(() => {
  content = makeSmallContent(true);
});
afterEach(() => {
  content.remove();
});

describe('checkContent', () => {
  it('finds no error in sound content', () => {
    const { findings, skipped } = checkContent(content.root, content.documents, TODAY);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(skipped).toEqual([]);
  });

  it('counts the facts of each statement by kind', () => {
    const { counts } = checkContent(content.root, content.documents, TODAY);
    expect(counts.find(({ statement }) => statement === 'zonnehof/2024-03')).toMatchObject({ total: 9, kinds: { retention: 2, silence: 1 } });
  });

  it('names the checks that need the documents when these are not there', () => {
    content.edit(FACTS, '5 jaar.', '5 jaar. Bel 099-999 99 99.');
    const { findings, skipped } = checkContent(content.root, undefined, TODAY);
    expect(skipped).toContain('figures');
    expect(skipped).not.toContain('topics');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reports content that cannot be loaded, and nothing else', () => {
    content.edit(HEAD, 'status: current', 'status: actueel');
    const { findings, counts } = checkContent(content.root, content.documents, TODAY);
    expect(findings).toEqual([
      expect.objectContaining({ check: 'schema', severity: 'error', file: HEAD, line: content.lineOf(HEAD, 'status: actueel') }),
    ]);
    expect(counts).toEqual([]);
  });
});
