/** What is kept between two turns, and what a turn gives back. Plain data: it survives JSON, so any store can hold it. */
import { z } from 'zod';
import { RightId } from '../knowledge/schema.js';
import type { WrittenLetter } from './letter/written-letter.js';

/** How the assistant addresses the person: informal (je) or formal (u). */
export const Register = z.enum(['je', 'u']);
export type Register = z.infer<typeof Register>;

export const ReplyKind = z.enum(['answer', 'unknown', 'clarify', 'request', 'emergency', 'smalltalk', 'refuse']);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** A button: `label` is shown, `say` is what pressing it says. */
export interface Suggestion {
  label: string;
  say: string;
}

/** A place in a statement, as an answer cites it. */
export interface Source {
  /** Id of the statement: `<organisation>/<label>`. */
  statement: string;
  /** As printed: `§ 1.4`, `artikel 15.6`, or the heading. */
  section: string;
  heading: string;
}

/** What a question of a flow takes for an answer; another program can walk a flow by it. */
export interface Expects {
  /** Id of the question. */
  question: string;
  accepts: 'choice' | 'yes-no' | 'text' | 'name' | 'contact' | 'date' | 'period' | 'age';
  /** For a choice and for yes or no: `value` is understood as an answer, and so is `label`. */
  choices?: { value: string; label: string }[];
  optional?: boolean;
}

/** One message to the person. `text` has paragraphs separated by a blank line and list lines that begin with "- ". */
export interface Reply {
  kind: ReplyKind;
  /** Id of the topic, or null where the reply is about none. */
  topic: string | null;
  text: string;
  sources: Source[];
  suggestions: Suggestion[];
  /** The message is a question of a flow. */
  expects?: Expects;
  /** The flow is done: what can be fetched. */
  letter?: WrittenLetter;
}

/** Answers of a flow by question id, each in its standard form: id of a choice, yes or no, ISO 8601 date, interval or age, plain text. */
export const Answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof Answers>;

/** A guided request under way. */
export const FlowState = z.object({
  right: RightId,
  /** Id of the organisation that the request goes to. */
  organisation: z.string(),
  answers: Answers,
  /** Id of the question that waits for its answer; `start` while the request is only offered, `summary` and `change` at the end. */
  asking: z.string(),
  /** Ids of optional questions that were skipped. */
  skipped: z.array(z.string()).optional(),
  /** Mark of what was told before the letter is made, so that it is told once. */
  told: z.string().optional(),
  /** The right that was asked for at first, where an answer led to another. */
  cameFrom: RightId.optional(),
});
export type FlowState = z.infer<typeof FlowState>;

/** Everything carried from turn to turn. */
export const Conversation = z.object({
  /** Id of the chosen organisation. */
  organisation: z.string().optional(),
  /** Form of address asked for; without it the organisation's own. */
  register: Register.optional(),
  locale: z.string().optional(),
  /** What was asked, masked: the last question that stood on its own and the follow-ups to it, oldest first. */
  asked: z.array(z.string()).max(6).optional(),
  /** Ids of the facts that the last answer told. */
  toldFacts: z.array(z.string()).max(12).optional(),
  /** The last question waits for an organisation. */
  waiting: z.boolean().optional(),
  flow: FlowState.optional(),
});
export type Conversation = z.infer<typeof Conversation>;
