/** Choosing by id on the command line. */
import { UsageError } from './run-command.js';

/**
 * The values of some ids, in the order given.
 * @param what is chosen, as the message names it: "topic"
 * @throws UsageError that names every unknown id and lists the known ones, most alike first
 */
export function pick<T>(known: ReadonlyMap<string, T>, ids: readonly string[], what: string): T[] {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const messages = unknown.map((id) => `${what} "${id}" is not known; choose one of ${sortByLikeness([...known.keys()], id).join(', ')}.`);
    throw new UsageError(messages.join('\n'));
  }
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** Values of an option that may be given several times, each with several ids between commas. */
export function splitIds(values: readonly string[] | undefined): string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
}

/** Ids that share most of their letter pairs with a text come first; the order of the rest stays. */
function sortByLikeness(ids: readonly string[], text: string): string[] {
  const pairs = new Set(lettersInPairs(text));
  const likeness = (id: string): number => lettersInPairs(id).filter((pair) => pairs.has(pair)).length / Math.max(id.length, text.length);
  return [...ids].sort((a, b) => likeness(b) - likeness(a));
}

function lettersInPairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2).toLowerCase());
}
