/** Questions labelled with the facts that answer them: what the ranking of facts is fitted on. Their authors saw the facts, never the phrasings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const FactQuestion = z.object({
  id: z.string(),
  organisation: z.string(),
  turns: z.array(z.string()).min(1),
  style: z.string(),
  /** Ids of facts, or `silent:<topic>`; each is right, the first is best. */
  facts: z.array(z.string()).min(1),
  author: z.string(),
  /** Tells of danger as well: help lines come first. */
  alarming: z.boolean().default(false),
});
export type FactQuestion = z.infer<typeof FactQuestion>;

/** Reads every `facts-*.jsonl` of a folder, by name. */
export function readFactQuestions(folder: string): FactQuestion[] {
  const files = readdirSync(folder).filter((name) => /^facts-.*\.jsonl$/.test(name));
  const lines = files.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
  return lines.map((line) => FactQuestion.parse(JSON.parse(line)));
}
