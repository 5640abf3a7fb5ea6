/** Which general rules of law may be shown for a topic and a case. */
import type { Library } from '../library.js';
import type { Rule } from '../schema.js';
import type { Slots } from '../slots/slots.js';

/** Rules on a topic that hold for the age and law named, rules whose home is the topic first. */
export function rulesFor(topic: string, slots: Slots, library: Library): Rule[] {
  const fits = [...library.rules.values()].filter((rule) => rule.topics.includes(topic) && fitsAge(rule, slots.age) && fitsLaw(rule, slots.laws));
  return fits.sort((a, b) => Number(b.topics[0] === topic) - Number(a.topics[0] === topic));
}

function fitsAge(rule: Rule, age: number | undefined): boolean {
  if (rule.from === undefined && rule.below === undefined) return true;
  return age !== undefined && age >= (rule.from ?? 0) && age < (rule.below ?? Infinity);
}

function fitsLaw(rule: Rule, laws: Slots['laws']): boolean {
  return rule.law === undefined || laws === undefined || laws.length === 0 || laws.includes(rule.law);
}
