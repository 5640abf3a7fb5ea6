import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDraftCommand } from '../../../bot/cli/knowledge-draft.js';
import { asSubcommand, runSubcommand } from '../../../bot/cli/subcommands.js';
import { findProjectRoot } from '../../../bot/project-root.js';
import { makeCheckContext } from '../../../knowledge/checks/make-context.js';
import { sectionFingerprint } from '../../../knowledge/checks/section-fingerprint.js';
import { loadLibrary } from '../../../knowledge/load-library.js';
import { loadWords } from '../../../locales/words.js';
import { STATEMENTS_DIR } from '../../support/documents.js';
import { makePdf } from '../../support/made-files.js';

const root = findProjectRoot();
const words = loadWords(join(root, 'locales'));
const DOCUMENT = `# Privacyreglement
Versie 3 maart 2025
# Bewaren
Wij bewaren dossiers 7 jaar na de laatste wijziging.
# Uw rechten
U hebt recht op inzage. Kinderen onder de 12 jaar doen dat met hun ouders.
# Contact
Mail naar privacy@maanhof.nl.
`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
  writeFileSync(join(folder, 'maanhof.md'), DOCUMENT);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function draft(args: string[], statementsDir?: string) {
  const printed = { out: '', err: '' };
  const terminal = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text) };
  const table = { draft: asSubcommand((to) => createDraftCommand({ root, statementsDir, words, width: 140 }, to)) };
  return { code: await runSubcommand('knowledge', table, ['draft', ...args], terminal), ...printed };
}

