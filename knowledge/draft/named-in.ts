/** Names from fixed tables in a sentence: laws, services, rights. */
import { toWords } from '../dutch/normalise.js';
import { LawId, RightId, ServiceId } from '../schema.js';
import { findNamed } from '../slots/named.js';
import lawNames from '../slots/tables/laws.json' with { type: 'json' };
import rightNames from '../slots/tables/rights.json' with { type: 'json' };
import serviceNames from '../slots/tables/services.json' with { type: 'json' };

const LAWS = toTable(LawId.options, lawNames);
const SERVICES = toTable(ServiceId.options, serviceNames);
const RIGHTS = toTable(RightId.options, rightNames);

/** Words of a text in one spelling, for finding names. */
export function wordsOf(text: string): string {
  return toWords(text).join(' ');
}

/** Laws named, the AVG left out: it gives no terms for keeping. A law that is named to be excluded does not count. */
export function lawsIn(text: string): LawId[] {
  return findNamed(wordsOf(text).replace(/\bniet onder (?:de )?\w+/g, ''), LAWS).filter((id) => id !== 'avg' && id !== 'uavg');
}

/** Kinds of help named. */
export function servicesIn(text: string): ServiceId[] {
  return findNamed(wordsOf(text), SERVICES);
}

/** Rights named by what one asks for. */
export function rightsIn(text: string): RightId[] {
  return findNamed(wordsOf(text), RIGHTS);
}

function toTable<Id extends string>(ids: readonly Id[], names: Partial<Record<string, readonly string[]>>): ReadonlyMap<Id, readonly string[]> {
  return new Map(ids.flatMap((id) => (names[id] ? [[id, names[id]] as const] : [])));
}
