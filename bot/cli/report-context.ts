/** What reports for a privacy officer are made with. */
import { join } from 'node:path';
import { citeFacts } from '../../knowledge/citations.js';
import { readTopicGroups } from '../../knowledge/compare/topic-groups.js';
import { loadLibrary } from '../../knowledge/load-library.js';
import type { ReportContext } from '../../locales/report/names.js';
import type { Words } from '../../locales/words.js';
import type { Config } from '../config.js';

/** What the commands work with. */
export interface ReportSettings extends Pick<Config, 'root'> {
  words: Words;
  today: Date;
  /** Of the terminal, in characters. */
  width: number;
}

/** Loads the content. @throws ContentError naming every fault in it */
export function createReportContext({ root, words, today }: ReportSettings): ReportContext {
  const content = join(root, 'knowledge');
  return { library: loadLibrary(content), groups: readTopicGroups(content), words, today, cite: (statement, fact) => citeFacts(statement, [fact]) };
}
