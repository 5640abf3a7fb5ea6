import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../bot/project-root.js';
import type { CheckContext } from '../../../knowledge/checks/check.js';
import { makeCheckContext } from '../../../knowledge/checks/make-context.js';
import { checkContent } from '../../../knowledge/checks/run-checks.js';
import { sectionFingerprint } from '../../../knowledge/checks/section-fingerprint.js';
import { silentHome } from '../../../knowledge/checks/silent-home.js';
import { topicGaps } from '../../../knowledge/checks/topic-gaps.js';
import { findPassage } from '../../../knowledge/documents/find-passage.js';
import { fingerprintOf } from '../../../knowledge/documents/fingerprint.js';
import { locateSections } from '../../../knowledge/documents/locate-sections.js';
import { readDocument } from '../../../knowledge/documents/read-document.js';
import { STATEMENTS_DIR } from '../../support/documents.js';

const CONTENT = join(findProjectRoot(), 'knowledge');
const TODAY = new Date('2026-11-22T12:00:00Z');
const hasDocuments = existsSync(STATEMENTS_DIR);
const show = ({ file, line, message }: { file: string; line: number; message: string }): string => `${file}:${line}: ${message}`;

describe('the content', () => {
  it('has no errors that can be seen without the documents', () => {
    expect(
      checkContent(CONTENT, undefined, TODAY)
        .findings.filter(({ severity }) => severity === 'error')
        .map(show),
    ).toEqual([]);
  });

  it('has no rule of law that waits for a review', () => {
    const { findings } = checkContent(CONTENT, undefined, TODAY);
    expect(findings.filter(({ check }) => check === 'rule-review').map(show)).toEqual([]);
  });
});

describe.skipIf(!hasDocuments)('the content beside the published documents (skipped when these are not there)', () => {
  let context: CheckContext;
  let root = '';
  beforeAll(() => {
    context = makeCheckContext(CONTENT, STATEMENTS_DIR, TODAY);
  });
  afterEach(() => {
    if (root) rmSync(root, { recursive: true });
    root = '';
  });

  /** Errors, as `file:line: message`, after one change of one file of one organisation, and the line that was changed. */
  function errorsAfter(organisation: string, file: string, from: string, to: string): { errors: string[]; line: number } {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const part of ['topics', 'law', `organisations/${organisation}.yaml`, `statements/${organisation}`])
      cpSync(join(CONTENT, part), join(root, part), { recursive: true });
    cpSync(STATEMENTS_DIR, join(root, 'documents'), { recursive: true });
    const before = readFileSync(join(root, file), 'utf8');
    expect(before).toContain(from);
    writeFileSync(join(root, file), before.replace(from, to));
    const { findings } = checkContent(root, join(root, 'documents'), TODAY);
    return {
      errors: findings.filter(({ severity }) => severity === 'error').map(show),
      line: before.slice(0, before.indexOf(from)).split('\n').length,
    };
  }

  it('has no errors', () => {
    const { findings, counts } = checkContent(CONTENT, STATEMENTS_DIR, TODAY);
    expect(findings.filter(({ severity }) => severity === 'error').map(show)).toEqual([]);
    expect(counts).toHaveLength(5);
  });

  it('finds every section and every cited place of all five documents', () => {
    for (const { statement } of context.heads) {
      const document = context.documents.get(statement.id);
      const places = statement.facts.flatMap(({ sections }) => sections);
      expect(places.filter((place) => !document || !findPassage(document, statement, place))).toEqual([]);
    }
  });

  it.each([
    ['carinova/2020-01-01', '15.6', ['2 jaar', '18 jaar']],
    ['carinova/2020-01-01', 'fn 34', ['CAO VVT']],
    ['carinova/2020-01-01', '12.5', ['verlenging.']],
    ['levgroep/2023-05', 'vraag', ['0492-598989']],
    ['levantogroep/2026-05-29', '1.4', ['12 maanden']],
    ['wlzclientondersteuning/2020-07-01', 'contactgegevens', ['8260AC']],
  ])('reads %s at %s', (id, place, words) => {
    const statement = context.library.statements.get(id)!;
    const text = findPassage(context.documents.get(id)!, statement, place)?.paragraphs.join('\n');
    for (const word of words) expect(text).toContain(word);
  });

  it('fails at the line of a figure that is changed in the content', () => {
    const file = 'statements/wlzclientondersteuning/2020-07-01/keeping.yaml';
    const { errors, line } = errorsAfter('wlzclientondersteuning', file, 'blijven 5 jaar', 'blijven 6 jaar');
    expect(errors).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line}: figure "6 jaar"`)));
  });

  it('fails at the line of a typed term that is changed', () => {
    const file = 'statements/levantogroep/2026-05-29/keeping.yaml';
    const { errors, line } = errorsAfter('levantogroep', file, 'keep: P12M', 'keep: P13M');
    expect(errors).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line}: keep of retention-logs is P13M`)));
  });

  it('fails at the line of the section of a figure that is changed in a document', () => {
    const { errors } = errorsAfter('levgroep', 'documents/levgroep-2023-05.txt', 'Vluchtelingenwerk: 5 jaar', 'Vluchtelingenwerk: 6 jaar');
    expect(errors).toContainEqual(expect.stringMatching(/^statements\/levgroep\/2023-05\/statement\.yaml:\d+: section bewaren \(line 337 .*changed/));
    expect(errors).toContainEqual(expect.stringMatching(/^statements\/levgroep\/2023-05\/retention\.yaml:\d+: keep of retention-refugee is P5Y/));
  });

  it('notices every silence that is removed, unless a warning says that a fact tells about the topic', () => {
    const doubtful = silentHome.run(context).map(({ message }) => message);
    for (const head of context.heads) {
      for (const topic of head.head.silent) {
        if (doubtful.some((message) => message.includes(` topic ${topic}, on which ${head.statement.id} `))) continue;
        const silent = new Set([...head.statement.silent].filter((other) => other !== topic));
        const without = { ...context, heads: [{ ...head, statement: { ...head.statement, silent } }] };
        expect(topicGaps.run(without).map(({ message }) => message)).toContainEqual(expect.stringContaining(`topic ${topic} has`));
      }
    }
  });

  it('notices every figure that changes in a document', () => {
    const heads = new Map(context.heads.map(({ statement }) => [statement.document, statement]));
    for (const name of readdirSync(STATEMENTS_DIR)) {
      const statement = heads.get(name)!;
      const sections = [...statement.sections.values()];
      const text = readFileSync(join(STATEMENTS_DIR, name), 'utf8');
      const marks = (changed: string): string =>
        [...locateSections(readDocument(changed), sections).sections.values()].map((section) => `${section.id} ${fingerprintOf(section)}`).join();
      const before = marks(text);
      // Numbers of pages and paragraphs are not what a statement says.
      const figures = [...text.matchAll(/(?<=\p{L}.*[ (])\d+(?= \p{L})/gu)];
      expect(figures.length).toBeGreaterThan(5);
      for (const { 0: figure, index } of figures) {
        const changed = marks(`${text.slice(0, index)}${Number(figure) + 1}${text.slice(index + figure.length)}`);
        expect(changed === before ? `${name} at ${index}: ${figure}` : '').toBe('');
      }
    }
    expect(sectionFingerprint.run(context)).toEqual([]);
  });
});
