/** How well a fact fits the case that the person told: law, kind of help, age. */
import type { Slots } from './slots/slots.js';
import type { Fact } from './schema.js';
import { FACT_WEIGHTS as W } from './weights.js';

/** Positive when the fact is about the law, help or age named, negative when it is about another, 0 when neither says. */
export function fitSlots(fact: Fact, slots: Slots): number {
  return fitNamed(fact.law, slots.laws) + fitNamed(fact.service, slots.services) + fitAge(fact, slots.age) + fitRight(fact, slots.right);
}

function fitRight(fact: Fact, right: Slots['right']): number {
  if (right === undefined || fact.kind !== 'right') return 0;
  return fact.rights.includes(right) ? W.fitsRight : -W.fitsRight;
}

function fitNamed<T>(own: T | undefined, named: readonly T[] | undefined): number {
  if (own === undefined || named === undefined || named.length === 0) return 0;
  return named.includes(own) ? W.fits : W.fitsNot;
}

function fitAge(fact: Fact, age: number | undefined): number {
  if (age === undefined || fact.kind !== 'representation') return 0;
  if (fact.from === undefined && fact.below === undefined) return 0;
  return age >= (fact.from ?? 0) && age < (fact.below ?? Infinity) ? W.fits : W.fitsNot;
}