describe('knowledge draft', () => {
  it('prints the draft: each fact marked as a proposal, and the head says that a person confirms', async () => {
    const { code, out, err } = await draft([join(folder, 'maanhof.md')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# statement\.yaml\n# VOORSTEL, gemaakt door de computer uit maanhof\.md\./);
    expect(out).toContain('# Iemand moet elk gegeven bevestigen');
    expect(out).toContain('version: 3 maart 2025\n  effective: 2025-03-03\n');
    expect(out).toContain('    text: "VOORSTEL: De bewaartermijn van dossiers is 7 jaar. De termijn begint na de laatste wijziging."');
    const count = (pattern: RegExp) => out.match(pattern)?.length;
    expect([count(/ # proposed: /g), count(/- id: proposed-/g), count(/text: "VOORSTEL: /g)]).toEqual([4, 4, 4]);
  });

  it('writes a folder that loads, with fingerprints that fit the document', async () => {
    const content = join(folder, 'knowledge');
    mkdirSync(join(content, 'statements'), { recursive: true });
    for (const name of ['topics', 'law']) symlinkSync(join(root, 'knowledge', name), join(content, name));
    mkdirSync(join(content, 'organisations'));
    writeFileSync(
      join(content, 'organisations/maanhof.yaml'),
      'id: maanhof\nname: Maanhof\nregister: u\nabout: Hulp in de buurt.\ncontacts: { requests: proposed-contact-1, questions: proposed-contact-1, complaints: proposed-contact-1 }\n',
    );
    const out = join(content, 'statements/maanhof/2025-03-03');
    const { code } = await draft([join(folder, 'maanhof.md'), '--out', out, '--name', 'Maanhof']);
    expect(code).toBe(0);
    const [statement] = loadLibrary(content).statements.values();
    expect(statement?.facts.map(({ id, kind }) => [id, kind])).toEqual([
      ['proposed-retention-1', 'retention'],
      ['proposed-right-1', 'right'],
      ['proposed-representation-1', 'representation'],
      ['proposed-contact-1', 'contact'],
    ]);
    const check = () => sectionFingerprint.run(makeCheckContext(content, folder, new Date()));
    expect(check()).toEqual([]);
    writeFileSync(join(folder, 'maanhof.md'), DOCUMENT.replace('7 jaar', '8 jaar'));
    expect(check()).toHaveLength(1);
  });

  it.skipIf(!existsSync(STATEMENTS_DIR))('writes drafts of the five documents that load', async () => {
    const library = loadLibrary(join(root, 'knowledge'));
    const content = join(folder, 'knowledge');
    for (const name of ['topics', 'law', 'organisations']) cpSync(join(root, 'knowledge', name), join(content, name), { recursive: true });
    rmSync(join(content, 'organisations'), { recursive: true });
    for (const { id, document, organisation } of library.statements.values()) {
      const { code } = await draft([join(STATEMENTS_DIR, document), '--organisation', organisation, '--out', join(content, 'statements', id)]);
      expect(code).toBe(0);
    }
    const drafts = loadLibrary(content).statements;
    expect(drafts.size).toBe(5);
    for (const [id, { version }] of drafts) expect([id, version]).toEqual([id, expect.stringMatching(/20\d\d$|^zonder datum$/)]);
  });

  it('writes nothing over what is there, unless forced', async () => {
    const out = join(folder, 'out');
    const args = [join(folder, 'maanhof.md'), '--out', out];
    expect((await draft(args)).code).toBe(0);
    writeFileSync(join(out, 'facts.yaml'), 'mine');
    const { code, err } = await draft(args);
    expect(code).toBe(2);
    expect(err).toContain(`--out: ${out} has statement.yaml, facts.yaml already; name another folder, or add --force to write over them.`);
    expect(readFileSync(join(out, 'facts.yaml'), 'utf8')).toBe('mine');
    expect((await draft([...args, '--force'])).code).toBe(0);
    expect(readFileSync(join(out, 'facts.yaml'), 'utf8')).toContain('VOORSTEL');
  });

  it('writes the text of a PDF beside the draft, and says where it belongs', async () => {
    writeFileSync(join(folder, 'maan.pdf'), makePdf(['Bewaren', 'Wij bewaren dossiers 7 jaar.']));
    const { out } = await draft([join(folder, 'maan.pdf'), '--out', join(folder, 'out')]);
    expect(out).toContain(`De tekst van het document staat in ${join(folder, 'out', 'maan.txt')}; zet dat bestand in de map met documenten`);
    expect(readFileSync(join(folder, 'out/maan.txt'), 'utf8')).toBe('Bewaren\nWij bewaren dossiers 7 jaar.\n');
    expect(readFileSync(join(folder, 'out/statement.yaml'), 'utf8')).toContain('document: maan.txt');
  });

  it.each([
    [[], 2, '0 files are named; name one document.'],
    [['a.txt', 'b.txt'], 2, '2 files are named; name one document.'],
    [['a.txt', '--force'], 2, '--force is about the files in a folder; name it with --out.'],
    [['a.txt', '--organisation', 'Zon Hof'], 2, '--organisation: is "Zon Hof"; write an id in small letters'],
    [['a.txt', '--measure'], 2, '--measure is about the statements that are there; leave FILE out.'],
    [['--measure'], 2, '--measure: compares with the documents; set STATEMENTS_DIR to their folder.'],
    [['gone.txt'], 1, 'gone.txt: there is no such file; name the file of the document.'],
    [['gone.odt'], 1, 'gone.odt: a file of kind ".odt" cannot be read; save the document as one of .txt, .md, .html, .htm, .docx, .pdf.'],
  ])('says what is wrong with %j', async (args, expected, message) => {
    const { code, out, err } = await draft(args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(message);
  });

  it.skipIf(!existsSync(STATEMENTS_DIR))('measures itself on the documents, a row a statement and kind', async () => {
    const { code, out } = await draft(['--measure'], STATEMENTS_DIR);
    expect(code).toBe(0);
    expect(out).toMatch(/levgroep\/2023-05 +samen +\d+ +\d+ +\d+ +0\.\d\d +0\.\d\d/);
    expect(out).toMatch(/alle +samen +\d+ +\d+ +\d+ +0\.\d\d +0\.\d\d/);
  });
});
