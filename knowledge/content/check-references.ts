/** Ids that content files use must exist, once: topics, sections, contacts, rules, facts. */
import type { Fact } from '../schema.js';
import { findSection, type Library, type Statement } from '../library.js';
import { SILENT } from './join-statements.js';
import type { Content } from './read-content.js';
import type { Path } from './yaml-file.js';
import type { Problem } from './problem.js';

type Report = (path: Path, message: string) => void;

/** Adds to `problems` every reference that leads nowhere and every id that is used twice. */
export function checkReferences(library: Library, content: Content, problems: Problem[]): void {
  const reportIn =
    (file: { file: string; lineOf(path: Path): number }): Report =>
    (path, message) => {
      problems.push({ file: file.file, line: file.lineOf(path), message });
    };
  for (const folder of content.statements) {
    const statement = library.statements.get(`${folder.organisation}/${folder.label}`);
    if (!statement) continue;
    const seen = new Map<string, string>();
    for (const file of folder.files) {
      const report = reportIn(file);
      for (const [index, fact] of file.data.facts.entries()) {
        if (seen.has(fact.id))
          report(['facts', index, 'id'], `id is "${fact.id}", which ${seen.get(fact.id) ?? ''} has too; give each fact an id of its own.`);
        seen.set(fact.id, file.file);
        checkFact(fact, statement, library, (path, message) => {
          report(['facts', index, ...path], message);
        });
      }
      for (const id of Object.keys(file.data.asked)) {
        const isKnown = id.startsWith(SILENT) ? statement.silent.has(id.slice(SILENT.length)) : statement.factsById.has(id);
        if (!isKnown) report(['asked', id], `asked has "${id}"; name a fact of ${statement.id}, or ${SILENT} and a topic on which it is silent.`);
      }
      for (const [index, topic] of (file.data.statement?.silent ?? []).entries())
        checkTopic(topic, library, (path, message) => {
          report(['statement', 'silent', index, ...path], message);
        });
    }
  }
  for (const file of content.rules) {
    for (const [index, rule] of file.data.rules.entries())
      for (const topic of rule.topics)
        checkTopic(topic, library, () => {
          reportIn(file)(['rules', index, 'topics'], unknownTopic(topic));
        });
  }
  for (const file of content.topics) {
    for (const [index, topic] of file.data.topics.entries())
      for (const related of topic.related)
        checkTopic(related, library, () => {
          reportIn(file)(['topics', index, 'related'], unknownTopic(related));
        });
  }
  for (const file of content.organisations) checkOrganisation(file.data.id, file.data.contacts, library, reportIn(file));
}

function checkOrganisation(id: string, contacts: Record<string, string | undefined>, library: Library, report: Report): void {
  const statement = [...library.statements.values()].find((candidate) => candidate.organisation === id && candidate.status === 'current');
  if (!statement) {
    report(['id'], `organisation "${id}" has no statement with status: current; add one under statements/${id}/.`);
    return;
  }
  for (const [role, fact] of Object.entries(contacts)) {
    if (fact !== undefined && statement.factsById.get(fact)?.kind !== 'contact')
      report(['contacts', role], `contacts.${role} is "${fact}"; name a fact of kind contact of ${statement.id}.`);
  }
}

function checkFact(fact: Fact, statement: Statement, library: Library, report: Report): void {
  for (const [index, topic] of fact.topics.entries())
    checkTopic(topic, library, (_, message) => {
      report(['topics', index], message);
    });
  for (const [index, place] of fact.sections.entries()) {
    if (!findSection(statement, place))
      report(['sections', index], `section "${place}" is not in the list of sections of ${statement.id}; add it there or correct it.`);
  }
  for (const [index, rule] of fact.beside.entries())
    if (!library.rules.has(rule)) report(['beside', index], `beside names "${rule}"; there is no rule of that id in law/.`);
  if (fact.kind === 'right' && fact.addressee !== undefined && statement.factsById.get(fact.addressee)?.kind !== 'contact') {
    report(['addressee'], `addressee is "${fact.addressee}"; name a fact of kind contact of this statement.`);
  }
  if (fact.kind === 'access') checkTable(fact, report);
}

function checkTable(fact: Extract<Fact, { kind: 'access' }>, report: Report): void {
  const marks = new Set(fact.levels.map((level) => level.mark));
  for (const row of fact.data) {
    const cells = fact.cells[row.id]?.split(/\s+/) ?? [];
    if (cells.length !== fact.roles.length)
      report(['cells', row.id], `row ${row.id} has ${String(cells.length)} marks for ${String(fact.roles.length)} roles; write one mark per role.`);
    for (const mark of cells) if (!marks.has(mark)) report(['cells', row.id], `row ${row.id} has mark "${mark}", which is not among the levels.`);
  }
}

function checkTopic(topic: string, library: Library, report: Report): void {
  if (!library.topics.has(topic)) report([], unknownTopic(topic));
}

function unknownTopic(topic: string): string {
  return `topic "${topic}" does not exist; choose one of topics/ or add it there.`;
}
