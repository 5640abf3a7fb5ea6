/** What strangers asked after they had read a statement: labelled afterwards with the kind of reply and the facts that answer. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** `facts` holds ids of facts or `silent:<topic>`, best first; `none` when no fact tells that it is not said, `off-topic` or `small-talk` outside privacy. */
export const Stranger = z.object({
  id: z.string(),
  organisation: z.string(),
  turns: z.array(z.string()).min(1),
  style: z.string(),
  kind: z.enum(['answer', 'unknown', 'refuse']),
  facts: z.array(z.string()),
  author: z.string(),
});
export type Stranger = z.infer<typeof Stranger>;

/** Reads one file, one JSON object a line. */
export function readStrangers(file: string): Stranger[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Stranger.parse(JSON.parse(line)));
}
