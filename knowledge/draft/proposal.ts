/** Facts that are proposed from a document: their kind and values, without words. A person confirms each. */
import type { z } from 'zod';
import type { Fact } from '../schema.js';

type Input<K extends ProposedKind> = Extract<z.input<typeof Fact>, { kind: K }>;
/** Kinds that have values of their own, which can be read from a text. */
export type ProposedKind = 'retention' | 'right' | 'contact' | 'representation';

/** Values of a fact of one kind, and where they stand. */
export type ProposalOf<K extends ProposedKind> = Omit<Input<K>, 'id' | 'text'> & {
  /** In the file, counted from 1. */
  line: number;
};
export type Proposal = { [K in ProposedKind]: ProposalOf<K> }[ProposedKind];

/** A paragraph, item or row of a table, and its place. */
export interface Paragraph {
  text: string;
  /** In the file. */
  line: number;
  section: string;
  /** As a fact cites it: `15.6` for the paragraph numbered 6 of section 15. */
  place: string;
  heading: string;
  /** The line before a list, which says what its items are about. */
  lead: string;
}
