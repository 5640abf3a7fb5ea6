/** Two versions of one statement, as a page. */
import type { RangeRow } from '../../knowledge/compare/retention-ranges.js';
import type { ChangedFact, VersionComparison } from '../../knowledge/compare/versions.js';
import type { Piece } from '../../knowledge/compare/word-diff.js';
import type { Statement } from '../../knowledge/library.js';
import type { Fact } from '../../knowledge/schema.js';
import { address } from '../address.js';
import { viewFact, type FactView } from './fact-view.js';
import { madeOn, nameOrganisation, type ReportContext } from './names.js';
import type { PageHead } from './pages.js';
import { viewRetention, type RetentionView, type StatementTerms } from './retention-view.js';

/** What was compared. */
export interface VersionsReport {
  comparison: VersionComparison;
  /** Terms of both. */
  terms: readonly StatementTerms[];
  ranges: readonly RangeRow[];
}

interface SideView {
  pieces: Piece[];
  items: Piece[];
  where: string;
}

export interface VersionsPage extends PageHead {
  sections: { id: string; name: string }[];
  a: string;
  b: string;
  counts: { name: string; count: number }[];
  other: { id: string; topic: string; fields: string; sides: SideView[] }[];
  only: { id: string; name: string; caption: string; facts: (FactView & { id: string; topic: string })[] }[];
  voices: { topic: string; a: string; b: string }[];
  same: { topic: string; count: number }[];
  retention: RetentionView;
}

/** Makes the view of the page. */
export function viewVersions({ comparison, terms, ranges }: VersionsReport, context: ReportContext): VersionsPage {
  const { a, b, same, other, onlyA, onlyB, voices } = comparison;
  const { words, library } = context;
  const nameOnly = ({ version }: Statement): string => words.t('compare:versions.only', { version });
  const only = [
    { id: 'only-a', statement: a, facts: onlyA },
    { id: 'only-b', statement: b, facts: onlyB },
  ].map(({ id, statement, facts }) => ({
    id,
    name: nameOnly(statement),
    caption: words.t('compare:versions.onlyCaption', { version: statement.version }),
    facts: facts.map((fact) => ({ ...viewFact(fact, statement, context), id: fact.id, topic: homeName(fact, context) })),
  }));
  const counts = [
    { id: 'same', name: words.t('compare:versions.same'), count: same.length },
    { id: 'other', name: words.t('compare:versions.other'), count: other.length },
    ...only.map(({ id, name, facts }) => ({ id, name, count: facts.length })),
  ];
  const sections = [...counts.slice(1), { id: 'voices', name: words.t('compare:versions.voices') }];
  return {
    title: words.t('compare:versions.title', { organisation: nameOrganisation(a, library) }),
    lead: words.t('compare:versions.lead', { a: a.version, b: b.version }),
    made: madeOn(context),
    sections: [...sections, { id: 'retention', name: words.t('compare:retention.heading') }, ...counts.slice(0, 1)],
    a: a.version,
    b: b.version,
    counts,
    other: other.map((changed) => viewChanged(changed, a, b, context)),
    only,
    voices: voices.map((row) => ({ topic: row.topic.name, a: words.t(`compare:voice.${row.a}`), b: words.t(`compare:voice.${row.b}`) })),
    same: countByTopic(same, context),
    retention: viewRetention(terms, ranges, context),
  };
}

function viewChanged(
  { a, b, fields, text }: ChangedFact,
  first: Statement,
  second: Statement,
  context: ReportContext,
): VersionsPage['other'][number] {
  const { words } = context;
  const names = fields.map((field) => words.t(`compare:field.${field}`, { defaultValue: field }));
  return {
    id: a.id,
    topic: homeName(a, context),
    fields: words.t('compare:versions.fields', { fields: names.join(', ') }),
    sides: [viewSide(a, b, text.a, first, context), viewSide(b, a, text.b, second, context)],
  };
}

function viewSide(fact: Fact, other: Fact, text: readonly Piece[], statement: Statement, context: ReportContext): SideView {
  const register = context.library.organisations.get(statement.organisation)?.register ?? 'u';
  return {
    pieces: text.map((piece) => ({ ...piece, text: address(piece.text, register) })),
    items: (fact.items ?? []).map((item) => ({ text: address(item, register), isChanged: !other.items?.includes(item) })),
    where: viewFact(fact, statement, context).where,
  };
}

function homeName({ topics: [home = ''] }: Fact, { library }: ReportContext): string {
  return library.topics.get(home)?.name ?? home;
}

function countByTopic(facts: readonly Fact[], context: ReportContext): VersionsPage['same'] {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(homeName(fact, context), (counts.get(homeName(fact, context)) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count }));
}
