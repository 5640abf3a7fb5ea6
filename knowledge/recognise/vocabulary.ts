/** The words that the content uses, and the common words of Dutch: what spelling correction and compound splitting may rely on. */
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { toWords } from '../dutch/normalise.js';
import type { Library } from '../library.js';

/** How often each normalised word occurs in topics, facts and rules. */
export function countDomainWords(library: Library): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (texts: readonly string[]): void => {
    for (const word of texts.flatMap(toWords)) if (/^[a-z]/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const topic of library.topics.values()) if (topic.id !== 'off-topic') count([...topic.words, ...topic.words]);
  for (const statement of library.statements.values())
    for (const fact of statement.facts) count([fact.text, ...(fact.items ?? []), ...fact.words, ...fact.words]);
  for (const rule of library.rules.values()) count([rule.text, ...rule.words]);
  for (const organisation of library.organisations.values()) count([organisation.name, organisation.name]);
  for (const topic of library.topics.values())
    if (!topic.conversation) for (const word of topic.phrasings.flatMap(toWords)) if (counts.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The 16,000 most usual words of spoken Dutch. */
export function commonWords(): ReadonlySet<string> {
  return new Set(dictionary.commonWords.flatMap(toWords));
}

/** Names of organisations that are one word. */
export function organisationWords(library: Library): ReadonlySet<string> {
  const names = [...library.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]).map(toWords);
  return new Set(names.flatMap((words) => (words.length === 1 ? words : [])));
}
