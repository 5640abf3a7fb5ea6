import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCheckCommand } from '../../../bot/cli/knowledge-check.js';
import { asSubcommand, runSubcommand } from '../../../bot/cli/subcommands.js';
import { findProjectRoot } from '../../../bot/project-root.js';
import { loadWords } from '../../../locales/words.js';
import { DOCUMENT, FACTS, HEAD, makeSmallContent, type SmallContent, TODAY } from '../../support/small-content.js';

const words = loadWords(join(findProjectRoot(), 'locales'));
const Report = z.object({
  findings: z.array(z.object({ check: z.string(), severity: z.string(), file: z.string(), line: z.number(), message: z.string() })),
});
let content: SmallContent;
let root = '';

beforeEach(() => {
  content = makeSmallContent(true);
  // The command looks for the content in the folder `knowledge` of a project.
  root = join(content.root, 'project');
  mkdirSync(join(root, 'knowledge'), { recursive: true });
  for (const folder of ['organisations', 'statements', 'topics', 'law']) symlinkSync(join(content.root, folder), join(root, 'knowledge', folder));
});
afterEach(() => {
  content.remove();
});

async function check(args: string[], documents = content.documents) {
  const printed = { out: '', err: '' };
  const terminal = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text) };
  const statementsDir = documents === 'none' ? undefined : documents;
  const table = { check: asSubcommand((to) => createCheckCommand({ root, statementsDir, words, today: TODAY }, to)) };
  return { code: await runSubcommand('knowledge', table, args, terminal), ...printed };
}

describe('knowledge check', () => {
  it('prints the facts by statement and kind, and ends well', async () => {
    const { code, out, err } = await check(['check']);
    expect(out).toContain('zonnehof/2024-03: 9 (overig 2, begrip 2, bewaartermijn 2, toegang 1, contact 1, staat er niet in 1)');
    expect(out).toMatch(/\n0 fouten, 0 waarschuwingen, \d+ adviezen\.\n$/);
    expect([code, err]).toEqual([0, '']);
  });

  it('prints one line an error, and ends with code 1', async () => {
    content.edit(FACTS, 'keep: P4W', 'keep: P5W');
    const { code, out } = await check(['check']);
    const line = `knowledge/${FACTS}:${content.lineOf(FACTS, 'keep: P5W')}: fout: keep of retention-camera is P5W, which its text does not say; make the two agree.`;
    expect(out.split('\n')).toContain(line);
    expect(code).toBe(1);
  });

  it('prints data on request', async () => {
    content.edit(FACTS, 'keep: P4W', 'keep: P5W');
    const { code, out } = await check(['check', '--json']);
    const { findings } = Report.parse(JSON.parse(out));
    expect(findings).toContainEqual(expect.objectContaining({ check: 'typed-figures', severity: 'error', file: `knowledge/${FACTS}` }));
    expect(code).toBe(1);
  });

  it('says which checks it skipped without the documents', async () => {
    const { code, out } = await check(['check'], 'none');
    expect(out).toContain(
      'De documenten zijn er niet (STATEMENTS_DIR is niet ingesteld). Deze controles zijn daarom overgeslagen: sections, fingerprints, figures',
    );
    expect(code).toBe(0);
  });

  it('says that the folder of documents is not there', async () => {
    const { code, err } = await check(['check'], join(content.root, 'nergens'));
    expect(err).toMatch(/^STATEMENTS_DIR: is ".*nergens", which is not there; write the folder with the published documents\.\n$/);
    expect(code).toBe(1);
  });

  it('reports content that cannot be loaded, line by line', async () => {
    content.edit(FACTS, 'keep: P4W', 'keep: vier weken');
    const { code, out } = await check(['check']);
    expect(out).toMatch(
      new RegExp(`^knowledge/${FACTS}:${content.lineOf(FACTS, 'vier weken')}: fout: facts\\.4\\.keep is "vier weken"; write an ISO 8601 duration`),
    );
    expect(out).toContain('De inhoud kan niet worden gelezen.');
    expect(code).toBe(1);
  });

  it('writes fingerprints on request, and says of which sections', async () => {
    content.edit(DOCUMENT, 'wij na **4 weken**.', 'wij altijd na **4 weken**.');
    expect((await check(['check'])).code).toBe(1);
    const { code, err } = await check(['check', '--update']);
    expect(err).toBe(`knowledge/${HEAD}: vingerafdruk geschreven van 2.\n`);
    expect(code).toBe(0);
    expect((await check(['check', '--update'])).err).toBe('Alle vingerafdrukken zijn al bij.\n');
  });

  it('looks at the statements that are named only', async () => {
    content.edit(FACTS, 'Dat is 5 jaar.', 'Dat is 6 jaar.');
    expect((await check(['check', 'zonnehof/2020'])).out).not.toContain('zonnehof/2024-03/facts.yaml');
    const { code, err } = await check(['check', 'zonnehof/2021']);
    expect(err).toContain('"zonnehof/2021" is no statement; choose one of zonnehof/2020, zonnehof/2024-03.');
    expect(code).toBe(2);
  });

  it('fails when a document was moved', async () => {
    renameSync(join(content.root, DOCUMENT), join(content.root, `${DOCUMENT}.old`));
    const { code, out } = await check(['check']);
    expect(out).toContain('document "zonnehof.txt" is not in the folder of documents');
    expect(code).toBe(1);
  });
});

describe('knowledge', () => {
  it.each([
    [[], 'There is no subcommand; choose one of check.'],
    [['chek'], '"chek" is no subcommand; choose one of check.'],
    [['toString'], '"toString" is no subcommand; choose one of check.'],
  ])('says of %j which commands there are', async (args, message) => {
    const { code, err } = await check(args);
    expect(err).toContain(message);
    expect(err).toContain('npm run knowledge -- <check>');
    expect(code).toBe(2);
  });

  it('prints how to use it on request', async () => {
    expect(await check(['--help'])).toEqual({ code: 0, out: 'Usage: npm run knowledge -- <check> …\n', err: '' });
    expect((await check(['check', '--help'])).out).toContain('Usage: npm run knowledge -- check');
  });
});
