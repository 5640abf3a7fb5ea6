/** Every section, and every numbered paragraph in it, is cited by a fact, unless it is marked as having nothing to tell. */
import { isWithin } from '../documents/find-passage.js';
import type { SectionedDocument } from '../documents/locate-sections.js';
import type { Check, CheckContext, Finding } from './check.js';
import type { HeadPlace } from './places.js';

const NAME = 'coverage';

export const sectionCovered: Check = {
  name: NAME,
  needsDocuments: false,
  run: (context) => context.heads.flatMap((place) => checkHead(place, context)),
};

function checkHead({ statement, head, file, lineOf }: HeadPlace, { documents }: CheckContext): Finding[] {
  const cited = new Set(statement.facts.flatMap((fact) => fact.sections));
  const isCited = (place: string): boolean => [...cited].some((one) => isWithin(one, place));
  const document = documents.get(statement.id);
  const ids = head.sections.map(({ id }) => id);
  return head.sections.flatMap(({ id, heading, nothing }, index): Finding[] => {
    if (nothing) return [];
    const isWhole = ids.some((other) => isWithin(id, other) && cited.has(other));
    const paragraphs = document ? paragraphsOf(id, ids, document) : [];
    const uncited = paragraphs.filter((place) => !isCited(place)).map((place) => `paragraph ${place} in section ${id}`);
    const missing = paragraphs.length > 0 || isWhole || isCited(id) ? uncited : [`section ${id} "${heading}"`];
    return missing.map((what): Finding => ({
      check: NAME,
      severity: isWhole ? 'warning' : 'error',
      file,
      line: lineOf(['sections', index]),
      message: isWhole
        ? `${what} is cited only as part of the whole; look whether a fact tells it, and cite it there.`
        : `${what} is cited by no fact; write what it says as facts, or mark the section with nothing: true.`,
    }));
  });
}

/** Numbered paragraphs of a section as facts cite them: those under 9-elders count on in article 9. */
function paragraphsOf(id: string, ids: readonly string[], document: SectionedDocument): string[] {
  const article = ids.find((other) => /^\d+$/.test(other) && isWithin(id, other));
  if (article === undefined) return [];
  const numbers = (document.sections.get(id)?.lines ?? []).flatMap(({ text }) => /^(\d+)\.\s/.exec(text)?.[1] ?? []);
  return [...new Set(numbers)].map((number) => `${article}.${number}`);
}
