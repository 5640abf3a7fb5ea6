/** Where facts stand, in the form in which places are named. */
import type { Citation } from './answer-model.js';
import { findSection, type Statement } from './library.js';
import type { Fact } from './schema.js';

/** The places of facts in a statement, each once, in the order in which the facts give them. */
export function citeFacts(statement: Statement, facts: readonly Fact[]): Citation[] {
  return [...new Set(facts.flatMap((fact) => fact.sections))].map((place) => {
    const section = findSection(statement, place);
    return {
      statement: statement.id,
      place,
      heading: section?.heading ?? place,
      style: statement.citation,
      ...(section?.cite !== undefined && { cite: section.cite }),
    };
  });
}
