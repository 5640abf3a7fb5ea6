import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { draftStatement } from '../../../knowledge/draft/draft-statement.js';
import { readSource } from '../../../knowledge/draft/read-source.js';
import { makeDocx, makePdf } from '../../support/made-files.js';

const folder = mkdtempSync(join(tmpdir(), 'source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function make(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The same document in every form. */
const LINES = ['# Bewaren', 'Wij bewaren dossiers 7 jaar na de laatste wijziging.', '# Contact', 'Mail naar privacy@zonnehof.nl.'];
const PLAIN = LINES.map((line) => line.replace('# ', ''));
const HTML = `<!doctype html><html><head><title>x</title><style>p { color: red }</style></head><body><nav>Menu</nav><h2>Bewaren</h2>
<p>Wij bewaren <b>dossiers</b> 7&nbsp;jaar
na de laatste wijziging.</p><h2>Contact</h2><p>Mail naar <a href="mailto:privacy@zonnehof.nl">privacy@zonnehof.nl</a>.</p><script>let a = 1;</script></body></html>`;

describe('reading a document', () => {
  const forms: [string, string | Buffer][] = [
    ['a.txt', PLAIN.join('\n\n')],
    ['a.md', LINES.join('\n\n')],
    ['a.html', HTML],
    ['a.HTM', HTML],
    ['a.docx', makeDocx(LINES)],
    ['a.pdf', makePdf(PLAIN)],
  ];
  it.each(forms)('gives the same sections and facts from %s', async (name, content) => {
    const { sections, proposals } = draftStatement(await readSource(make(name, content)), 'Zonnehof');
    expect(sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['bewaren', 'Bewaren'],
      ['contact', 'Contact'],
    ]);
    expect(proposals).toEqual([
      expect.objectContaining({ kind: 'retention', keep: 'P7Y', from: 'last-change', subject: 'dossiers', sections: ['bewaren'] }),
      expect.objectContaining({ kind: 'contact', role: 'privacy', email: 'privacy@zonnehof.nl', sections: ['contact'] }),
    ]);
  });

  it('keeps lists, tables and the lines of an address of a page', async () => {
    const page =
      '<ul><li>een</li><li>twee</li></ul><ol start="3"><li>drie</li></ol><table><tr><td>a</td><td>b c</td></tr></table><p>Zonnehof<br>Laan 1</p>';
    expect(await readSource(make('lists.html', page))).toBe('- een\n\n- twee\n\n3. drie\n\na\tb c\n\nZonnehof  \nLaan 1');
  });

  const wrong: [string, string | Buffer, RegExp][] = [
    ['sheet.xlsx', 'x', /sheet\.xlsx: a file of kind "\.xlsx" cannot be read; save the document as one of \.txt, /],
    ['none', 'x', /none: a file of kind "" cannot be read/],
    ['empty.txt', '  \n 12 \n', /empty\.txt: no text stands in it; is it the right file\?\.$/],
    ['long.txt', 'bewaar '.repeat(3000), /long\.txt: has a line of 21000 characters; save it with/],
    ['scan.pdf', makePdf([]), /scan\.pdf: no text stands in it; perhaps it is a scan/],
    ['old.txt', Buffer.from('cli\u00ebnt', 'latin1'), /old\.txt: is not UTF-8 \(perhaps Windows-1252\)/],
    ['broken.docx', 'no zip', /broken\.docx: is damaged, protected by a password, or no \.docx file/],
    ['broken.pdf', 'no pdf', /broken\.pdf: is damaged, protected by a password, or no \.pdf file/],
  ];
  it.each(wrong)('says what is wrong with %s', async (name, content, message) => {
    await expect(readSource(make(name, content))).rejects.toThrow(message);
  });

  it('says that a file is not there, or is a folder', async () => {
    await expect(readSource(join(folder, 'gone.txt'))).rejects.toThrow(/gone\.txt: there is no such file; name the file/);
    mkdirSync(join(folder, 'map.txt'));
    await expect(readSource(join(folder, 'map.txt'))).rejects.toThrow(/map\.txt: it is a folder; name the file/);
  });
});
