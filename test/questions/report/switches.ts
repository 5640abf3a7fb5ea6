/** The parts of the understanding that can be switched off, one at a time, by the numbers that weigh them. */
import { CHOICE, FACT_WEIGHTS, SCOPE, TOPIC_WEIGHTS } from '../../../knowledge/weights.js';

/** A name, and what to set to what. */
export interface Switch {
  name: string;
  set: readonly [Record<string, unknown>, string, number][];
}

const { weights } = FACT_WEIGHTS;

export const SWITCHES: readonly Switch[] = [
  { name: 'facts: likelihood', set: [[weights, 'likelihood', 0]] },
  { name: 'facts: stems', set: [[weights, 'stems', 0]] },
  { name: 'facts: concepts', set: [[weights, 'concepts', 0]] },
  { name: 'facts: match', set: [[weights, 'match', 0]] },
  { name: 'facts: topic', set: [[weights, 'topic', 0]] },
  { name: 'topics: likelihood', set: [[TOPIC_WEIGHTS, 'likelihood', 0]] },
  { name: 'topics: search', set: [[TOPIC_WEIGHTS, 'fusion', 1]] },
  { name: 'topics: regression', set: [[TOPIC_WEIGHTS, 'fusion', 0]] },
  {
    name: 'passages of long messages',
    set: [
      [TOPIC_WEIGHTS, 'passageShare', 0],
      [FACT_WEIGHTS, 'passageShare', 0],
    ],
  },
  { name: 'told before (again)', set: [[FACT_WEIGHTS, 'again', 0]] },
  {
    name: 'clauses',
    set: [
      [FACT_WEIGHTS, 'wholeShare', 1],
      [CHOICE, 'clauseGap', -Infinity],
    ],
  },
  {
    name: "the person's case (fitSlots)",
    set: [
      [FACT_WEIGHTS, 'fits', 0],
      [FACT_WEIGHTS, 'fitsNot', 0],
      [FACT_WEIGHTS, 'fitsRight', 0],
    ],
  },
  { name: 'further facts', set: [[CHOICE, 'mostFacts', 1]] },
  {
    name: 'refusing and asking back',
    set: [
      [SCOPE, 'refuseAbove', 2],
      [SCOPE, 'unsureAbove', 2],
      [SCOPE, 'unsureBeside', 2],
    ],
  },
];

/** Runs something with a part switched off, and switches it on again whatever happens. */
export async function withoutPart<T>({ set }: Switch, run: () => Promise<T>): Promise<T> {
  const before = set.map(([object, name]) => object[name]);
  for (const [object, name, value] of set) object[name] = value;
  try {
    return await run();
  } finally {
    for (const [index, [object, name]] of set.entries()) object[name] = before[index];
  }
}
