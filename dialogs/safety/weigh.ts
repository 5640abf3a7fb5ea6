/** A message weighed by its signs: also where no pattern of the tables fits, what is told may add up to danger. */
import type { Danger } from './danger.js';
import { findSigns } from './signs.js';
import type { Forms } from './steps.js';
import weights from './tables/weights.json' with { type: 'json' };

/** Above this a message tells of danger, also when no pattern says so. Chosen where leaving out a tenth of the tune messages cost least. */
const ALARM = 0.75;
/** Of several sentences one must come near by itself: a long story has a sign of everything. */
const NEAR = -1;
/** Below this even a pattern that fits is a coincidence. */
const COINCIDENCE = -5;

export interface Weighed {
  /** It tells of danger, whatever the patterns say. */
  isAlarming: boolean;
  /** Everything in it speaks against danger. */
  isCalm: boolean;
  /** Whose help would come first. */
  kind: Danger;
}

const WEIGHTS = {
  danger: new Map(Object.entries(weights.danger)),
  suicide: new Map(Object.entries(weights.suicide)),
  child: new Map(Object.entries(weights.child)),
};

/** Weighs the message as a whole, and each of its sentences. */
export function weigh(message: readonly (readonly Forms[])[]): Weighed {
  const signs = findSigns(message);
  const whole = add(WEIGHTS.danger, signs);
  const strongest = message.length > 1 ? Math.max(...message.map((sentence) => add(WEIGHTS.danger, findSigns([sentence])))) : whole;
  return {
    isAlarming: whole > ALARM && strongest > NEAR,
    isCalm: Math.max(whole, strongest) < COINCIDENCE,
    kind: kindOf(add(WEIGHTS.suicide, signs), add(WEIGHTS.child, signs)),
  };
}

function kindOf(suicide: number, child: number): Danger {
  if (Math.max(suicide, child) < 0) return 'danger';
  return suicide >= child ? 'suicide' : 'child';
}

function add(known: ReadonlyMap<string, number>, signs: ReadonlySet<string>): number {
  let sum = 0;
  for (const sign of signs) sum += known.get(sign) ?? 0;
  return sum;
}
