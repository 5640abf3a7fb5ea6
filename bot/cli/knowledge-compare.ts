/** `npm run knowledge -- compare [statement …] [--topic id] [--statements a,b] [--html FILE]`: what several statements say, or two versions of one. */
import { join } from 'node:path';
import { compareByTopic } from '../../knowledge/compare/by-topic.js';
import { coverage, statementTopics } from '../../knowledge/compare/coverage.js';
import { retentionRanges } from '../../knowledge/compare/retention-ranges.js';
import { retentionTerms } from '../../knowledge/compare/retention-terms.js';
import { compareVersions } from '../../knowledge/compare/versions.js';
import type { Library, Statement } from '../../knowledge/library.js';
import type { Topic } from '../../knowledge/schema.js';
import { viewComparison } from '../../locales/report/compare-page.js';
import { loadPages } from '../../locales/report/pages.js';
import { viewVersions } from '../../locales/report/versions-page.js';
import { pick, splitIds } from './pick.js';
import { createReportContext, type ReportSettings } from './report-context.js';
import { printComparison, printVersions } from './report-text.js';
import { type Command, type Terminal, UsageError } from './run-command.js';
import { writePage } from './write-page.js';

const options = {
  topic: { type: 'string', multiple: true },
  statements: { type: 'string', multiple: true },
  html: { type: 'string' },
} as const;

/** Makes the command. Two versions of one statement are compared fact by fact, anything else topic by topic. */
export function createCompareCommand(settings: ReportSettings, terminal: Terminal): Command<typeof options> {
  return {
    usage: 'npm run knowledge -- compare [organisation/version …] [--topic id …] [--statements a/b,c/d] [--html FILE]',
    options,
    run: (values, names) => {
      const context = createReportContext(settings);
      const { library } = context;
      // After `--topic a` people write more topics: whatever names no statement is one.
      const isTopic = (name: string): boolean => values.topic !== undefined && !name.includes('/') && !library.organisations.has(name);
      const chosen = chooseTopics(library, [...splitIds(values.topic), ...names.filter(isTopic)]);
      const statements = chooseStatements(library, [...splitIds(values.statements), ...names.filter((name) => !isTopic(name))]);
      const topics = chosen ?? statementTopics(library);
      const isAbout = (fact: Statement['facts'][number]): boolean => !chosen || fact.topics.some((id) => chosen.some((topic) => topic.id === id));
      const terms = statements.map((statement) => ({ statement, terms: retentionTerms(statement).filter(({ fact }) => isAbout(fact)) }));
      const ranges = retentionRanges(library, statements).filter(({ topic }) => topics.includes(topic));
      const fill = (): ReturnType<typeof loadPages> => loadPages(join(settings.root, 'locales'), settings.words);
      const show = (page: () => string, text: () => string): void => {
        terminal.out(values.html === undefined ? text() : `${writePage(values.html, page())}\n`);
      };
      const [a, b] = statements;
      if (a && b && statements.length === 2 && a.organisation === b.organisation) {
        const report = {
          comparison: compareVersions(
            library,
            a,
            b,
            chosen?.map(({ id }) => id),
          ),
          terms,
          ranges,
        };
        show(
          () => fill()('versions', viewVersions(report, context)),
          () => printVersions(report, context, settings.width),
        );
      } else {
        const { totals } = coverage(library, statements);
        const comparison = { topics: compareByTopic(statements, topics), isChosen: chosen !== undefined, totals, terms, ranges };
        show(
          () => fill()('compare', viewComparison(comparison, context)),
          () => printComparison(comparison, context, settings.width),
        );
      }
      return Promise.resolve(0);
    },
  };
}

/** The statements named, or those in force of all organisations. The id of an organisation means its statement in force. */
function chooseStatements(library: Library, names: readonly string[]): Statement[] {
  const current = [...library.statements.values()].filter(({ status }) => status === 'current');
  if (names.length === 0) return current;
  const ids = names.map((name) => current.find(({ organisation }) => organisation === name)?.id ?? name);
  const statements = pick(library.statements, ids, 'statement');
  if (statements.length < 2)
    throw new UsageError('There is only one statement to compare; name at least two, or none to compare all that are in force.');
  return statements;
}

function chooseTopics(library: Library, ids: readonly string[]): Topic[] | undefined {
  const known = new Map(statementTopics(library).map((topic) => [topic.id, topic]));
  return ids.length === 0 ? undefined : pick(known, ids, 'topic');
}
