/** A document -> a draft of its statement: sections with fingerprints, and proposed facts. */
import { fingerprintOf } from '../documents/fingerprint.js';
import { locateSections, type SectionedDocument } from '../documents/locate-sections.js';
import { readDocument } from '../documents/read-document.js';
import type { Section } from '../schema.js';
import { findSections } from './find-sections.js';
import { proposeAges } from './propose-ages.js';
import { proposeContacts } from './propose-contacts.js';
import { proposeRetention } from './propose-retention.js';
import { proposeRights } from './propose-rights.js';
import type { Paragraph, Proposal } from './proposal.js';
import { readParagraphs } from './read-paragraphs.js';

/** What was found in a document. */
export interface StatementDraft {
  sections: Section[];
  document: SectionedDocument;
  paragraphs: Paragraph[];
  /** First heading or line. */
  title: string;
  /** In the order of the document. */
  proposals: Proposal[];
}

/** Text before the first section is a section when a line of it is longer than a title, in characters. */
const OPENING = 60;
const OPENING_WORDS = 6;

/**
 * Drafts a statement.
 * @param text as {@link readSource} gives it
 * @param name of the organisation, for contacts without a name
 */
export function draftStatement(text: string, name: string): StatementDraft {
  const lines = readDocument(text);
  const headings = findSections(lines);
  const { loose } = locateSections(lines, headings);
  const opening = loose.filter(({ footnote, isContents }) => footnote === undefined && !isContents);
  const listed = opening.some((line) => line.text.length > OPENING) ? [openingOf(opening[0]?.text ?? ''), ...headings] : headings;
  const document = locateSections(lines, listed);
  const sections = listed.flatMap((section): Section[] => {
    const located = document.sections.get(section.id);
    return located ? [{ ...section, fingerprint: fingerprintOf(located) }] : [];
  });
  const paragraphs = readParagraphs(document, sections);
  const proposals: Proposal[] = [
    ...proposeRetention(paragraphs),
    ...proposeRights(paragraphs),
    ...proposeContacts(paragraphs, name),
    ...proposeAges(paragraphs),
  ];
  return { sections, document, paragraphs, title: lines[0]?.text ?? name, proposals: proposals.sort((a, b) => a.line - b.line) };
}

function openingOf(text: string): Section {
  return { id: 'opening', heading: text, begins: text.split(' ').slice(0, OPENING_WORDS).join(' '), nothing: false };
}
