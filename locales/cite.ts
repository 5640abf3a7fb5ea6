/** Places in a statement as an answer names them: `§ 1.4`, `artikel 15.2 en 15.6`, or the heading where the document has no numbers. */
import type { Citation } from '../knowledge/answer-model.js';
import type { Words } from './words.js';

export interface CitedPlace {
  /** Id of the statement. */
  statement: string;
  /** As printed. */
  section: string;
  heading: string;
}

/** Cited places in order; places under one heading are named together. */
export function citePlaces(citations: readonly Citation[], words: Words): CitedPlace[] {
  const byHeading = new Map<string, { citation: Citation; places: string[]; heading: string; fixed: string | undefined }>();
  for (const citation of citations) {
    const { heading } = citation;
    const fixed = citation.cite ?? (citation.style === 'heading' ? heading : undefined);
    const key = `${heading}|${fixed ?? ''}`;
    const group = byHeading.get(key);
    if (group) group.places.push(citation.place);
    else byHeading.set(key, { citation, places: [citation.place], heading, fixed });
  }
  return [...byHeading.values()].map(({ citation, places, heading, fixed }) => {
    const place = [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(` ${words.t('answers:and')} `);
    return {
      statement: citation.statement,
      heading,
      section: fixed ?? words.t(`answers:cite.${citation.style === 'paragraph' ? 'paragraph' : 'article'}`, { place }),
    };
  });
}
