/** Topics x statements: what each statement tells on each topic, on what it is silent, and what nobody looked at. */
import type { Library, Statement } from '../library.js';
import type { Topic } from '../schema.js';

/** `told`: at least one fact. `silent`: known to say nothing. `gap`: neither, so nobody looked (`knowledge check` calls that an error). */
export type Voice = 'told' | 'silent' | 'gap';

export interface CoverageCell {
  voice: Voice;
  /** Facts on the topic, also those at home in another topic; facts of kind silence not counted. */
  facts: number;
}

export interface CoverageRow {
  topic: Topic;
  /** One for each statement, in their order. */
  cells: readonly CoverageCell[];
}

/** Counts of one statement. The three voices add up to the number of topics. */
export interface CoverageTotal extends Record<Voice, number> {
  statement: Statement;
  /** Different facts of the statement, facts of kind silence not counted. */
  facts: number;
  /** Facts of kind silence: what it leaves out within a topic. */
  silences: number;
}

export interface Coverage {
  statements: readonly Statement[];
  rows: readonly CoverageRow[];
  totals: readonly CoverageTotal[];
}

/** Topics that a statement can be about; conversation topics are not. */
export function statementTopics(library: Library): Topic[] {
  return [...library.topics.values()].filter(({ conversation }) => !conversation);
}

/** What a statement does with a topic. A fact of kind silence alone does not tell it: the topic is then silent or a gap. */
export function voiceOn(statement: Statement, topic: string): Voice {
  if (tells(statement, topic).length > 0) return 'told';
  return statement.silent.has(topic) ? 'silent' : 'gap';
}

/** The whole matrix of the statements over the topics. */
export function coverage(library: Library, statements: readonly Statement[]): Coverage {
  const rows = statementTopics(library).map((topic) => ({
    topic,
    cells: statements.map((statement) => ({ voice: voiceOn(statement, topic.id), facts: tells(statement, topic.id).length })),
  }));
  const totals = statements.map((statement, column): CoverageTotal => {
    const count = (voice: Voice): number => rows.filter(({ cells }) => cells[column]?.voice === voice).length;
    const silences = statement.facts.filter(({ kind }) => kind === 'silence').length;
    return { statement, facts: statement.facts.length - silences, silences, told: count('told'), silent: count('silent'), gap: count('gap') };
  });
  return { statements, rows, totals };
}

function tells(statement: Statement, topic: string): Statement['facts'] {
  return statement.facts.filter(({ kind, topics }) => kind !== 'silence' && topics.includes(topic));
}
