/** Everything the assistant knows: organisations, their statements, topics and general rules, joined and cross-checked. */
import type { Organisation, Rule, Section, Topic } from './schema.js';
import type { Statement } from './content/join-statements.js';

export type { Statement };

/** The joined content. Read-only: a reload makes a new one. */
export interface Library {
  organisations: ReadonlyMap<string, Organisation>;
  /** By statement id, `<organisation>/<label>`. */
  statements: ReadonlyMap<string, Statement>;
  topics: ReadonlyMap<string, Topic>;
  rules: ReadonlyMap<string, Rule>;
  /** Changes when any content changes. */
  hash: string;
}

/** The statement of an organisation that is in force. */
export function currentStatement(library: Library, organisation: string): Statement {
  for (const statement of library.statements.values())
    if (statement.organisation === organisation && statement.status === 'current') return statement;
  throw new Error(`No current statement of organisation "${organisation}"; give one statement file status: current.`);
}

/** The other version of the same statement, where an organisation published two. */
export function otherVersion(library: Library, organisation: string): Statement | undefined {
  return [...library.statements.values()].find((statement) => statement.organisation === organisation && statement.status === 'other');
}

/** The listed section in which a cited place stands: `15.6` stands in `15` when only that is listed. */
export function findSection(statement: Pick<Statement, 'sections'>, place: string): Section | undefined {
  for (let id = place; id; id = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '') {
    const section = statement.sections.get(id);
    if (section) return section;
  }
  return undefined;
}

/** What people ask of each statement, by the home topic of the fact that answers or of the topic on which the statement is silent. */
export function questionsByTopic(library: Library): { topic: string; text: string }[] {
  return [...library.statements.values()].flatMap(({ facts, askedInVain }) => [
    ...facts.flatMap((fact) => fact.asks.map((text) => ({ topic: fact.topics[0] ?? '', text }))),
    ...[...askedInVain].flatMap(([topic, texts]) => texts.map((text) => ({ topic, text }))),
  ]);
}
