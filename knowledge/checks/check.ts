/** What a check of the content is. */
import type { Content } from '../content/read-content.js';
import type { SectionedDocument } from '../documents/locate-sections.js';
import type { Library } from '../library.js';
import type { FactPlace, HeadPlace } from './places.js';
import type { SourceReader } from './source.js';

/** `error`: an answer may be wrong, or nobody looked. `warning`: probably wrong. `advice`: for the one who writes the statement. */
export type Severity = 'error' | 'warning' | 'advice';

/** What is wrong, where, and what to do next. */
export interface Finding {
  /** Name of the check. */
  check: string;
  severity: Severity;
  /** Path from the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** Everything that checks may look at. */
export interface CheckContext {
  library: Library;
  content: Content;
  /** By statement id; empty when the documents are not there. */
  documents: ReadonlyMap<string, SectionedDocument>;
  /** The text of the document at the places that a fact cites. */
  sourceOf: SourceReader;
  /** Facts of each statement, also those that a version takes over from another. */
  facts: readonly FactPlace[];
  heads: readonly HeadPlace[];
  /** The day on which is checked. */
  today: Date;
}

/** One rule for the content. */
export interface Check {
  name: string;
  /** Whether it compares with the published documents: without them it is skipped. */
  needsDocuments: boolean;
  run(context: CheckContext): Finding[];
}
