import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCompareCommand } from '../../../bot/cli/knowledge-compare.js';
import { createCoverageCommand } from '../../../bot/cli/knowledge-coverage.js';
import { asSubcommand, runSubcommand } from '../../../bot/cli/subcommands.js';
import { findProjectRoot } from '../../../bot/project-root.js';
import { loadWords } from '../../../locales/words.js';
import { FACTS, HEAD, makeSmallContent, OTHER_FACTS, TODAY, type SmallContent } from '../../support/small-content.js';

const REAL = findProjectRoot();
const words = loadWords(join(REAL, 'locales'));
const CURRENT = 'zonnehof/2024-03';
const OTHER = 'zonnehof/2020';
let content: SmallContent;
let root = '';

beforeEach(() => {
  content = makeSmallContent(true);
  root = join(content.root, 'project');
  mkdirSync(join(root, 'knowledge'), { recursive: true });
  for (const folder of ['organisations', 'statements', 'topics', 'law']) symlinkSync(join(content.root, folder), join(root, 'knowledge', folder));
  symlinkSync(join(REAL, 'locales'), join(root, 'locales'));
});
afterEach(() => {
  content.remove();
});

async function knowledge(args: string[], { from = root, width = 120 } = {}) {
  const printed = { out: '', err: '' };
  const terminal = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text) };
  const settings = { root: from, words, today: TODAY, width };
  const table = {
    compare: asSubcommand((to) => createCompareCommand(settings, to)),
    coverage: asSubcommand((to) => createCoverageCommand(settings, to)),
  };
  return { code: await runSubcommand('knowledge', table, args, terminal), ...printed };
}

