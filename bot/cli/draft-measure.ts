/** How well drafts do on the documents that are there: precision and recall by document, as a table. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURED_KINDS, measureDraft, type Measurement } from '../../knowledge/draft/measure.js';
import { loadLibrary } from '../../knowledge/load-library.js';
import type { Words } from '../../locales/words.js';
import type { Config } from '../config.js';
import { UsageError } from './run-command.js';
import { drawTable } from './text-table.js';

/** What is measured with. */
export interface MeasureSettings extends Pick<Config, 'root' | 'statementsDir'> {
  words: Words;
  /** Of the terminal, in characters. */
  width: number;
}

type Counts = Pick<Measurement, 'written' | 'proposed' | 'both'>;

/** One row for each statement and kind, and for all. @throws UsageError without the documents */
export function printMeasurements({ root, statementsDir, words, width }: MeasureSettings): string {
  if (statementsDir === undefined || !existsSync(statementsDir))
    throw new UsageError('--measure: compares with the documents; set STATEMENTS_DIR to their folder.');
  const library = loadLibrary(join(root, 'knowledge'));
  const measured = [...library.statements.values()].flatMap((statement) => {
    const path = join(statementsDir, statement.document);
    if (!existsSync(path)) return [];
    const name = library.organisations.get(statement.organisation)?.name ?? statement.organisation;
    return [{ id: statement.id, rows: measureDraft(statement, readFileSync(path, 'utf8'), name) }];
  });
  const { t } = words;
  const head = ['statement', 'kind', 'written', 'proposed', 'both', 'precision', 'recall'].map((column) => t(`draft:measure.columns.${column}`));
  const all = measured.flatMap(({ rows }) => rows);
  const table = [
    ...measured,
    { id: t('draft:measure.all'), rows: MEASURED_KINDS.map((kind) => ({ kind, ...sum(all.filter((row) => row.kind === kind)) })) },
  ];
  const rows = table.flatMap(({ id, rows: kinds }) =>
    [...kinds, { kind: 'all', ...sum(kinds) }].map(({ kind, ...counts }) => [id, t(`draft:measure.kind.${kind}`), ...toCells(counts, words)]),
  );
  return `${t('draft:measure.title')}\n\n${drawTable(head, rows, width)}\n`;
}

function sum(rows: readonly Counts[]): Counts {
  const add = (key: keyof Counts): number => rows.reduce((total, row) => total + row[key], 0);
  return { written: add('written'), proposed: add('proposed'), both: add('both') };
}

function toCells({ written, proposed, both }: Counts, { t }: Words): string[] {
  const share = (of: number): string => (of === 0 ? t('draft:measure.none') : (both / of).toFixed(2));
  return [String(written), String(proposed), String(both), share(proposed), share(written)];
}
