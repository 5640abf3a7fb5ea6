/** `npm run knowledge -- coverage [--json|--html FILE]`: how much each statement says on each topic, on what it is silent, and where nobody looked. */
import { join } from 'node:path';
import { coverage, type Coverage } from '../../knowledge/compare/coverage.js';
import { viewCoverage } from '../../locales/report/coverage-page.js';
import { loadPages } from '../../locales/report/pages.js';
import { createReportContext, type ReportSettings } from './report-context.js';
import { printCoverage } from './report-text.js';
import { type Command, type Terminal, UsageError } from './run-command.js';
import { writePage } from './write-page.js';

const options = { json: { type: 'boolean' }, html: { type: 'string' } } as const;

/** Makes the command. It tells and does not judge: gaps are errors of `check`. */
export function createCoverageCommand(settings: ReportSettings, terminal: Terminal): Command<typeof options> {
  return {
    usage: 'npm run knowledge -- coverage [--json | --html FILE]',
    options,
    run: ({ json, html }, names) => {
      if (names.length > 0) throw new UsageError(`"${names.join(' ')}" is not expected here; coverage is about all statements.`);
      if (json && html !== undefined) throw new UsageError('--json and --html are both given; choose one.');
      const context = createReportContext(settings);
      const matrix = coverage(context.library, [...context.library.statements.values()]);
      if (html !== undefined) {
        const page = loadPages(join(settings.root, 'locales'), settings.words)('coverage', viewCoverage(matrix, context));
        terminal.out(`${writePage(html, page)}\n`);
      } else {
        terminal.out(json ? `${JSON.stringify(toJson(matrix), null, 2)}\n` : printCoverage(matrix, context, settings.width));
      }
      return Promise.resolve(0);
    },
  };
}

/** For programs: ids and numbers only. */
function toJson({ statements, rows, totals }: Coverage): unknown {
  return {
    statements: totals.map(({ statement, ...counts }) => ({ statement: statement.id, ...counts })),
    topics: rows.map(({ topic, cells }) => ({
      topic: topic.id,
      statements: Object.fromEntries(statements.map(({ id }, column) => [id, cells[column]])),
    })),
  };
}
