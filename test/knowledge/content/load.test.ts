import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../../knowledge/content/problem.js';
import { loadLibrary } from '../../../knowledge/load-library.js';
import { currentStatement, findSection, otherVersion } from '../../../knowledge/library.js';

const CONTENT = join(import.meta.dirname, '../../../knowledge');
const FOLDERS = ['organisations', 'statements', 'topics', 'law'];
const FILE = 'statements/wlzclientondersteuning/2020-07-01/keeping.yaml';
const ASKED = 'statements/carinova/2020-01-01/asked.yaml';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of FOLDERS) cpSync(join(CONTENT, folder), join(root, folder), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function problems(): string[] {
  try {
    loadLibrary(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

/** The line, counted from 1, on which a text first stands. */
function lineOf(file: string, text: string): number {
  return (
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}

describe('the content', () => {
  it('loads with every organisation and its statement in force', () => {
    const library = loadLibrary(CONTENT);
    expect([...library.organisations.keys()].sort()).toEqual(['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning']);
    for (const id of library.organisations.keys()) expect(currentStatement(library, id).facts.length).toBeGreaterThan(50);
  });

  it('gives a variant the facts of the version that it is based on, but for what it drops or says anew', () => {
    const library = loadLibrary(CONTENT);
    const current = currentStatement(library, 'levgroep');
    const other = otherVersion(library, 'levgroep');
    expect(other?.factsById.has('copy-costs')).toBe(false);
    expect(current.factsById.has('copy-costs')).toBe(true);
    expect(other?.factsById.get('retention-youth')).toMatchObject({ keep: 'P2Y' });
    expect(current.factsById.get('retention-youth')).toMatchObject({ keep: 'P20Y' });
    expect(other?.factsById.get('contact-phone')).toBe(current.factsById.get('contact-phone'));
  });

  it('gives a fact what was asked beside its own questions, and a silent topic what was asked in vain', () => {
    const statement = currentStatement(loadLibrary(CONTENT), 'carinova');
    const [asked] = /cookies":\n {4}- "([^"]+)"/.exec(readFileSync(join(CONTENT, ASKED), 'utf8'))?.slice(1) ?? [];
    expect(statement.askedInVain.get('cookies')?.[0]).toBe(asked);
    const own = /^ {2}statement-why:\n {4}- "([^"]+)"/m.exec(readFileSync(join(CONTENT, ASKED), 'utf8'))?.[1] ?? 'none';
    expect(statement.factsById.get('statement-why')?.asks).toContain(own);
  });

  it('finds the article in which a numbered place stands', () => {
    const statement = currentStatement(loadLibrary(CONTENT), 'carinova');
    expect(findSection(statement, '15.6')?.heading).toBe('Bewaren van gegevens');
    expect(findSection(statement, '99.1')).toBeUndefined();
  });
});

describe('an error in a content file', () => {
  it('names file, line, field and remedy for a wrong duration', () => {
    edit(FILE, (text) => text.replace('keep: P5Y', 'keep: 5 jaar'));
    expect(problems()).toEqual([
      `${FILE}:${String(lineOf(FILE, 'keep: 5 jaar'))}: facts.${String(indexOfFact(FILE, 'keep: 5 jaar'))}.keep is "5 jaar"; write an ISO 8601 duration such as P20Y, P3M, P4W or PT72H.`,
    ]);
  });

  it('names an unknown topic', () => {
    edit(FILE, (text) => text.replace(/topics: \[[^\]]+\]/, 'topics: [bewaren]'));
    expect(problems()).toEqual([expect.stringMatching(/keeping\.yaml:\d+: topic "bewaren" does not exist; choose one of topics\//)]);
  });

  it('names a tab', () => {
    edit(FILE, (text) => text.replace('\n    kind:', '\n\tkind:'));
    expect(problems()[0]).toMatch(/keeping\.yaml:\d+: a tab stands where YAML wants spaces; replace it by spaces\./);
  });

  it('names what was asked for a fact or silence that is not there', () => {
    edit(ASKED, (text) => text.replace(/^ {2}[a-z-]+:/m, '  no-fact:').replace('"silent:cookies"', '"silent:right-access"'));
    expect(problems()).toEqual([
      expect.stringMatching(/asked\.yaml:\d+: asked has "no-fact"; name a fact of carinova\/2020-01-01, or silent: and a topic/),
      expect.stringMatching(/asked\.yaml:\d+: asked has "silent:right-access"/),
    ]);
  });

  it('names a section that is not listed', () => {
    edit(FILE, (text) => text.replace(/sections: \[[^\]]+\]/, 'sections: [nergens]'));
    expect(problems()).toEqual([expect.stringMatching(/keeping\.yaml:\d+: section "nergens" is not in the list of sections/)]);
  });

  it('names an id that is used twice', () => {
    edit(FILE, (text) => text + text.slice(text.indexOf('  - id:')));
    expect(problems().length).toBeGreaterThan(1);
    expect(problems()[0]).toMatch(/keeping\.yaml:\d+: id is "[a-z0-9-]+", which .* has too; give each fact an id of its own\./);
  });

  it('names a file in another encoding', () => {
    const path = join(root, FILE);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('# co\xebr\n', 'latin1')]));
    expect(problems()).toEqual([expect.stringMatching(/keeping\.yaml:\d+: the file is not UTF-8 \(perhaps Windows-1252\)/)]);
  });

  it('is reported together with all others', () => {
    edit(FILE, (text) => text.replace('keep: P5Y', 'keep: 5 jaar'));
    edit('organisations/carinova.yaml', (text) => text.replace('register: u', 'register: gij'));
    const found = problems();
    expect(found).toHaveLength(2);
    expect(found.join()).toMatch(/carinova\.yaml:\d+: register is "gij"/);
  });

  it('is reported for a statement without a head', () => {
    mkdirSync(join(root, 'statements/carinova/empty'));
    writeFileSync(join(root, 'statements/carinova/empty/a.yaml'), 'facts: []\n');
    expect(problems()).toEqual([expect.stringContaining('0 files have the key statement; write it in exactly one (statement.yaml).')]);
  });
});

function indexOfFact(file: string, text: string): number {
  const before = readFileSync(join(root, file), 'utf8').split(text)[0] ?? '';
  return (before.match(/^ {2}- id:/gm)?.length ?? 0) - 1;
}
