import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../bot/project-root.js';
import { fingerprintOf } from '../../../knowledge/documents/fingerprint.js';
import { draftStatement } from '../../../knowledge/draft/draft-statement.js';
import { measureDraft, type MeasuredKind } from '../../../knowledge/draft/measure.js';
import { loadLibrary } from '../../../knowledge/load-library.js';
import { loadWords } from '../../../locales/words.js';
import { loadDraftWords } from '../../../locales/report/draft-texts.js';
import { STATEMENTS_DIR } from '../../support/documents.js';

const root = findProjectRoot();
const library = loadLibrary(join(root, 'knowledge'));
const statements = [...library.statements.values()];
const read = (document: string) => readFileSync(join(STATEMENTS_DIR, document), 'utf8');

/** Lowest precision and recall of a document, measured in November 2026 and rounded down. */
const LOWEST: Readonly<Record<string, [precision: number, recall: number]>> = {
  'carinova/2020-01-01': [0.7, 0.55],
  'levantogroep/2026-05-29': [0.8, 0.8],
  'levgroep/2023-05': [0.75, 0.75],
  'levgroep/undated': [0.7, 0.65],
  'wlzclientondersteuning/2020-07-01': [0.65, 0.75],
};

describe.skipIf(!existsSync(STATEMENTS_DIR))(`drafts of the five documents (needs ${STATEMENTS_DIR})`, () => {
  it.each(statements.map((statement) => [statement.id, statement] as const))('agree well enough with what people wrote: %s', (id, statement) => {
    const rows = measureDraft(statement, read(statement.document), statement.organisation);
    const sum = (key: 'written' | 'proposed' | 'both') => rows.reduce((total, row) => total + row[key], 0);
    const precision = sum('both') / sum('proposed');
    const recall = sum('both') / sum('written');
    console.log(
      `${id}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, of ${sum('written')} written and ${sum('proposed')} proposed`,
    );
    const [lowestPrecision = 1, lowestRecall = 1] = LOWEST[id] ?? [];
    expect(precision).toBeGreaterThanOrEqual(lowestPrecision);
    expect(recall).toBeGreaterThanOrEqual(lowestRecall);
  });

  it('counts a changed figure and a lost address as wrong', () => {
    const statement = statements.find(({ id }) => id.startsWith('levantogroep/'))!;
    const text = read(statement.document);
    const both = (document: string, kind: MeasuredKind) => measureDraft(statement, document, 'x').find((row) => row.kind === kind)?.both;
    expect(both(text.replace('<b>15 jaar</b>', '<b>16 jaar</b>'), 'retention')).toBe((both(text, 'retention') ?? 0) - 1);
    expect(both(text.replaceAll('privacy@levantogroep.nl', 'elders@levantogroep.nl'), 'contact')).toBe((both(text, 'contact') ?? 0) - 1);
  });

  it('finds the sections of a document with a table of contents as people did, with the same fingerprints', () => {
    const statement = statements.find(({ id }) => id.startsWith('levantogroep/'))!;
    const { sections, document } = draftStatement(read(statement.document), 'x');
    const numbered = sections.filter(({ id }) => /^\d/.test(id));
    expect(numbered.map(({ id, fingerprint }) => [id, fingerprint])).toEqual(
      [...statement.sections.values()].filter(({ id }) => /^\d/.test(id)).map(({ id, fingerprint }) => [id, fingerprint]),
    );
    expect(fingerprintOf(document.sections.get('1.4')!)).toBe(statement.sections.get('1.4')?.fingerprint);
  });

  it('says nothing in the words of a document: no eight words in a row', () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const words = loadWords(join(root, 'locales'));
    for (const { document, organisation } of statements) {
      const text = read(document);
      const printed = ` ${wordsOf(text).join(' ')} `;
      const texts = draftStatement(text, organisation)
        .proposals.filter(({ kind }) => kind !== 'contact')
        .map((proposal) => loadDraftWords(words, document).text(proposal));
      expect(texts.length).toBeGreaterThan(5);
      const copied = texts.filter((one) =>
        wordsOf(one).some((_, at, all) => at + 8 <= all.length && printed.includes(` ${all.slice(at, at + 8).join(' ')} `)),
      );
      expect(copied).toEqual([]);
    }
  });
});
