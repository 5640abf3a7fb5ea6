import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../knowledge/checks/run-checks.js';
import { DOCUMENT, FACTS, makeSmallContent, type SmallContent, TODAY } from '../../support/small-content.js';

let content: SmallContent;
beforeEach(() => {
  content = makeSmallContent();
});
afterEach(() => {
  content.remove();
});

const errors = (): string[] =>
  checkContent(content.root, content.documents, TODAY)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
const say = (text: string): void => {
  content.edit(FACTS, 'noteert.', `noteert. ${text}`);
};

describe('grounding', () => {
  it('lets a silence name what the document does not say', () => {
    expect(content.read(FACTS)).toContain('99 jaar');
    content.edit(FACTS, 'hoe lang een foto van 99 jaar', 'op 3 mei 2021 hoe lang een foto van 98 jaar in Vaals');
    expect(errors()).toEqual([]);
  });

  it('looks at no words that only people who ask use', () => {
    content.edit(
      FACTS,
      'words: [camera]',
      'words: [camera, Vaals]\n    asks: [blijft het 98 jaar in Vaals]\n    claims: [{ say: [98 jaar Vaals], verdict: "no" }]',
    );
    expect(errors()).toEqual([]);
  });

  it('takes the name of the organisation as known', () => {
    say('Stichting Zonnehof doet dat.');
    expect(errors()).toEqual([]);
  });

  it('takes an abbreviation for the name in full', () => {
    expect(content.read(DOCUMENT)).not.toMatch(/\bFG\b/);
    expect(errors()).toEqual([]);
  });

  it('takes a number word for digits, and the other way about', () => {
    content.edit(FACTS, 'Dat is 5 jaar.', 'Dat is vijf jaar.');
    content.edit(FACTS, 'na 4 weken', 'na vier weken');
    expect(errors()).toEqual([]);
  });

  it('takes the length of a list for a count', () => {
    content.edit(FACTS, '"Zo lang blijven gegevens:"', '"Dit zijn drie termijnen:"');
    expect(errors()).toEqual([]);
    content.edit(FACTS, 'drie termijnen', 'negen termijnen');
    expect(errors()).toEqual([expect.stringContaining('figure "negen" of retention-overview')]);
  });

  it('takes no other unit of time', () => {
    content.edit(FACTS, 'na 4 weken', 'na 4 dagen');
    expect(errors()).toContainEqual(expect.stringContaining('figure "4 dagen" of retention-camera'));
  });

  it('takes a paragraph number for no figure', () => {
    content.edit(FACTS, 'Dat is 5 jaar.', 'Dat is 5 jaar, en 1 keer 3 weken.');
    expect(errors()).toContainEqual(expect.stringContaining('figure "3 weken" of retention-care'));
  });

  it('only warns of a rare word at the start of a sentence', () => {
    say('Kwansuis is dat zo.');
    const { findings } = checkContent(content.root, content.documents, TODAY);
    expect(findings.filter(({ message }) => message.includes('Kwansuis')).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('the reading level', () => {
  it('does not count names and addresses', () => {
    say('Mail naar de heel erg lange naam van privacyfunctionarisgegevensverwerking@zonnehof.example.');
    expect(errors().filter((message) => message.includes('reading'))).toEqual([]);
  });
});

describe('a form of address', () => {
  it('may stand between brackets, and be part of an address or a word', () => {
    content.edit(FACTS, 'van [jou] noteert', 'van [jou] noteert en [kun je] uurlang zien');
    expect(errors()).toEqual([]);
  });
});
