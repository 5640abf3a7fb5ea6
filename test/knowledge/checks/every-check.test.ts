import { afterEach, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../knowledge/checks/run-checks.js';
import {
  DOCUMENT,
  FACTS,
  HEAD,
  makeSmallContent,
  OTHER_DOCUMENT,
  OTHER_FACTS,
  OTHER_HEAD,
  RULES,
  type SmallContent,
  TODAY,
} from '../../support/small-content.js';

interface Case {
  check: string;
  /** Completes "finds". */
  finds: string;
  change: (content: SmallContent) => void;
  file: string;
  /** Stands on the line that is reported. */
  at: string;
  message: RegExp;
  today?: Date;
  hasVariant?: boolean;
}

const PERSONNEL = `  - id: retention-pay
    kind: retention
    subject: loonstroken
    keep: P7Y
    topics: [retention-file]
    sections: ["2.3"]
    text: Een loonstrook blijft 7 jaar.
`;

/** Every change makes exactly its check fail at its line. */
const CASES: readonly Case[] = [
  {
    check: 'sections',
    finds: 'a heading that the document does not have',
    change: (content) => content.edit(HEAD, 'heading: Bewaren,', 'heading: Bewaartermijnen,'),
    file: HEAD,
    at: 'heading: Bewaartermijnen',
    message: /section 2 "Bewaartermijnen" is not in zonnehof\.txt/,
  },
  {
    check: 'sections',
    finds: 'a paragraph number that the document does not have',
    change: (content) => content.edit(FACTS, '["2.1"]', '["2.9"]'),
    file: FACTS,
    at: '["2.9"]',
    message: /retention-care cites 2\.9, which zonnehof\.txt does not have; correct the number/,
  },
  {
    check: 'sections',
    finds: 'a footnote that is not in the list',
    change: (content) => content.edit(DOCUMENT, '¹ Artikel 37 AVG.', '¹ Artikel 37 AVG.\n\n² Zie ook de website.'),
    file: HEAD,
    at: '{ id: opening',
    message: /footnote 2 of zonnehof\.txt is not in the list of sections; add it as "fn 2"/,
  },
  {
    check: 'sections',
    finds: 'a document that is not there',
    change: (content) => content.edit(HEAD, 'document: zonnehof.txt', 'document: zonnehof.pdf'),
    file: HEAD,
    at: 'document: zonnehof.pdf',
    message: /document "zonnehof\.pdf" is not in the folder of documents/,
  },
  {
    check: 'fingerprints',
    finds: 'a section that changed since its facts were reviewed, and names them',
    change: (content) => content.edit(DOCUMENT, '**4 weken**', '**6 weken**'),
    file: HEAD,
    at: '{ id: "2", heading: Bewaren',
    message: /section 2 \(line 17 of zonnehof\.txt\) changed since its facts were reviewed \(.*retention-camera.*\); review them, then run/,
  },
  {
    check: 'fingerprints',
    finds: 'a section without a fingerprint',
    change: (content) => content.edit(HEAD, /(heading: Bewaren), fingerprint: "[^"]+"/, '$1'),
    file: HEAD,
    at: '{ id: "2", heading: Bewaren',
    message: /has no fingerprint/,
  },
  {
    check: 'coverage',
    finds: 'a section that no fact cites',
    change: (content) => content.edit(FACTS, 'sections: ["1.2", fn 1]', 'sections: ["1.2"]'),
    file: HEAD,
    at: '{ id: fn 1, heading: Begrippen, cite',
    message: /section fn 1 "Begrippen" is cited by no fact/,
  },
  {
    check: 'coverage',
    finds: 'a numbered paragraph that no fact cites',
    change: (content) => content.edit(FACTS, 'sections: ["1.1"]', 'sections: ["1.2"]'),
    file: HEAD,
    at: 'id: "1"',
    message: /paragraph 1\.1 in section 1 is cited by no fact/,
  },
  {
    check: 'figures',
    finds: 'a figure that the cited place does not have, on the line on which it stands',
    change: (content) => content.edit(FACTS, 'Dat is 5 jaar.', 'Dat is 6 jaar.'),
    file: FACTS,
    at: 'Dat is 6 jaar.',
    message: /figure "6 jaar" of retention-care does not stand in 2\.1 \(line 19\) of zonnehof\.txt/,
  },
  {
    check: 'figures',
    finds: 'a typed term that the cited place does not have',
    change: (content) => content.edit(FACTS, 'keep: P4W', 'keep: P4M'),
    file: FACTS,
    at: 'keep: P4M',
    message: /keep of retention-camera is P4M, which does not stand in 2\.2/,
  },
  {
    check: 'figures',
    finds: 'a house number of another street',
    change: (content) => content.edit(FACTS, 'Roos Vermeer, Dorpsstraat 12a', 'Roos Vermeer, Dorpsstraat 12'),
    file: FACTS,
    at: 'Schrijf aan Roos',
    message: /figure "12" of contact-privacy/,
  },
  {
    check: 'figures',
    finds: 'a figure of a version that takes the fact over',
    hasVariant: true,
    change: (content) => content.edit(OTHER_DOCUMENT, 'vijf jaren', 'drie jaren'),
    file: FACTS,
    at: 'keep: P5Y',
    message: /keep of retention-care is P5Y.*zonnehof-2020\.txt; write the fact anew in zonnehof\/2020 or name it there under drops/,
  },
  {
    check: 'figure-clause',
    finds: 'the figure of something else at the same place',
    change: (content) => content.edit(FACTS, 'medewerker: 7 jaar', 'medewerker: 5 jaar'),
    file: FACTS,
    at: 'medewerker: 5 jaar',
    message: /retention-overview says "5 jaar" where zonnehof\.txt seems to have "zeven jaar"/,
  },
  {
    check: 'dates',
    finds: 'a date that the cited place does not have',
    change: (content) => content.edit(FACTS, 'vanaf 1 maart 2024', 'vanaf 2 maart 2024'),
    file: FACTS,
    at: 'vanaf 2 maart 2024',
    message: /date "2 maart 2024" of version/,
  },
  {
    check: 'dates',
    finds: 'a date of entry that the document does not have',
    change: (content) => content.edit(HEAD, 'effective: 2024-03-01', 'effective: 2024-04-01'),
    file: HEAD,
    at: 'effective: 2024-04-01',
    message: /effective "2024-04-01" does not stand in zonnehof\.txt/,
  },
  {
    check: 'addresses',
    finds: 'another e-mail address',
    change: (content) => content.edit(FACTS, 'email: privacy@', 'email: fg@'),
    file: FACTS,
    at: 'email: fg@zonnehof.example',
    message: /address "fg@zonnehof\.example" of contact-privacy/,
  },
  {
    check: 'addresses',
    finds: 'another telephone number',
    change: (content) => content.edit(FACTS, 'phone: 012-345 67 89', 'phone: 012-345 67 88'),
    file: FACTS,
    at: 'phone: 012-345 67 88',
    message: /address "012-345 67 88"/,
  },
  {
    check: 'addresses',
    finds: 'another postcode',
    change: (content) => content.edit(FACTS, 'postcode: 1234 AB', 'postcode: 1234 AC'),
    file: FACTS,
    at: 'postcode: 1234 AC',
    message: /address "1234 AC"/,
  },
  {
    check: 'names',
    finds: 'a name that the cited place does not have',
    change: (content) => content.edit(FACTS, 'werkt voor Kaalheide', 'werkt voor Spekholzerheide'),
    file: FACTS,
    at: 'Spekholzerheide',
    message: /name "Spekholzerheide" of version/,
  },
  {
    check: 'references',
    finds: 'an article of a law that the cited place does not have',
    change: (content) => content.edit(FACTS, '(artikel 37 AVG)', '(artikel 38 AVG)'),
    file: FACTS,
    at: '(artikel 38 AVG)',
    message: /article "artikel 38" of term-officer/,
  },
  {
    check: 'references',
    finds: 'an article of the statement that is not cited',
    change: (content) => content.edit(FACTS, 'noteert.', 'noteert (artikel 2.1).'),
    file: FACTS,
    at: '(artikel 2.1)',
    message: /article "artikel 2\.1" of term-file/,
  },
  {
    check: 'tables',
    finds: 'another mark in a cell',
    change: (content) => content.edit(FACTS, 'health: + 0', 'health: + +'),
    file: FACTS,
    at: 'health: + +',
    message: /row health \(gezondheid\) has "\+" for kantoor, "Gezondheid" in the document "0"/,
  },
  {
    check: 'typed-figures',
    finds: 'a typed term that the text does not say',
    change: (content) => content.edit(FACTS, 'keep: P5Y', 'keep: P4Y'),
    file: FACTS,
    at: 'keep: P4Y',
    message: /keep of retention-care is P4Y, which its text does not say/,
  },
  {
    check: 'typed-figures',
    finds: 'the line of the text that gives another term',
    change: (content) => content.edit(FACTS, 'Dat is 5 jaar.', 'Dat is 6 jaar.'),
    file: FACTS,
    at: 'Dat is 6 jaar.',
    message: /the text of retention-care says "6 jaar", which no typed field has/,
  },
  {
    check: 'term-mentions',
    finds: 'an overview that contradicts a part',
    change: (content) => content.edit(FACTS, '"dagbesteding: 5 jaar"', '"dagbesteding: 7 jaar"'),
    file: FACTS,
    at: '"dagbesteding: 7 jaar"',
    message: /retention-overview says "7 jaar", retention-care has P5Y/,
  },
  {
    check: 'term-conflicts',
    finds: 'two terms for one subject',
    change: (content) =>
      content.edit(FACTS, '  - id: access-table', `${PERSONNEL.replace('subject: loonstroken', 'subject: camerabeelden')}  - id: access-table`),
    file: FACTS,
    at: 'keep: P7Y',
    message: /retention-pay gives P7Y for "camerabeelden", retention-camera gives P4W/,
  },
  {
    check: 'versions',
    finds: 'another term in another version',
    hasVariant: true,
    change: (content) => {
      const care =
        content
          .read(FACTS)
          .split('  - id: ')
          .find((fact) => fact.startsWith('retention-care')) ?? '';
      content.edit(OTHER_FACTS, /$/, `  - id: ${care.replace('P5Y', 'P3Y').replace('5 jaar', '3 jaar')}`);
    },
    file: OTHER_FACTS,
    at: 'keep: P3Y',
    message: /retention-care gives P3Y here and P5Y in zonnehof\/2024-03/,
  },
  {
    check: 'topics',
    finds: 'a silence that was removed',
    change: (content) => content.edit(HEAD, '    - photos\n', ''),
    file: HEAD,
    at: '- deceased',
    message: /topic photos has neither facts nor a silence in zonnehof\/2024-03/,
  },
  {
    check: 'topics',
    finds: 'a topic on which there is only a fact that it is not told',
    change: (content) => {
      content.edit(HEAD, '    - photos\n', '');
      content.edit(FACTS, /(id: photos-silence[^]*?)topics: \[retention-file\]/, '$1topics: [photos]');
    },
    file: HEAD,
    at: '- deceased',
    message: /topic photos has only the silence photos-silence/,
  },
  {
    check: 'silent-home',
    finds: 'a fact about a topic that is silent',
    change: (content) => content.edit(FACTS, 'topics: [retention-camera]', 'topics: [photos]'),
    file: FACTS,
    at: 'topics: [photos]',
    message: /retention-camera has its home in topic photos, on which zonnehof\/2024-03 is silent/,
  },
  {
    check: 'silent-home',
    finds: 'a silence that the other version has already',
    hasVariant: true,
    change: (content) => content.edit(OTHER_HEAD, /$/, '  silent: [photos]\n'),
    file: OTHER_HEAD,
    at: 'silent: [photos]',
    message: /topic photos is silent in zonnehof\/2024-03 already/,
  },
  {
    check: 'silent-words',
    finds: 'a word of a silent topic in the document',
    change: (content) => content.edit(DOCUMENT, 'Beelden van', 'Een foto en beelden van'),
    file: HEAD,
    at: '- photos',
    message: /topic photos is silent, but zonnehof\.txt has "foto" \(line 20\)/,
  },
  {
    check: 'reading-level',
    finds: 'a sentence of more than twenty words',
    change: (content) =>
      content.edit(FACTS, 'Camerabeelden gaan na 4 weken weg.', `Camerabeelden gaan na 4 weken weg ${'en dan weer '.repeat(6)}weg.`),
    file: FACTS,
    at: 'Camerabeelden gaan',
    message: /retention-camera has a sentence of 25 words; split it, at most 20/,
  },
  {
    check: 'reading-level',
    finds: 'a text that is hard to read',
    change: (content) =>
      content.edit(RULES, 'text: Gegevens', `text: ${'Persoonsgegevensverwerking veronderstelt zorgvuldigheidsverplichtingen. '.repeat(14)}Gegevens`),
    file: RULES,
    at: 'text: Persoonsgegevensverwerking',
    message: /law-retention scores -?\d+ for reading ease/,
  },
  {
    check: 'pronouns',
    finds: 'a form of address without brackets',
    change: (content) => content.edit(FACTS, 'van [jou] noteert', 'van jou noteert'),
    file: FACTS,
    at: 'van jou noteert',
    message: /term-file has a bare "jou"/,
  },
  {
    check: 'copied',
    finds: 'eight words in a row as in the document',
    change: (content) => content.edit(FACTS, 'Camerabeelden gaan na 4 weken weg.', "Beelden van camera's wissen wij na 4 weken."),
    file: FACTS,
    at: 'wissen wij na',
    message: /retention-camera has words as in a document: "beelden van camera s wissen wij na 4"/,
  },
  {
    check: 'information',
    finds: 'what the AVG wants told and the statement does not tell',
    change: () => undefined,
    file: HEAD,
    at: '- photos',
    message: /zonnehof\/2024-03 does not tell the right of access \(AVG 13\(2\)\(b\), topic right-access\)/,
  },
  {
    check: 'rule-review',
    finds: 'a rule of law that nobody reviewed for more than a year',
    change: () => undefined,
    file: RULES,
    at: 'reviewed: "2025-11"',
    message: /law-retention \(AVG artikel 5\) was last reviewed in 2025-11/,
    today: new Date('2026-12-01T12:00:00Z'),
  },
];

let content: SmallContent | undefined;
afterEach(() => {
  content?.remove();
  content = undefined;
});

describe.each(CHECKS)('the check $name', (check) => {
  const cases = CASES.filter((one) => one.check === check.name).map((one) => [one.finds, one] as const);

  it('has a test in which it fails', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)('finds %s', (_, { change, file, at, message, today, hasVariant }) => {
    content = makeSmallContent(hasVariant);
    change(content);
    const found = content.run(check, today ?? TODAY).filter((finding) => message.test(finding.message));
    expect(found.map((finding) => [finding.check, finding.file, finding.line])).toEqual([[check.name, file, content.lineOf(file, at)]]);
  });
});
