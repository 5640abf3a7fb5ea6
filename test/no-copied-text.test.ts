import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '../bot/project-root.js';
import { loadLibrary } from '../knowledge/load-library.js';
import { STATEMENTS_DIR } from './support/documents.js';

const RUN = 8;
const ROOT = findProjectRoot();

/** Words of two characters or more: the marks of a table are data. */
function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}|[[\]*_]/gu, '')
      .match(/[a-z0-9]{2,}/g) ?? []
  );
}

function runs(list: readonly string[]): string[] {
  return list.slice(0, Math.max(0, list.length - RUN + 1)).map((_, at) => list.slice(at, at + RUN).join(' '));
}

/** Rows of names ("Asten, Best, Deurne") carry over as they are printed. */
function rowsOfNames(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}-]+(?:(?:,| en)? \p{Lu}[\p{L}-]+)+(?: en \p{Lu}[\p{L}-]+)?/gu) ?? [];
}

/** Headings, names and addresses carry over as they are printed. */
function allowedTexts(): string[] {
  const library = loadLibrary(join(ROOT, 'knowledge'));
  return [...library.statements.values()].flatMap((statement) => [
    statement.title,
    ...[...statement.sections.values()].map(({ heading }) => heading),
    ...statement.facts.flatMap((fact) =>
      fact.kind === 'contact'
        ? [[fact.name, fact.attention, fact.street, fact.postcode, fact.town, fact.email, fact.phone].filter(Boolean).join(' ')]
        : [],
    ),
  ]);
}

describe('the project', () => {
  it.skipIf(!existsSync(STATEMENTS_DIR))(`holds no run of ${String(RUN)} words of a statement (skipped when the documents are not there)`, () => {
    const documents = readdirSync(STATEMENTS_DIR).map((name) => readFileSync(join(STATEMENTS_DIR, name), 'utf8').replace(/\s+/g, ' '));
    const printed = new Set(documents.flatMap((text) => runs(words(text))));
    const allowed = [...allowedTexts(), ...documents.flatMap(rowsOfNames)].map((text) => words(text).join(' '));
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((name) => /\.(ts|yaml|json|jsonl|hbs|md|html|css|mjs|js)$/.test(name) && name !== 'package-lock.json');
    const copied = files.flatMap((name) =>
      readFileSync(join(ROOT, name), 'utf8')
        .split(/\n\s*\n|\n\s*- |", ?"|": ?"/)
        .flatMap((block) => runs(words(block)))
        .filter((run) => printed.has(run) && !allowed.some((text) => text.includes(run)))
        .map((run) => `${name}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});
