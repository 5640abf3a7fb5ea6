/** `npm run knowledge -- draft FILE [--organisation id] [--name name] [--out FOLDER] [--force]`, or `draft --measure`: a document becomes a draft of its statement. */
import { basename, extname, join } from 'node:path';
import { draftStatement } from '../../knowledge/draft/draft-statement.js';
import { DraftError } from '../../knowledge/draft/draft-error.js';
import { readSource } from '../../knowledge/draft/read-source.js';
import { writeDraft } from '../../knowledge/draft/write-draft.js';
import { Id } from '../../knowledge/schema.js';
import { loadDraftWords } from '../../locales/report/draft-texts.js';
import type { Words } from '../../locales/words.js';
import type { Config } from '../config.js';
import { printMeasurements } from './draft-measure.js';
import { type Command, type Terminal, UsageError } from './run-command.js';
import { writeFolder } from './write-folder.js';

/** What the command works with. */
export interface DraftSettings extends Pick<Config, 'root' | 'statementsDir'> {
  words: Words;
  /** Of the terminal, in characters. */
  width: number;
}

const options = {
  organisation: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  measure: { type: 'boolean' },
} as const;
/** Documents that the checks read as they are; of others the text is written beside the draft. */
const PLAIN = ['.txt', '.md'];

/** Makes the command. Its exit code is 1 when the document cannot be read. */
export function createDraftCommand(settings: DraftSettings, terminal: Terminal): Command<typeof options> {
  return {
    usage: 'npm run knowledge -- draft FILE [--organisation id] [--name name] [--out FOLDER [--force]] | draft --measure',
    options,
    run: async ({ measure, organisation, name, out, force }, files) => {
      if (measure) {
        if (files.length > 0) throw new UsageError('--measure is about the statements that are there; leave FILE out.');
        terminal.out(printMeasurements(settings));
        return 0;
      }
      const [file] = files;
      if (file === undefined || files.length > 1) throw new UsageError(`${files.length} files are named; name one document.`);
      if (force && out === undefined) throw new UsageError('--force is about the files in a folder; name it with --out.');
      try {
        await draft({ file, organisation: organisation ?? toId(file), name, out, force: force === true }, settings, terminal);
        return 0;
      } catch (error) {
        if (!(error instanceof DraftError)) throw error;
        terminal.err(`${error.message}\n`);
        return 1;
      }
    },
  };
}

interface Request {
  file: string;
  organisation: string;
  name: string | undefined;
  out: string | undefined;
  force: boolean;
}

async function draft({ file, organisation, name, out, force }: Request, { words }: DraftSettings, terminal: Terminal): Promise<void> {
  if (!Id.safeParse(organisation).success)
    throw new UsageError(`--organisation: is "${organisation}"; write an id in small letters with hyphens, such as zonnehof.`);
  const text = await readSource(file);
  const document = PLAIN.includes(extname(file).toLowerCase()) ? basename(file) : `${basename(file, extname(file))}.txt`;
  const found = draftStatement(text, name ?? organisation);
  const written = writeDraft(found, { organisation, document }, loadDraftWords(words, basename(file)));
  if (out === undefined) {
    terminal.out([...written].map(([path, yaml]) => `# ${path}\n${yaml}`).join('\n'));
    return;
  }
  const isConverted = document !== basename(file);
  const folder = writeFolder(out, new Map([...written, ...(isConverted ? [[document, `${text}\n`] as const] : [])]), force);
  const counts = { folder, files: [...written.keys()].join(', '), sections: found.sections.length, facts: found.proposals.length };
  terminal.out(`${words.t('draft:done', counts)}\n`);
  if (isConverted) terminal.out(`${words.t('draft:text', { file: join(folder, document) })}\n`);
}

function toId(file: string): string {
  return (
    basename(file, extname(file))
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'organisation'
  );
}
