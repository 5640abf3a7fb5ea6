/** Topics by the file in which they stand (`topics/keeping.yaml` is group `keeping`): the headings of a long table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../content/problem.js';
import { readYamlFile } from '../content/yaml-file.js';
import { TopicFile } from '../schema.js';

/** In the order in which a privacy officer reads a statement; other groups come after. */
const ORDER = ['statement', 'contact', 'data', 'why', 'keeping', 'inside', 'outside', 'portal', 'rights', 'people', 'protection', 'words'];

export interface TopicGroup {
  id: string;
  /** Ids of its topics, in the order of the file. */
  topics: readonly string[];
}

/**
 * Reads the groups of topics.
 * @param root the content folder
 * @throws ContentError with every problem in the files of topics
 */
export function readTopicGroups(root: string): TopicGroup[] {
  const problems: Problem[] = [];
  const groups = readdirSync(join(root, 'topics'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): TopicGroup[] => {
      const file = readYamlFile(root, join(root, 'topics', name), TopicFile, problems);
      return file ? [{ id: name.replace('.yaml', ''), topics: file.data.topics.map(({ id }) => id) }] : [];
    });
  if (problems.length > 0) throw new ContentError(problems);
  const rank = ({ id }: TopicGroup): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return groups.sort((a, b) => rank(a) - rank(b));
}
