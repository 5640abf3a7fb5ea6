/** Comparisons and coverage for the terminal: the same words as on the pages, in tables of text. */
import type { Coverage } from '../../knowledge/compare/coverage.js';
import type { Words } from '../../locales/words.js';
import { viewComparison, type Comparison, type ComparePage } from '../../locales/report/compare-page.js';
import { viewCoverage } from '../../locales/report/coverage-page.js';
import type { FactView } from '../../locales/report/fact-view.js';
import type { ReportContext } from '../../locales/report/names.js';
import type { RetentionView } from '../../locales/report/retention-view.js';
import type { TotalsView } from '../../locales/report/totals-view.js';
import { wrapText } from '../../locales/report/wrap-text.js';
import { viewVersions, type VersionsReport } from '../../locales/report/versions-page.js';
import { drawTable } from './text-table.js';

/** Characters of the one fact that stands for a topic in the overview. */
const SHORT = 110;

type Entry = ComparePage['groups'][number]['topics'][number]['entries'][number];

/** Several statements by topic. Of chosen topics everything is told, of all topics the first fact. */
export function printComparison(comparison: Comparison, context: ReportContext, width: number): string {
  const { words } = context;
  const view = viewComparison(comparison, context);
  const names = view.retention.ranges.names;
  const rows = view.groups.flatMap(({ topics }) =>
    topics.map(({ id, name, entries }) => [[name, id], ...names.map((statement) => tellEntry(entries, statement, comparison.isChosen, words))]),
  );
  return join([
    underline(view.title),
    wrapText(view.lead, width).join('\n'),
    ...printRetention(view.retention, words, width),
    underline(words.t('compare:compare.byTopic')),
    drawTable([words.t('compare:column.topic'), ...names], rows, width),
    ...(comparison.isChosen ? [] : [words.t('compare:compare.hint')]),
  ]);
}

/** Two versions of one statement. */
export function printVersions(report: VersionsReport, context: ReportContext, width: number): string {
  const { words } = context;
  const { t } = words;
  const view = viewVersions(report, context);
  const none = t('compare:versions.none');
  const topic = t('compare:column.topic');
  const table = (head: string[], rows: (string | string[])[][]): string => (rows.length > 0 ? drawTable(head, rows, width) : none);
  return join([
    underline(view.title),
    view.counts.map(({ name, count }) => `${name}: ${count}`).join('\n'),
    underline(t('compare:versions.other')),
    table(
      [topic, view.a, view.b],
      view.other.map(({ id, topic: home, fields, sides }) => [
        [home, id, fields],
        ...sides.map(({ pieces, items, where }) => [pieces.map(({ text }) => text).join(' '), ...items.map(({ text }) => `- ${text}`), `(${where})`]),
      ]),
    ),
    ...view.only.flatMap(({ name, facts }) => [
      underline(name),
      table(
        [topic, t('compare:column.says')],
        facts.map((fact) => [[fact.topic, fact.id], tellFact(fact)]),
      ),
    ]),
    underline(t('compare:versions.voices')),
    table(
      [topic, view.a, view.b],
      view.voices.map(({ topic: name, a, b }) => [name, a, b]),
    ),
    ...printRetention(view.retention, words, width),
  ]);
}

/** The matrix of topics and statements. */
export function printCoverage(coverage: Coverage, context: ReportContext, width: number): string {
  const { t } = context.words;
  const view = viewCoverage(coverage, context);
  const rows = view.groups.flatMap(({ rows: topics }) => topics.map(({ id, name, cells }) => [`${name} (${id})`, ...cells.map(({ text }) => text)]));
  return join([
    underline(view.title),
    drawTable([t('compare:column.topic'), ...view.names], rows, width),
    t('compare:coverage.legend'),
    printTotals(view.totals, context.words, width),
    ...view.lists.flatMap(({ name, some, none, items }) => [
      underline(name),
      items.length > 0 ? [some, ...items.map((item) => `- ${item}`)].join('\n') : none,
    ]),
  ]);
}

function printRetention({ statements }: RetentionView, { t }: Words, width: number): string[] {
  if (statements.length === 0) return [];
  const head = ['statement', 'what', 'term', 'start', 'exceptions'].map((column) => t(`compare:column.${column}`));
  const rows = statements.flatMap(({ name, terms }) =>
    terms.map(({ subject, term, start, exceptions }) => [name, subject, term, start, exceptions.map((exception) => `- ${exception}`)]),
  );
  return [underline(t('compare:retention.heading')), drawTable(head, rows, width)];
}

function printTotals({ rows }: TotalsView, { t }: Words, width: number): string {
  const head = ['statement', 'document', 'facts', 'told', 'silent', 'gap'].map((column) => t(`compare:column.${column}`));
  return drawTable(
    head,
    rows.map(({ name, document, facts, told, silent, gap }) => [name, document, ...[facts, told, silent, gap].map(String)]),
    width,
  );
}

function tellEntry(entries: readonly Entry[], statement: string, isWhole: boolean, words: Words): string[] {
  const entry = entries.find(({ names }) => names.includes(statement));
  if (!entry) return [];
  const { voiceText, facts, elsewhere } = entry;
  const see = elsewhere.map(({ name }) => name).join(', ');
  const refer = see ? [`${words.t('compare:compare.see')} ${see}`] : [];
  if (isWhole) return [...(voiceText ? [voiceText] : []), ...facts.flatMap((fact) => tellFact(fact)), ...refer];
  const first = facts.find(({ isSilence }) => !isSilence) ?? facts[0];
  const rest = facts.length - 1;
  if (!first) return voiceText ? [voiceText] : refer;
  return [shorten(first.text), ...(rest > 0 ? [words.t('compare:compare.more', { count: rest })] : [])];
}

function tellFact({ text, items, where }: FactView): string[] {
  return [text, ...items.map((item) => `- ${item}`), `(${where})`];
}

function shorten(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(' ', SHORT))} …`;
}

function underline(title: string): string {
  return `${title}\n${'═'.repeat(title.length)}`;
}

function join(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