describe('knowledge compare', () => {
  it('compares the statements in force of all organisations, each topic by its first fact', async () => {
    const { code, out } = await knowledge(['compare'], { from: REAL, width: 140 });
    expect(code).toBe(0);
    expect(out).toContain('Wat Carinova, LEVANTOgroep, LEVgroep en WlzClientondersteuning.nl zeggen');
    expect(out).toMatch(/LEVgroep +dossiers van jeugdhulp, .*20 jaar of langer +na de laatste wijziging/);
    expect(out).toMatch(/Bewaartermijn +zegt hier niets over +Camerabeelden/);
    // A silent statement that tells what it leaves out says so in the overview too.
    expect(out).toMatch(/In deze verklaring\b/);
    expect(out).toContain('--topic ID');
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(140);
  });

  it('tells everything of chosen topics, also when these follow without the option', async () => {
    const { out } = await knowledge(['compare', '--topic', 'retention-camera', 'copy-costs'], { from: REAL });
    expect(out).toContain('Alleen over 2 onderwerpen: Bewaartermijn camerabeelden en Kosten van een kopie.');
    expect(out).toContain('(§ 1.8)'.replace(' ', '\u00a0'));
    expect(out).toContain('het incident is afgehandeld');
    expect(out).not.toContain('salarisadministratie');
  });

  it('compares two versions of one statement fact by fact', async () => {
    content.edit(
      OTHER_FACTS,
      /$/,
      '  - { id: retention-camera, kind: retention, subject: camerabeelden, keep: P6W, topics: [retention-camera], sections: ["2"], text: Camerabeelden gaan na 6 weken weg. }\n',
    );
    const { code, out } = await knowledge(['compare', CURRENT, OTHER]);
    expect(code).toBe(0);
    expect(out).toContain('Zonnehof: twee versies naast elkaar');
    expect(out).toMatch(/Anders: 1\nAlleen in versie 1 maart 2024: 1\nAlleen in versie 2020: 1\n/);
    expect(out).toMatch(/retention-camera +weg\. +weg\.|Camerabeelden gaan na 4 weken.*Camerabeelden gaan na 6 weken/);
    expect(out).toContain('Verschilt in: tekst, termijn.');
    expect((await knowledge(['compare', '--statements', `${CURRENT},${OTHER}`])).out).toBe(out);
    expect((await knowledge(['compare', CURRENT, OTHER, '--topic', 'definition'])).out).toContain('Anders: 0');
  });

  it('takes the id of an organisation for its statement in force', async () => {
    const { out } = await knowledge(['compare', 'levgroep', 'carinova', '--topic', 'photos'], { from: REAL });
    expect(out).toContain('Wat LEVgroep en Carinova zeggen');
    expect((await knowledge(['compare', '--topic', 'photos', '--statements', 'levgroep,carinova'], { from: REAL })).out).toBe(out);
  });

  it('draws lists instead of columns in a narrow terminal', async () => {
    const { out } = await knowledge(['compare', '--topic', 'retention-camera'], { from: REAL, width: 60 });
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(out).toContain('  LEVANTOgroep:\n    Camerabeelden blijven hooguit (maximaal) 4 weken\n    bewaard.');
  });

  it('writes a page, and says where', async () => {
    const file = join(content.root, 'report.html');
    const { code, out } = await knowledge(['compare', CURRENT, OTHER, '--html', file]);
    expect([code, out]).toEqual([0, `${file}\n`]);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<h1>Zonnehof: twee versies naast elkaar</h1>');
    expect(page).toContain('Gemaakt op 15 juni 2026');
  });

  it('escapes what the content says', async () => {
    content.edit(FACTS, 'Een dossier is alles', '<script>alert(1)</script> Een "dossier" is alles');
    const file = join(content.root, 'report.html');
    await knowledge(['compare', CURRENT, OTHER, '--topic', 'definition', '--html', file]);
    content.edit(HEAD, 'version: 1 maart 2024', 'version: "<b>2024</b>"');
    const versions = join(content.root, 'versions.html');
    await knowledge(['compare', CURRENT, OTHER, '--html', versions]);
    for (const page of [file, versions].map((name) => readFileSync(name, 'utf8'))) expect(page).not.toMatch(/<script|<b>/);
    expect(readFileSync(versions, 'utf8')).toContain('&lt;b&gt;2024&lt;/b&gt;');
  });

  it.each([
    [['levgroep/2024'], /^statement "levgroep\/2024" is not known; choose one of zonnehof\/20/],
    [[CURRENT], /^There is only one statement to compare; name at least two/],
    [['--topic', 'retention-fille'], /^topic "retention-fille" is not known; choose one of retention-file, retention-camera, .*photos/],
    [['--topic', 'a', '--topic', 'b'], /^topic "a" is not known; .*\ntopic "b" is not known; /],
    [
      ['--html', '/does/not/exist/report.html', CURRENT, OTHER],
      /^--html: cannot write \/does\/not\/exist\/report.html \(ENOENT\): its folder does not exist; make the folder/,
    ],
    [['--html', '/tmp', CURRENT, OTHER], /^--html: cannot write \/tmp \(EISDIR\): it is a folder; name a file in it/],
    [['--htm', 'x'], /^Unknown option '--htm'/],
  ])('says what is wrong in %j and what to write instead', async (args, message) => {
    const { code, out, err } = await knowledge(['compare', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toContain('Usage: npm run knowledge -- compare');
  });

  it('says where the content is wrong', async () => {
    content.edit(FACTS, 'keep: P5Y', 'keep: 5 jaar');
    const { code, err } = await knowledge(['compare']);
    expect(code).toBe(1);
    expect(err).toMatch(/^statements\/zonnehof\/2024-03\/facts\.yaml:\d+: .*ISO 8601/);
  });
});

describe('knowledge coverage', () => {
  const Matrix = z.object({
    statements: z.array(z.object({ statement: z.string(), facts: z.number(), gap: z.number() })),
    topics: z.array(z.object({ topic: z.string(), statements: z.record(z.string(), z.object({ voice: z.string(), facts: z.number() })) })),
  });

  it('prints the matrix of topics and statements', async () => {
    const { code, out } = await knowledge(['coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/retention-file \(retention-file\) +2 +2\n/);
    expect(out).toMatch(/photos \(photos\) +zwijgt +zwijgt\n/);
    expect(out).toContain('Er zijn geen gaten');
  });

  it('shows a gap, and leaves the judgement to check', async () => {
    content.edit(HEAD, '    - photos\n', '');
    const { code, out } = await knowledge(['coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/photos \(photos\) +GAT +GAT\n/);
    expect(out).toContain('- Zonnehof, versie 1 maart 2024: photos');
  });

  it('gives ids and numbers as JSON', async () => {
    const { out } = await knowledge(['coverage', '--json']);
    const { statements, topics } = Matrix.parse(JSON.parse(out));
    expect(statements.find(({ statement }) => statement === CURRENT)).toMatchObject({ facts: 8, gap: 0 });
    expect(topics.find(({ topic }) => topic === 'definition')?.statements[OTHER]).toEqual({ voice: 'told', facts: 2 });
  });

  it('writes a page', async () => {
    const file = join(content.root, 'coverage.html');
    expect((await knowledge(['coverage', '--html', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<h1>Waar elke verklaring iets over zegt</h1>');
  });

  it.each([
    [['--json', '--html', 'x.html'], '--json and --html are both given; choose one.'],
    [['carinova'], '"carinova" is not expected here; coverage is about all statements.'],
  ])('says what is wrong in %j', async (args, message) => {
    const { code, err } = await knowledge(['coverage', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync('x.html')).toBe(false);
  });
});
