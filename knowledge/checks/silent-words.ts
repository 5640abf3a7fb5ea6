/** A topic on which a statement is silent does not occur in its document: its own words are not there. */
import type { Statement } from '../library.js';
import type { Topic } from '../schema.js';
import type { Check, CheckContext, Finding } from './check.js';
import type { HeadPlace } from './places.js';
import { toWordRow } from './source.js';

const NAME = 'silent-words';
/** Shorter words are abbreviations that stand for other things too. */
const SHORTEST = 4;
/** Share of the questions with a word that are about the topic: below this, the word is a general one. */
const OWN_SHARE = 0.6;
/** Words named in a message. */
const MOST_NAMED = 4;

export const silentWords: Check = {
  name: NAME,
  needsDocuments: true,
  run: (context) => {
    const own = ownWords([...context.library.topics.values()].filter(({ conversation }) => !conversation));
    return context.heads.flatMap((place) => checkHead(place, own, context));
  },
};

function checkHead({ statement, head, file, lineOf }: HeadPlace, own: ReadonlyMap<string, string[]>, { documents }: CheckContext): Finding[] {
  const document = documents.get(statement.id);
  if (!document) return [];
  const rows = document.lines.map(({ number, text }) => ({ number, row: toWordRow(text) }));
  return [...statement.silent].flatMap((topic): Finding[] => {
    if (isNoted(topic, statement)) return [];
    const hits = (own.get(topic) ?? []).flatMap((word) => {
      const hit = rows.find(({ row }) => row.includes(word));
      return hit ? [`"${word.trim()}" (line ${hit.number})`] : [];
    });
    if (hits.length === 0) return [];
    const index = head.silent.indexOf(topic);
    const named = hits.slice(0, MOST_NAMED).join(', ');
    const message = `topic ${topic} is silent, but ${statement.document} has ${named}; look there, and write a fact or a silence on it.`;
    return [{ check: NAME, severity: 'warning', file, line: lineOf(index < 0 ? ['silent'] : ['silent', index]), message }];
  });
}

/** Someone looked, and wrote down what is not said. */
function isNoted(topic: string, statement: Statement): boolean {
  return statement.facts.some((fact) => fact.topics.includes(topic));
}

/** Words of each topic that people use for it and hardly for another, as they stand in a row of words. */
function ownWords(topics: readonly Topic[]): Map<string, string[]> {
  const questions = topics.flatMap(({ id, phrasings }) => phrasings.map((phrasing) => ({ id, row: toWordRow(phrasing) })));
  const isOwn = (word: string, id: string): boolean => {
    const users = questions.filter(({ row }) => row.includes(word));
    return users.filter((user) => user.id === id).length >= OWN_SHARE * users.length;
  };
  return new Map(topics.map(({ id, words }) => [id, words.map(toWordRow).filter((word) => word.trim().length >= SHORTEST && isOwn(word, id))]));
}
