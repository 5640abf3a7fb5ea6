/** The content files -> the library, or all problems at once. */
import { createHash } from 'node:crypto';
import { checkReferences } from './content/check-references.js';
import { joinStatements } from './content/join-statements.js';
import { ContentError, type Problem } from './content/problem.js';
import { readContent } from './content/read-content.js';
import type { Library } from './library.js';

/**
 * Loads the content under `root`.
 * @throws ContentError with every problem found, never the first one only
 */
export function loadLibrary(root: string): Library {
  const problems: Problem[] = [];
  const content = readContent(root, problems);
  if (problems.length > 0) throw new ContentError(problems);
  const statements = joinStatements(content.statements, problems);
  const library: Library = {
    organisations: new Map(content.organisations.map(({ data }) => [data.id, data])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    topics: new Map(content.topics.flatMap(({ data }) => data.topics).map((topic) => [topic.id, topic])),
    rules: new Map(content.rules.flatMap(({ data }) => data.rules).map((rule) => [rule.id, rule])),
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16),
  };
  checkReferences(library, content, problems);
  if (problems.length > 0) throw new ContentError(problems);
  return library;
}
