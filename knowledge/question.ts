/** A message as the assistant understands it. */
import type { Analysis } from './dutch/analyse.js';
import type { ScopeEvidence } from './recognise/scope.js';
import type { RankedTopic } from './recognise/topic-model.js';
import type { Slots } from './slots/slots.js';

/** A stretch of a long message. */
export interface Passage {
  analysis: Analysis;
  topics: readonly RankedTopic[];
  /** How much it counts among the others, 0 to 1: the likelier about privacy, the more. */
  share: number;
}

export interface Question {
  analysis: Analysis;
  /** The clauses of a message that has more than one with telling words. */
  clauses: Analysis[];
  /** The passages of a long message, which count beside the whole. */
  passages: readonly Passage[];
  /** Most likely first. */
  topics: RankedTopic[];
  /** Chance between 0 and 1 that the message lies outside privacy. */
  outOfScope: number;
  /** What that chance rests on; absent when no word is known. */
  scope?: ScopeEvidence;
  slots: Slots;
  /** ISO date of the day on which it was asked. */
  askedOn: string;
  asksYesOrNo: boolean;
  isNegated: boolean;
  /** Asks how to do something or where to turn, or says what the person wants done. */
  asksHow: boolean;
  /** Asks what something is or means. */
  asksMeaning: boolean;
  /** Completed from the question before it. */
  followsUp: boolean;
  /** Ids of the facts that the answer before it told. */
  told?: readonly string[];
  /** Asks for what was not told yet. */
  skipsTold?: boolean;
  /** Telling words of its own, names of organisations not counted. */
  ownStems: number;
}
