import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../knowledge/checks/run-checks.js';
import { loadLibrary } from '../../knowledge/load-library.js';
import { address } from '../../locales/address.js';

const CONTENT = join(import.meta.dirname, '../../knowledge');
const README = readFileSync(join(CONTENT, 'README.md'), 'utf8');
const STATEMENT = 'zonnehof/2026-07-01';
const root = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The example as a reader copies it: each block with YAML begins with the name of its file. */
function writeExample(change: (text: string) => string = (text) => text): void {
  for (const folder of ['organisations', 'statements', 'topics', 'law']) cpSync(join(CONTENT, folder), join(root, folder), { recursive: true });
  for (const [, file = '', text = ''] of README.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    // The comment with the name is a line too: the README cites line numbers.
    writeFileSync(join(root, file), change(`# ${file}\n${text}`));
  }
}

describe('the example of the README', () => {
  it('loads, and has no other errors than topics that it does not treat yet', () => {
    writeExample();
    const { statements } = loadLibrary(root);
    expect([...(statements.get(STATEMENT)?.factsById.keys() ?? [])]).toEqual(['retention-care', 'access-what', 'contact-privacy']);
    const { findings } = checkContent(root, undefined, new Date('2026-11-01'));
    const own = findings.filter(({ file, severity }) => file.includes('zonnehof') && severity === 'error');
    expect(own.filter(({ check }) => check !== 'topics').map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([]);
  });

  it('gives the error that it cites', () => {
    writeExample((text) => text.replace('keep: P5Y', 'keep: 5 jaar'));
    const [finding] = checkContent(root, undefined, new Date('2026-11-01')).findings;
    expect(README).toContain(`knowledge/${finding?.file ?? ''}:`);
    expect(README).toContain(`: fout: ${finding?.message ?? ''}\n`);
    expect(README).toContain(`facts.yaml:${String(finding?.line)}: fout`);
    expect(README).toContain(`ga naar regel ${String(finding?.line)} `);
  });

  it('shows the forms of address as they come out', () => {
    const rows = [...README.matchAll(/^\| `(\[.+?\])` +\| (.+?) +\| (.+?) +\|$/gm)].map(([, form = '', je, u]) => ({ form, je, u }));
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(rows.map(({ form }) => ({ form, je: address(form, 'je'), u: address(form, 'u') })));
  });
});
