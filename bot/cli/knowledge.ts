/** `npm run knowledge -- <command> …`: what a privacy officer does with the content. Each command has a file of its own. */
import { join } from 'node:path';
import { loadWords } from '../../locales/words.js';
import { readConfig } from '../config.js';
import { createCheckCommand } from './knowledge-check.js';
import { createCompareCommand } from './knowledge-compare.js';
import { createCoverageCommand } from './knowledge-coverage.js';
import { createDraftCommand } from './knowledge-draft.js';
import type { ReportSettings } from './report-context.js';
import { asSubcommand, runSubcommand, type Subcommand } from './subcommands.js';

function readReportSettings(): ReportSettings {
  const { root } = readConfig();
  return { root, words: loadWords(join(root, 'locales')), today: new Date(), width: process.stdout.isTTY ? process.stdout.columns : 140 };
}

const COMMANDS: Readonly<Record<string, Subcommand>> = {
  check: asSubcommand((terminal) => {
    const { root, statementsDir } = readConfig();
    return createCheckCommand({ root, statementsDir, words: loadWords(join(root, 'locales')), today: new Date() }, terminal);
  }),
  compare: asSubcommand((terminal) => createCompareCommand(readReportSettings(), terminal)),
  coverage: asSubcommand((terminal) => createCoverageCommand(readReportSettings(), terminal)),
  draft: asSubcommand((terminal) => createDraftCommand({ ...readReportSettings(), statementsDir: readConfig().statementsDir }, terminal)),
};

process.exitCode = await runSubcommand('knowledge', COMMANDS, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
