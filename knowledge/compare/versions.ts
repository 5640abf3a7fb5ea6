/** Two versions of one statement: what is the same, what is said otherwise, and what only one of them says. */
import type { Library, Statement } from '../library.js';
import type { Fact, Topic } from '../schema.js';
import { statementTopics, voiceOn, type Voice } from './coverage.js';
import { diffWords, type Piece } from './word-diff.js';

export interface ChangedFact {
  a: Fact;
  b: Fact;
  /** Names of the fields that differ, such as text, keep or from. */
  fields: readonly string[];
  /** The texts word by word. */
  text: { a: Piece[]; b: Piece[] };
}

export interface VersionComparison {
  a: Statement;
  b: Statement;
  same: readonly Fact[];
  other: readonly ChangedFact[];
  onlyA: readonly Fact[];
  onlyB: readonly Fact[];
  /** Topics on which one tells and the other does not. */
  voices: readonly { topic: Topic; a: Voice; b: Voice }[];
}

/** How people ask for a fact and where it stands: not what it says. */
const NOT_MEANING = new Set(['id', 'topics', 'sections', 'words', 'asks', 'claims', 'beside']);

/** Compares facts by id, which is the same across versions: all of them, or those on the ids of some topics. */
export function compareVersions(library: Library, a: Statement, b: Statement, topics?: readonly string[]): VersionComparison {
  const isMeant = (fact: Fact): boolean => !topics || fact.topics.some((topic) => topics.includes(topic));
  const same: Fact[] = [];
  const other: ChangedFact[] = [];
  for (const fact of a.facts) {
    const counterpart = b.factsById.get(fact.id);
    if (!counterpart || (!isMeant(fact) && !isMeant(counterpart))) continue;
    const fields = changedFields(fact, counterpart);
    if (fields.length > 0) other.push({ a: fact, b: counterpart, fields, text: diffWords(fact.text, counterpart.text) });
    else same.push(fact);
  }
  return {
    a,
    b,
    same,
    other,
    onlyA: a.facts.filter(({ id }) => !b.factsById.has(id)).filter(isMeant),
    onlyB: b.facts.filter(({ id }) => !a.factsById.has(id)).filter(isMeant),
    voices: statementTopics(library)
      .map((topic) => ({ topic, a: voiceOn(a, topic.id), b: voiceOn(b, topic.id) }))
      .filter((row) => row.a !== row.b && (!topics || topics.includes(row.topic.id))),
  };
}

/** Fields in which two facts say something else. */
export function changedFields(a: Fact, b: Fact): string[] {
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (field) => !NOT_MEANING.has(field) && JSON.stringify(left.get(field)) !== JSON.stringify(right.get(field)),
  );
}
