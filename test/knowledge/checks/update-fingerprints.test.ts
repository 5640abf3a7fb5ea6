import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCheckContext } from '../../../knowledge/checks/make-context.js';
import { sectionFingerprint } from '../../../knowledge/checks/section-fingerprint.js';
import { setFingerprints, updateFingerprints } from '../../../knowledge/checks/update-fingerprints.js';
import { DOCUMENT, HEAD, makeSmallContent, OTHER_DOCUMENT, type SmallContent, TODAY } from '../../support/small-content.js';

const SOURCE = `# head
statement:
  sections: # all of them
    - { id: a,   heading: "Een, twee" }   # first
    - id: "1.10"
      heading: Drie

    - { id: b, heading: Vier, fingerprint: "old" }
    - {id: c, heading: Vijf}
  silent:
    - photos
`;

describe('setFingerprints', () => {
  it('keeps comments and layout', () => {
    const marks = new Map([
      ['a', '000000000001'],
      ['1.10', '000000000002'],
      ['b', '000000000003'],
    ]);
    expect(setFingerprints(SOURCE, marks)).toBe(`# head
statement:
  sections: # all of them
    - { id: a,   heading: "Een, twee", fingerprint: "000000000001" }   # first
    - id: "1.10"
      heading: Drie
      fingerprint: "000000000002"

    - { id: b, heading: Vier, fingerprint: "000000000003" }
    - {id: c, heading: Vijf}
  silent:
    - photos
`);
  });

  it('changes nothing when there is nothing to write', () => {
    expect(setFingerprints(SOURCE, new Map())).toBe(SOURCE);
  });
});

describe('updateFingerprints', () => {
  let content: SmallContent;
  beforeEach(() => {
    content = makeSmallContent(true);
  });
  afterEach(() => {
    content.remove();
  });
  const update = (...statements: string[]) => updateFingerprints(content.root, makeCheckContext(content.root, content.documents, TODAY), statements);

  it('accepts a changed section, and no other', () => {
    content.edit(DOCUMENT, '4 weken', '6 weken');
    expect(content.run(sectionFingerprint)).toHaveLength(1);
    expect(update()).toEqual([{ statement: 'zonnehof/2024-03', file: HEAD, sections: ['2'] }]);
    expect(content.run(sectionFingerprint)).toEqual([]);
    expect(content.read(HEAD)).toContain('# Where the facts stand.');
    expect(update()).toEqual([]);
  });

  it('writes only the statements that are named', () => {
    content.edit(DOCUMENT, '4 weken', '6 weken');
    content.edit(OTHER_DOCUMENT, '4 weken', '8 weken');
    expect(update('zonnehof/2020').map(({ statement }) => statement)).toEqual(['zonnehof/2020']);
    expect(content.run(sectionFingerprint).map(({ file }) => file)).toEqual([HEAD]);
  });
});
