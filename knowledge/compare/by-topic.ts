/** What several statements say, topic by topic. */
import type { Statement } from '../library.js';
import type { Fact, Topic } from '../schema.js';
import { voiceOn, type Voice } from './coverage.js';

export interface TopicEntry {
  statement: Statement;
  voice: Voice;
  /** Facts told here, those at home in this topic first. Each fact is told once, at the first of its topics that is compared. */
  facts: readonly Fact[];
  /** Other compared topics at which facts on this topic are told, with how many. */
  elsewhere: readonly { topic: Topic; facts: number }[];
}

export interface TopicComparison {
  topic: Topic;
  /** One for each statement, in their order. */
  entries: readonly TopicEntry[];
}

/** Compares statements on topics, in the order of both. */
export function compareByTopic(statements: readonly Statement[], topics: readonly Topic[]): TopicComparison[] {
  const compared = new Map(topics.map((topic) => [topic.id, topic]));
  const placeOf = (fact: Fact): string | undefined => fact.topics.find((topic) => compared.has(topic));
  return topics.map((topic) => ({ topic, entries: statements.map((statement) => readEntry(statement, topic, compared, placeOf)) }));
}

function readEntry(
  statement: Statement,
  topic: Topic,
  compared: ReadonlyMap<string, Topic>,
  placeOf: (fact: Fact) => string | undefined,
): TopicEntry {
  const onTopic = statement.facts.filter(({ topics }) => topics.includes(topic.id));
  const facts = onTopic.filter((fact) => placeOf(fact) === topic.id);
  const counts = new Map<string, number>();
  for (const fact of onTopic) {
    const place = placeOf(fact);
    if (place !== undefined && place !== topic.id && fact.kind !== 'silence') counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return {
    statement,
    voice: voiceOn(statement, topic.id),
    facts: facts.sort((a, b) => rank(a, topic) - rank(b, topic)),
    elsewhere: [...counts].flatMap(([place, count]) => {
      const other = compared.get(place);
      return other ? [{ topic: other, facts: count }] : [];
    }),
  };
}

/** At home here first; what is left out comes last. */
function rank(fact: Fact, topic: Topic): number {
  return (fact.topics[0] === topic.id ? 0 : 1) + (fact.kind === 'silence' ? 2 : 0);
}
