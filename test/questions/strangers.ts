/**
 * What strangers asked after they had read a statement. The kind of reply and the facts that answer were labelled afterwards; what they wrote
 * was halved: `strangers-tune` is what weights are fitted on, `strangers-held` only measures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Labels that are no fact: nothing tells that it is not said, or the message lies outside privacy. */
const NO_FACTS = new Set(['none', 'off-topic', 'small-talk']);

export const Stranger = z.object({
  id: z.string(),
  organisation: z.string(),
  turns: z.array(z.string()).min(1),
  style: z.string(),
  kind: z.enum(['answer', 'unknown', 'refuse']),
  /** Ids of facts, or `silent:<topic>`; each is right, the first is best. */
  facts: z.array(z.string()).transform((ids) => ids.filter((id) => !NO_FACTS.has(id))),
  author: z.string(),
  /** Tells of danger as well: help lines come first. */
  alarming: z.boolean().default(false),
});
export type Stranger = z.infer<typeof Stranger>;

/** Reads one file, one JSON object a line. */
export function readStrangers(file: string): Stranger[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Stranger.parse(JSON.parse(line)));
}

/** Those to fit on. */
export function readTuneStrangers(folder: string): Stranger[] {
  return readStrangers(join(folder, 'strangers-tune.jsonl'));
}

/** Those to fit on that a fact or a silence answers. */
export function readFactQuestions(folder: string): Stranger[] {
  return readTuneStrangers(folder).filter(({ facts }) => facts.length > 0);
}
