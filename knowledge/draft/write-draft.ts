/** A draft -> the files of a statement folder, each proposal with a comment that says so. */
import { stringify } from 'yaml';
import { readMentions } from '../extract/read-mentions.js';
import type { Section } from '../schema.js';
import type { StatementDraft } from './draft-statement.js';
import type { Proposal } from './proposal.js';

/** The words with which a draft is written; they stand in `locales/`. */
export interface DraftWords {
  /** Comment at the head of each file: a person must confirm. */
  head: readonly string[];
  sections: string;
  silent: string;
  /** Version of a document without a date. */
  undated: string;
  footnote(number: string): string;
  /** Comment above a proposal. */
  proposed(line: number): string;
  /** Text of a proposal, marked as one. */
  text(proposal: Proposal): string;
}

/** What a person says of the statement. */
export interface DraftHead {
  organisation: string;
  /** File name of the text of the document in the folder of documents. */
  document: string;
}

/** Lines in which the date of the document itself stands. */
const DATED = /versie|datum|van kracht|vastgesteld|gewijzigd|in werking|laatst/i;
const FOOTNOTE = /^fn (\d+)$/;
const STYLE = { lineWidth: 0 } as const;

/** File name -> text; `statement.yaml` and `facts.yaml`. */
export function writeDraft(draft: StatementDraft, head: DraftHead, words: DraftWords): ReadonlyMap<string, string> {
  const comment = words.head.map((line) => `# ${line}\n`).join('');
  return new Map([
    ['statement.yaml', `${comment}${writeHead(draft, head, words)}`],
    ['facts.yaml', `${comment}${writeFacts(draft.proposals, words)}`],
  ]);
}

function writeHead(draft: StatementDraft, { organisation, document }: DraftHead, words: DraftWords): string {
  const statement = {
    organisation,
    title: draft.title,
    ...findVersion(draft, words),
    status: 'current',
    document,
    citation: citationOf(draft.sections),
  };
  const sections = draft.sections.map(({ id, heading, begins, fingerprint }) => {
    const number = FOOTNOTE.exec(id)?.[1];
    const section = number === undefined ? { id, heading, begins, fingerprint } : { id, heading: words.footnote(number), fingerprint };
    return indent(stringify([section], STYLE), 4);
  });
  return [
    'statement:\n',
    indent(stringify(statement, STYLE), 2),
    `  # ${words.sections}\n`,
    ...(sections.length > 0 ? ['  sections:\n', ...sections] : ['  sections: []\n']),
    `  # ${words.silent}\n`,
    '  silent: []\n',
  ].join('');
}

function writeFacts(proposals: readonly Proposal[], words: DraftWords): string {
  if (proposals.length === 0) return 'facts: []\n';
  const counts = new Map<string, number>();
  const facts = proposals.map((proposal) => {
    const { line, kind, topics, sections, ...values } = proposal;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const fact = { id: `proposed-${kind}-${count}`, kind, ...values, topics, sections, text: words.text(proposal) };
    return `\n  # ${words.proposed(line)}\n${indent(stringify([fact], STYLE), 2)}`;
  });
  return `facts:${facts.join('')}`;
}

/** The latest date in a line about the version; a document without one is undated. */
function findVersion({ document }: StatementDraft, { undated }: DraftWords): Record<string, string | boolean> {
  const dates = document.lines.flatMap(({ text }) => (DATED.test(text) ? readMentions(text).dates : []));
  const [latest] = dates.filter(({ value }) => /^\d{4}-\d{2}/.test(value)).sort((a, b) => b.value.localeCompare(a.value));
  return latest ? { version: latest.text.replace(/^0/, ''), effective: latest.value } : { version: undated, undated: true };
}

function citationOf(sections: readonly Section[]): 'paragraph' | 'article' | 'heading' {
  const numbers = sections.filter(({ id }) => /^\d/.test(id));
  if (numbers.length * 2 < sections.filter(({ id }) => !FOOTNOTE.test(id)).length || numbers.length === 0) return 'heading';
  return numbers.some(({ id }) => id.includes('.')) ? 'paragraph' : 'article';
}

function indent(yaml: string, spaces: number): string {
  return yaml.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
