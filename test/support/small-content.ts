/** A small organisation of our own with a statement, a variant of it and their documents, in a folder that a test may change. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check, Finding } from '../../knowledge/checks/check.js';
import { makeCheckContext } from '../../knowledge/checks/make-context.js';
import { updateFingerprints } from '../../knowledge/checks/update-fingerprints.js';

export const HEAD = 'statements/zonnehof/2024-03/statement.yaml';
export const FACTS = 'statements/zonnehof/2024-03/facts.yaml';
export const OTHER_HEAD = 'statements/zonnehof/2020/statement.yaml';
export const OTHER_FACTS = 'statements/zonnehof/2020/facts.yaml';
export const RULES = 'law/rules.yaml';
export const TOPICS = 'topics/all.yaml';
export const DOCUMENT = 'documents/zonnehof.txt';
export const OTHER_DOCUMENT = 'documents/zonnehof-2020.txt';
export const TODAY = new Date('2026-06-15T12:00:00Z');

const TOPIC_IDS = ['statement-version', 'definition', 'retention-file', 'retention-camera', 'contact-privacy', 'staff-access', 'photos', 'deceased'];

function topic(id: string): string {
  const words = { photos: '[foto, fotoboek]', deceased: '[overleden, nabestaanden]' }[id] ?? '[]';
  const phrasings = Array.from({ length: 12 }, (_, number) => `"vraag ${number + 1} over ${words} ${id}"`);
  return `  - { id: ${id}, name: ${id}, say: "vraag over ${id}", words: ${words}, phrasings: [${phrasings.join(', ')}] }\n`;
}

const FILES: Readonly<Record<string, string>> = {
  'organisations/zonnehof.yaml': `id: zonnehof
name: Zonnehof
register: u
aliases: [stichting zonnehof]
about: Dagbesteding in Kaalheide.
contacts: { requests: contact-privacy, questions: contact-privacy, complaints: contact-privacy }
`,
  [TOPICS]: `topics:\n${TOPIC_IDS.map(topic).join('')}`,
  [RULES]: `rules:
  - id: law-retention
    article: AVG artikel 5
    topics: [retention-file]
    text: Gegevens blijven niet langer dan nodig is.
    mark: K
    reviewed: "2025-11"
`,
  [HEAD]: `statement:
  organisation: zonnehof
  title: Privacyreglement Zonnehof
  version: 1 maart 2024
  effective: 2024-03-01
  status: current
  document: zonnehof.txt
  citation: article
  sections:
    # Where the facts stand.
    - { id: opening, heading: Privacyreglement Zonnehof }
    - id: "1"
      heading: Begrippen
    - { id: fn 1, heading: Begrippen, cite: "artikel 1, voetnoot 1" }
    - { id: "2", heading: Bewaren }
    - { id: 2-personeel, heading: Gegevens van personeel }
    - { id: "3", heading: "Wie ziet wat?" }
    - { id: contact, heading: "Waar kunt u terecht?" } # an address
  silent:
    - photos
    - deceased
`,
  [FACTS]: `facts:
  - id: version
    kind: note
    topics: [statement-version]
    sections: [opening]
    text: Dit reglement geldt vanaf 1 maart 2024. Zonnehof werkt voor Kaalheide.
  - id: term-officer
    kind: definition
    term: FG
    topics: [definition]
    sections: ["1.2", fn 1]
    text: De FG let op de privacy (artikel 37 AVG).
  - id: term-file
    kind: definition
    term: dossier
    topics: [definition]
    sections: ["1.1"]
    text: Een dossier is alles wat Zonnehof van [jou] noteert.
  - id: retention-care
    kind: retention
    subject: dossiers van dagbesteding
    keep: P5Y
    from: end-of-service
    topics: [retention-file]
    sections: ["2.1"]
    text: >-
      Een dossier van dagbesteding blijft lang bewaard.
      Dat is 5 jaar.
    words: [dagbesteding, dagopvang]
  - id: retention-camera
    kind: retention
    subject: camerabeelden
    keep: P4W
    topics: [retention-camera]
    sections: ["2.2"]
    text: Camerabeelden gaan na 4 weken weg.
    words: [camera]
  - id: retention-overview
    kind: note
    topics: [retention-file]
    sections: ["2", "2.3"]
    text: "Zo lang blijven gegevens:"
    items:
      - "dagbesteding: 5 jaar"
      - "camera: 4 weken"
      - "loonstrook van een medewerker: 7 jaar"
  - id: access-table
    kind: access
    topics: [staff-access]
    sections: ["3"]
    text: Wie iets mag zien, hangt af van het werk.
    roles: [{ id: carer, name: begeleider }, { id: office, name: kantoor }]
    data: [{ id: name, name: naam }, { id: health, name: gezondheid }]
    levels:
      - { mark: "+", access: "yes", meaning: alles }
      - { mark: "0", access: "no", meaning: niets }
    cells:
      name: + +
      health: + 0
  - id: contact-privacy
    kind: contact
    role: privacy
    name: Stichting Zonnehof
    attention: Roos Vermeer
    street: Dorpsstraat 12a
    postcode: 1234 AB
    town: Kaalheide
    email: privacy@zonnehof.example
    phone: 012-345 67 89
    topics: [contact-privacy]
    sections: [contact]
    text: "Schrijf aan Roos Vermeer, Dorpsstraat 12a, 1234 AB Kaalheide. Of mail naar privacy@zonnehof.example."
  - id: photos-silence
    kind: silence
    topics: [retention-file]
    sections: ["2"]
    text: In dit reglement staat niet hoe lang een foto van 99 jaar blijft. De Jeugdwet staat er niet in.
`,
  [DOCUMENT]: `# Privacyreglement Zonnehof

1. Begrippen	2
2. Bewaren	3

Dit reglement geldt vanaf 1 maart 2024 in Kaalheide.

## 1. Begrippen

1. *Dossier*: alles wat wij over u opschrijven;
2. *Functionaris voor Gegevensbescherming*: wie toeziet op onze regels¹;

¹ Artikel 37 AVG.

17

## 2. Bewaren

1. Dossiers van de dagbesteding blijven vijf jaren, gerekend vanaf het einde van de hulp.
2. Beelden van camera's wissen wij na **4 weken**.

### Gegevens van personeel

3. De loonstrook van een medewerker gaat na zeven jaar weg.

## 3. Wie ziet wat?

Gegevens	Begeleider	Kantoor
Naam	+	+
Gezondheid	+	0

## Waar kunt u terecht? Schrijf naar:

Stichting Zonnehof
T.a.v. Roos Vermeer
Dorpsstraat 12a
1234AB Kaalheide
[privacy@zonnehof.example](mailto:privacy@zonnehof.example), tel. 012 - 345 67 89
`,
};

const VARIANT: Readonly<Record<string, string>> = {
  [OTHER_HEAD]: `statement:
  organisation: zonnehof
  title: Privacyreglement Zonnehof
  version: "2020"
  effective: "2020-05"
  status: other
  document: zonnehof-2020.txt
  citation: article
  basedOn: 2024-03
  drops: [version]
  sections:
    - { id: opening, heading: Privacyreglement Zonnehof }
    - { id: "1", heading: Begrippen }
    - { id: fn 1, heading: Begrippen }
    - { id: "2", heading: Bewaren }
    - { id: 2-personeel, heading: Gegevens van personeel }
    - { id: "3", heading: "Wie ziet wat?" }
    - { id: contact, heading: "Waar kunt u terecht?" }
`,
  [OTHER_FACTS]: `facts:
  - id: version-2020
    kind: note
    topics: [statement-version]
    sections: [opening]
    text: Dit reglement geldt vanaf mei 2020.
`,
};

/** The document of the variant: another date, the same rules. */
function otherDocument(text: string): string {
  return text.replace('1 maart 2024', 'mei 2020');
}

