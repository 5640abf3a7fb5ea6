/** Statement folders -> statements: files of a folder joined, and a variant completed with the facts of the version that it is based on. */
import type { Fact, Section, StatementHead } from '../schema.js';
import type { z } from 'zod';
import type { Problem } from './problem.js';
import type { StatementFolder } from './read-content.js';

type Head = z.output<typeof StatementHead>;

/** One version of one document. */
export interface Statement extends Omit<Head, 'sections' | 'silent' | 'drops' | 'basedOn'> {
  /** `<organisation>/<label>`. */
  id: string;
  label: string;
  sections: ReadonlyMap<string, Section>;
  silent: ReadonlySet<string>;
  /** In the order of the files. */
  facts: readonly Fact[];
  factsById: ReadonlyMap<string, Fact>;
  /** Questions of many people on topics about which it is silent. */
  askedInVain: ReadonlyMap<string, readonly string[]>;
}

/** Before the id of a topic: what was asked about it in vain. */
export const SILENT = 'silent:';

interface Draft {
  folder: StatementFolder;
  head: Head;
  own: Fact[];
  asked: ReadonlyMap<string, readonly string[]>;
}

/** Joins all folders; adds to `problems` a folder without a head and a variant of an unknown version. */
export function joinStatements(folders: readonly StatementFolder[], problems: Problem[]): Statement[] {
  const drafts = folders.flatMap((folder) => draft(folder, problems) ?? []);
  return drafts.map((item) => complete(item, drafts, problems));
}

function draft(folder: StatementFolder, problems: Problem[]): Draft | undefined {
  const heads = folder.files.flatMap(({ data }) => data.statement ?? []);
  const [head] = heads;
  const place = { file: `statements/${folder.organisation}/${folder.label}`, line: 1 };
  if (!head || heads.length > 1) {
    problems.push({ ...place, message: `${String(heads.length)} files have the key statement; write it in exactly one (statement.yaml).` });
    return undefined;
  }
  if (head.organisation !== folder.organisation)
    problems.push({ ...place, message: `organisation is "${head.organisation}"; write "${folder.organisation}", as the folder is named.` });
  const asked = new Map(folder.files.flatMap(({ data }) => Object.entries(data.asked)));
  const own = folder.files.flatMap(({ data }) => data.facts).map((fact) => ({ ...fact, asks: [...fact.asks, ...(asked.get(fact.id) ?? [])] }));
  return { folder, head, own, asked };
}

function complete({ folder, head, own, asked }: Draft, drafts: readonly Draft[], problems: Problem[]): Statement {
  const { sections, silent, drops, basedOn, ...rest } = head;
  const base = drafts.find((other) => basedOn !== undefined && other.folder.organisation === folder.organisation && other.folder.label === basedOn);
  if (basedOn !== undefined && !base) {
    problems.push({
      file: `statements/${folder.organisation}/${folder.label}`,
      line: 1,
      message: `basedOn is "${basedOn}"; there is no folder of that name beside this one.`,
    });
  }
  const ownIds = new Set(own.map((fact) => fact.id));
  const inherited = (base?.own ?? []).filter((fact) => !ownIds.has(fact.id) && !drops.includes(fact.id));
  const facts = [...own, ...inherited];
  return {
    ...rest,
    id: `${folder.organisation}/${folder.label}`,
    label: folder.label,
    sections: new Map(sections.map((section) => [section.id, section])),
    silent: new Set([...(base?.head.silent ?? []), ...silent]),
    facts,
    factsById: new Map(facts.map((fact) => [fact.id, fact])),
    askedInVain: new Map(
      [...(base?.asked ?? []), ...asked].flatMap(([id, texts]) => (id.startsWith(SILENT) ? [[id.slice(SILENT.length), texts]] : [])),
    ),
  };
}
