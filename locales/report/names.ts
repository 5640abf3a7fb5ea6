/** How reports for a privacy officer name statements, topics and dates. */
import type { Library, Statement } from '../../knowledge/library.js';
import type { TopicGroup } from '../../knowledge/compare/topic-groups.js';
import type { Citation } from '../../knowledge/answer-model.js';
import type { Fact, Topic } from '../../knowledge/schema.js';
import type { Words } from '../words.js';

/** What every report is made with. */
export interface ReportContext {
  library: Library;
  groups: readonly TopicGroup[];
  words: Words;
  today: Date;
  /** The places of a fact: found in `knowledge/`, whose code `locales/` does not call. */
  cite: (statement: Statement, fact: Fact) => Citation[];
}

/** The organisation's name, with the version where two statements of it are compared. */
export function nameStatement(statement: Statement, among: readonly Statement[], { library, words }: ReportContext): string {
  const organisation = nameOrganisation(statement, library);
  const isAlone = among.every((other) => other === statement || other.organisation !== statement.organisation);
  return isAlone ? organisation : words.t('compare:statement', { organisation, version: statement.version });
}

/** The name of the organisation of a statement. */
export function nameOrganisation(statement: Statement, library: Library): string {
  return library.organisations.get(statement.organisation)?.name ?? statement.organisation;
}

/** "A, B en C". */
export function joinNames(names: readonly string[], words: Words): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${words.t('compare:and')} `);
}

/** The line that says when a report was made. */
export function madeOn({ today, words }: ReportContext): string {
  return words.t('compare:made', { date: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(today) });
}

/** Topics under the headings of their groups; groups without any are left out. */
export function groupTopics<T extends { topic: Topic }>(rows: readonly T[], context: ReportContext): { id: string; name: string; rows: T[] }[] {
  const byId = new Map(rows.map((row) => [row.topic.id, row]));
  return context.groups
    .map(({ id, topics }) => ({
      id,
      name: context.words.t(`compare:group.${id}`, { defaultValue: id }),
      rows: topics.flatMap((topic) => byId.get(topic) ?? []),
    }))
    .filter((group) => group.rows.length > 0);
}
