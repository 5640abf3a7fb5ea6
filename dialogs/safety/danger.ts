/** Signs of danger, abuse or suicide in a message, before anything else is done with it. */
import { findFeatures } from './features.js';
import { hear, readMessage, type Heard } from './patterns.js';
import type { Table } from './rules.js';
import { weigh, type Danger } from './weigh.js';

export type { Danger };

/** Whose help comes first when a message tells of several things. */
const ORDER: readonly [Table, Danger][] = [
  ['suicide', 'suicide'],
  ['emergency', 'danger'],
  ['child', 'child'],
  ['violence', 'danger'],
];

/**
 * The danger that a message tells of, if any. A question about files on violence, the past or the dead tells of none; present violence
 * or a wish to die does, also inside a question about files. Tables say what danger sounds like, and what was learned from many messages
 * weighs it: it hears what no pattern foresaw, and overrules a pattern that fits by coincidence.
 */
export function detectDanger(text: string): Danger | undefined {
  const message = readMessage(text);
  if (message.length === 0) return undefined;
  const heard = hear(message);
  if (heard.isFollowUp) return undefined;
  const told = kindOf(heard);
  const { isAlarming, isLikely, kind } = weigh(findFeatures(message, heard));
  if (told !== undefined) return isLikely ? told : undefined;
  return isAlarming ? kind : undefined;
}

function kindOf({ tables, isYoung }: Heard): Danger | undefined {
  const found = ORDER.find(([table]) => tables.get(table)?.isExcused === false);
  if (!found) return undefined;
  const [table, danger] = found;
  return table === 'violence' && isYoung ? 'child' : danger;
}
