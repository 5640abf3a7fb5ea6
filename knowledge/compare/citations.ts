/** Where a fact stands, in the form in which places are named. */
import type { Citation } from '../answer-model.js';
import { findSection, type Statement } from '../library.js';
import type { Fact } from '../schema.js';

/** The places of a fact in a statement, in the order in which the fact gives them. */
export function citeFact(statement: Statement, fact: Fact): Citation[] {
  return fact.sections.map((place) => {
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
