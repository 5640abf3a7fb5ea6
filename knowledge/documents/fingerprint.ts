/** A short mark of what a section says: it changes when any word or figure of the section changes, not when its layout does. */
import { createHash } from 'node:crypto';
import { joinLines } from './find-passage.js';
import type { LocatedSection } from './locate-sections.js';

/** Twelve hexadecimal digits over the text of the section alone: its parts that are listed as sections have their own. */
export function fingerprintOf(section: LocatedSection): string {
  const text = joinLines(section.lines).join(' ').replace(/\s+/g, ' ');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
