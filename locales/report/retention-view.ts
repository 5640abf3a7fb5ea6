/** Retention terms as pages show them: bars, a table for each statement, and ranges by topic. */
import type { RangeRow } from '../../knowledge/compare/retention-ranges.js';
import type { Term } from '../../knowledge/compare/retention-terms.js';
import type { Statement } from '../../knowledge/library.js';
import { viewFact } from './fact-view.js';
import { nameStatement, type ReportContext } from './names.js';
import { describeExceptions, describeRange, describeStart, describeTerm } from './term-texts.js';
import { axisYears, layOutTimeline, type Timeline } from './timeline.js';

/** The terms of one statement. */
export interface StatementTerms {
  statement: Statement;
  terms: readonly Term[];
}

export interface RetentionView {
  statements: {
    id: string;
    name: string;
    caption: string;
    hasExceptions: boolean;
    timeline: Timeline & { title: string; axis: string };
    terms: { subject: string; term: string; start: string; exceptions: string[]; where: string }[];
  }[];
  ranges: { names: string[]; rows: { name: string; cells: { voice: string; text: string; count: string }[] }[] };
}

/** Makes the view; statements without a term are left out of the pictures, not of the ranges. */
export function viewRetention(each: readonly StatementTerms[], ranges: readonly RangeRow[], context: ReportContext): RetentionView {
  const { words } = context;
  const all = each.map(({ statement }) => statement);
  const years = axisYears(each.flatMap(({ terms }) => terms));
  const statements = each
    .filter(({ terms }) => terms.length > 0)
    .map(({ statement, terms }) => {
      const name = nameStatement(statement, all, context);
      const timeline = layOutTimeline(terms, years, words);
      return {
        id: statement.id.replace('/', '-'),
        name,
        caption: words.t('compare:retention.tableCaption', { statement: name }),
        hasExceptions: terms.some(({ exceptions }) => exceptions.length > 0),
        timeline: {
          ...timeline,
          title: words.t('compare:retention.timelineTitle', { statement: name }),
          description: words.t('compare:retention.timelineDesc', { term: timeline.description }),
          axis: words.t('compare:retention.axis'),
        },
        terms: terms.map((term) => ({
          subject: term.fact.subject,
          term: describeTerm(term, words),
          start: describeStart(term, words),
          exceptions: describeExceptions(term, words),
          where: viewFact(term.fact, statement, context).where,
        })),
      };
    });
  return { statements, ranges: viewRanges(all, ranges, context) };
}

/** The table of ranges, also for the terminal. */
export function viewRanges(statements: readonly Statement[], ranges: readonly RangeRow[], context: ReportContext): RetentionView['ranges'] {
  const { words } = context;
  return {
    names: statements.map((statement) => nameStatement(statement, statements, context)),
    rows: ranges.map(({ topic, cells }) => ({
      name: topic.name,
      cells: cells.map((cell) => ({
        voice: cell.voice,
        text: describeRange(cell, words),
        count: cell.terms.length > 1 ? words.t('compare:retention.terms', { count: cell.terms.length }) : '',
      })),
    })),
  };
}
