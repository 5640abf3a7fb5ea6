/** `npm run knowledge -- check [--json] [--update] [statement …]`: what is wrong in the content, one line a finding. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Severity } from '../../knowledge/checks/check.js';
import { makeCheckContext } from '../../knowledge/checks/make-context.js';
import { checkContent, type CheckResult } from '../../knowledge/checks/run-checks.js';
import { updateFingerprints } from '../../knowledge/checks/update-fingerprints.js';
import type { Words } from '../../locales/words.js';
import { type Config, ConfigError } from '../config.js';
import { type Command, type Terminal, UsageError } from './run-command.js';

/** What the command works with. */
export interface CheckSettings extends Pick<Config, 'root' | 'statementsDir'> {
  words: Words;
  today: Date;
}

const options = { json: { type: 'boolean' }, update: { type: 'boolean' } } as const;
/** Findings name files from the content folder; a reader begins at the project. */
const CONTENT = 'knowledge';

/** Makes the command. Its exit code is 1 when there are errors. */
export function createCheckCommand(settings: CheckSettings, terminal: Terminal): Command<typeof options> {
  const { root, statementsDir, words, today } = settings;
  const content = join(root, CONTENT);
  return {
    usage: 'npm run knowledge -- check [--json] [--update] [organisation/version …]',
    options,
    run: (values, statements) => {
      if (statementsDir !== undefined && !existsSync(statementsDir))
        throw new ConfigError(`STATEMENTS_DIR: is "${statementsDir}", which is not there; write the folder with the published documents.`);
      if (values.update) terminal.err(update(content, statementsDir, today, statements, words));
      const result = filterResult(checkContent(content, statementsDir, today), statements);
      terminal.out(values.json ? `${JSON.stringify(withFiles(result), null, 2)}\n` : `${toText(withFiles(result), words)}\n`);
      return Promise.resolve(count(result, 'error') > 0 ? 1 : 0);
    },
  };
}

function update(content: string, documents: string | undefined, today: Date, statements: readonly string[], words: Words): string {
  if (documents === undefined) throw new UsageError('--update: compares with the documents; set STATEMENTS_DIR to their folder.');
  const updates = updateFingerprints(content, makeCheckContext(content, documents, today), statements);
  if (updates.length === 0) return `${words.t('knowledge:check.nothingToUpdate')}\n`;
  return updates
    .map(({ file, sections }) => `${words.t('knowledge:check.updated', { file: `${CONTENT}/${file}`, sections: sections.join(', ') })}\n`)
    .join('');
}

/** Only what is about the statements that were named, and what is about none. */
function filterResult({ findings, counts, ...rest }: CheckResult, statements: readonly string[]): CheckResult {
  const known = counts.map(({ statement }) => statement);
  const unknown = statements.find((statement) => counts.length > 0 && !known.includes(statement));
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is no statement; choose one of ${known.join(', ')}.`);
  const isMeant = (id: string): boolean => statements.length === 0 || statements.includes(id);
  const isElsewhere = (file: string): boolean => known.some((id) => file.startsWith(`statements/${id}/`) && !isMeant(id));
  return { ...rest, findings: findings.filter(({ file }) => !isElsewhere(file)), counts: counts.filter(({ statement }) => isMeant(statement)) };
}

function withFiles({ findings, ...rest }: CheckResult): CheckResult {
  return { ...rest, findings: findings.map((finding) => ({ ...finding, file: `${CONTENT}/${finding.file}` })) };
}

function count({ findings }: CheckResult, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function toText(result: CheckResult, { t }: Words): string {
  const { findings, skipped, counts } = result;
  const lines = findings.map((finding: Finding) =>
    t('knowledge:check.finding', { ...finding, severity: t(`knowledge:check.severity.${finding.severity}`) }),
  );
  const summary =
    counts.length === 0
      ? [t('knowledge:check.notLoaded')]
      : [
          ...(skipped.length > 0 ? [t('knowledge:check.skipped', { names: skipped.join(', ') })] : []),
          t('knowledge:check.facts'),
          ...counts.map(({ statement, total, kinds }) =>
            t('knowledge:check.factsOf', {
              statement,
              total,
              kinds: Object.entries(kinds)
                .map(([kind, number]) => `${t(`knowledge:check.kind.${kind}`)} ${number}`)
                .join(', '),
            }),
          ),
        ];
  const total = t('knowledge:check.total', { errors: count(result, 'error'), warnings: count(result, 'warning'), advice: count(result, 'advice') });
  return [...lines, ...(lines.length > 0 ? [''] : []), ...summary, total].join('\n');
}
