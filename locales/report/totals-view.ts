/** How much each statement says, as a table with bars. */
import type { CoverageTotal } from '../../knowledge/compare/coverage.js';
import { nameOrganisation, type ReportContext } from './names.js';

export interface TotalsView {
  caption: string;
  rows: {
    name: string;
    document: string;
    facts: number;
    told: number;
    silent: number;
    gap: number;
    /** Parts of a bar, in percent. */
    bar: { told: number; silent: number; gap: number; gapFrom: number; label: string };
  }[];
}

/** Makes the view of the totals of some statements. */
export function viewTotals(totals: readonly CoverageTotal[], caption: string, context: ReportContext): TotalsView {
  return {
    caption,
    rows: totals.map(({ statement, facts, told, silent, gap }) => {
      const share = (count: number): number => Math.round((1000 * count) / Math.max(1, told + silent + gap)) / 10;
      return {
        name: nameOrganisation(statement, context.library),
        document: nameDocument(statement.title, statement.version, context),
        facts,
        told,
        silent,
        gap,
        bar: {
          told: share(told),
          silent: share(silent),
          gap: share(gap),
          gapFrom: share(told) + share(silent),
          label: context.words.t('compare:coverage.bar', { told, silent, gap }),
        },
      };
    }),
  };
}

/** Title and version; a title that already ends in its version is enough. */
function nameDocument(title: string, version: string, { words }: ReportContext): string {
  return title.endsWith(version) ? title : words.t('compare:document', { title, version });
}
