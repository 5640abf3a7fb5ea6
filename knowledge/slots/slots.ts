/** What a person told about the case. Every field is absent when nothing was said of it. */
import type { LawId, RightId, ServiceId } from '../schema.js';

/** Who the person is to the client, or who the other person is to the client. */
export type Relation =
  | 'parent'
  | 'child'
  | 'partner'
  | 'ex-partner'
  | 'sibling'
  | 'grandparent'
  | 'grandchild'
  | 'mentor'
  | 'curator'
  | 'administrator'
  | 'guardian'
  | 'authorised'
  | 'bereaved'
  | 'relative';

export interface Slots {
  /** Whole years. */
  age?: number;
  relation?: Relation;
  /** Ids of organisations named, in order. */
  organisations?: string[];
  laws?: LawId[];
  services?: ServiceId[];
  /** ISO 8601 with the precision that was given: 2011, 2011-05, 2011-05-03. */
  date?: string;
  right?: RightId;
  /** Lengths of time named, as ISO 8601 durations: P30Y, P4W. Ages are not among them. */
  durations?: string[];
}