export interface SmallContent {
  root: string;
  /** Folder of the documents. */
  documents: string;
  read(file: string): string;
  /** Changes a file; throws when nothing changes. */
  edit(file: string, from: string | RegExp, to: string): void;
  /** Line, counted from 1, on which a text first stands. */
  lineOf(file: string, text: string): number;
  /** What one check finds. */
  run(check: Check, today?: Date): Finding[];
  /** Accepts the documents as they are. */
  update(): void;
  remove(): void;
}

/**
 * Makes the folder, with all fingerprints written: no check finds an error in it.
 * @param hasVariant whether there is another version, which takes over all facts but one
 */
export function makeSmallContent(hasVariant = false): SmallContent {
  const root = mkdtempSync(join(tmpdir(), 'small-content-'));
  const documents = join(root, 'documents');
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries({ ...FILES, ...(hasVariant && VARIANT) })) write(file, text);
  if (hasVariant) write(OTHER_DOCUMENT, otherDocument(FILES[DOCUMENT] ?? ''));
  const update = (): void => {
    updateFingerprints(root, makeCheckContext(root, documents, TODAY), []);
  };
  update();
  return {
    root,
    documents,
    read,
    edit: (file, from, to) => {
      const before = read(file);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file}: ${String(from)} is not there.`);
      write(file, after);
    },
    lineOf: (file, text) =>
      read(file)
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1,
    run: (check, today = TODAY) => check.run(makeCheckContext(root, documents, today)),
    update,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
