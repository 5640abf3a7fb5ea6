/** The matrix of topics and statements, as a page. */
import type { Coverage, CoverageRow } from '../../knowledge/compare/coverage.js';
import { groupTopics, madeOn, nameStatement, type ReportContext } from './names.js';
import type { PageHead } from './pages.js';
import { viewTotals, type TotalsView } from './totals-view.js';

export interface CoveragePage extends PageHead {
  sections: { id: string; name: string }[];
  totals: TotalsView;
  lists: { id: string; name: string; some: string; none: string; items: string[] }[];
  names: string[];
  groups: {
    name: string;
    /** Columns of the table. */
    span: number;
    rows: { id: string; name: string; cells: { voice: string; text: string; weight: number }[] }[];
  }[];
}

/** From so many facts on a cell is a shade darker. */
const WEIGHTS = [1, 3, 8, 20];

/** Makes the view of the page. */
export function viewCoverage(coverage: Coverage, context: ReportContext): CoveragePage {
  const { words } = context;
  const names = coverage.statements.map((statement) => nameStatement(statement, coverage.statements, context));
  const lists = viewLists(coverage, names, context);
  return {
    title: words.t('compare:coverage.title'),
    lead: words.t('compare:coverage.lead'),
    made: madeOn(context),
    sections: [
      { id: 'statements', name: words.t('compare:coverage.totals') },
      ...lists.map(({ id, name }) => ({ id, name })),
      { id: 'matrix', name: words.t('compare:coverage.matrix') },
    ],
    totals: viewTotals(coverage.totals, words.t('compare:coverage.totalsCaption', { count: coverage.rows.length }), context),
    lists,
    names,
    groups: groupTopics(coverage.rows, context).map(({ name, rows }) => ({
      name,
      span: names.length + 1,
      rows: rows.map(({ topic, cells }) => ({
        id: topic.id,
        name: topic.name,
        cells: cells.map(({ voice, facts }) => ({
          voice,
          text: voice === 'told' ? String(facts) : words.t(`compare:voiceShort.${voice}`),
          weight: voice === 'told' ? WEIGHTS.filter((from) => facts >= from).length : 0,
        })),
      })),
    })),
  };
}

function viewLists({ rows, statements }: Coverage, names: readonly string[], { words, library }: ReportContext): CoveragePage['lists'] {
  const list = (id: string, key: string, items: string[]): CoveragePage['lists'][number] => ({
    id,
    name: words.t(`compare:coverage.${key}`),
    some: words.t(`compare:coverage.${key}Some`),
    none: words.t(`compare:coverage.${key}None`),
    items,
  });
  const nameTopics = (some: readonly CoverageRow[]): string[] => some.map(({ topic }) => topic.name);
  const item = (statement: string, topics: readonly string[]): string =>
    words.t('compare:coverage.gapItem', { statement, topics: topics.join('; ') });
  const gaps = names.flatMap((name, column) => {
    const missing = nameTopics(rows.filter(({ cells }) => cells[column]?.voice === 'gap'));
    return missing.length > 0 ? [item(name, missing)] : [];
  });
  const speakers = ({ cells }: CoverageRow): Set<string> =>
    new Set(statements.filter((_, column) => cells[column]?.voice === 'told').map(({ organisation }) => organisation));
  const organisations = [...new Set(statements.map(({ organisation }) => organisation))];
  const alone = organisations.flatMap((organisation) => {
    const topics = nameTopics(rows.filter((row) => speakers(row).size === 1 && speakers(row).has(organisation)));
    return topics.length > 0 ? [item(library.organisations.get(organisation)?.name ?? organisation, topics)] : [];
  });
  const silent = nameTopics(rows.filter((row) => row.cells.every(({ voice }) => voice === 'silent')));
  return [list('gaps', 'gaps', gaps), list('all-silent', 'allSilent', silent), list('one-only', 'oneOnly', alone)];
}
