/** Every section of the list, and every place that a fact cites, is in the document; and nothing of the document is outside the list. */
import { findPassage } from '../documents/find-passage.js';
import type { Check, CheckContext, Finding } from './check.js';
import type { HeadPlace } from './places.js';

const NAME = 'sections';
/** A title has fewer words; more text before the first section belongs to one. */
const MOST_TITLE_WORDS = 15;

export const sectionExists: Check = {
  name: NAME,
  needsDocuments: true,
  run: (context) => [...context.heads.flatMap((place) => checkHead(place, context)), ...checkFacts(context)],
};

function checkHead({ statement, head, file, lineOf }: HeadPlace, { documents }: CheckContext): Finding[] {
  const report = (line: number, message: string): Finding => ({ check: NAME, severity: 'error', file, line, message });
  const document = documents.get(statement.id);
  const name = statement.document;
  if (!document) return [report(lineOf(['document']), `document "${name}" is not in the folder of documents; put it there, or correct the name.`)];
  const missing = head.sections.flatMap(({ id, heading }, index) =>
    document.sections.has(id)
      ? []
      : report(
          lineOf(['sections', index]),
          `section ${id} "${heading}" is not in ${name}; write its heading as printed, or its first words under begins.`,
        ),
  );
  const notes = [...new Set(document.loose.flatMap(({ footnote }) => footnote ?? []))].map((note) =>
    report(lineOf(['sections']), `footnote ${note} of ${name} is not in the list of sections; add it as "fn ${note}".`),
  );
  const before = document.loose.filter(({ footnote }) => footnote === undefined);
  const words = before.flatMap(({ text }) => text.split(/\s+/)).length;
  const opening =
    words > MOST_TITLE_WORDS
      ? [
          report(
            lineOf(['sections']),
            `${words} words of ${name} stand before its first section; add a section for them (line ${before[0]?.number ?? 1}).`,
          ),
        ]
      : [];
  return [...missing, ...notes, ...opening];
}

function checkFacts({ facts, documents }: CheckContext): Finding[] {
  return facts.flatMap(({ statement, fact, file, lineOf, isInherited }) => {
    const document = documents.get(statement.id);
    if (!document) return [];
    return fact.sections.flatMap((place, index): Finding[] => {
      if (findPassage(document, statement, place)) return [];
      const remedy = isInherited ? `name ${fact.id} under drops of ${statement.id}` : 'correct the number';
      return [
        {
          check: NAME,
          severity: 'error',
          file,
          line: lineOf(['sections', index]),
          message: `${fact.id} cites ${place}, which ${statement.document} does not have; ${remedy}.`,
        },
      ];
    });
  });
}
