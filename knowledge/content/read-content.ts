/** The content folders -> parsed files. Finds all problems of shape before it gives up. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Organisation, RuleFile, StatementFile, TopicFile } from '../schema.js';
import type { Problem } from './problem.js';
import { readYamlFile, type YamlFile } from './yaml-file.js';
import type { z } from 'zod';

export interface StatementFolder {
  organisation: string;
  label: string;
  files: YamlFile<z.output<typeof StatementFile>>[];
}

/** Everything that was read, file by file. */
export interface Content {
  organisations: YamlFile<Organisation>[];
  statements: StatementFolder[];
  topics: YamlFile<z.output<typeof TopicFile>>[];
  rules: YamlFile<z.output<typeof RuleFile>>[];
}

/** Reads `organisations/`, `statements/`, `topics/` and `law/` under `root`; adds to `problems` what cannot be read. */
export function readContent(root: string, problems: Problem[]): Content {
  const read = <S extends z.ZodType>(folder: string, schema: S): YamlFile<z.output<S>>[] =>
    list(join(root, folder), '.yaml').flatMap((name) => readYamlFile(root, join(root, folder, name), schema, problems) ?? []);
  const statements = list(join(root, 'statements')).flatMap((organisation) =>
    list(join(root, 'statements', organisation)).map((label) => ({
      organisation,
      label,
      files: read(join('statements', organisation, label), StatementFile),
    })),
  );
  return { organisations: read('organisations', Organisation), statements, topics: read('topics', TopicFile), rules: read('law', RuleFile) };
}

/** Names in a folder in a fixed order: files with an ending, or folders. */
function list(folder: string, ending?: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => (ending ? entry.isFile() && entry.name.endsWith(ending) : entry.isDirectory()))
    .map((entry) => entry.name)
    .sort();
}
