/** A term is asked for a law or kind of help that the statement does not name: then it must not borrow the term of another. */
import type { Point } from '../answer-model.js';
import type { Statement } from '../library.js';
import type { LawId, ServiceId } from '../schema.js';
import type { Slots } from '../slots/slots.js';

/** Laws about protecting data and handling complaints give no term for a file. */
const NO_TERM: ReadonlySet<LawId> = new Set<LawId>(['avg', 'uavg', 'wkkgz', 'woo', 'archiefwet']);

/** The law or help that is asked for and not named by any fact on keeping, if the question is about keeping. */
export function findUnnamed(slots: Slots, topic: string, statement: Statement): Point | undefined {
  if (!topic.startsWith('retention-')) return undefined;
  const kept = statement.facts.filter((fact) => fact.topics.some((one) => one.startsWith('retention-')));
  const laws = new Set<LawId | undefined>(kept.map((fact) => fact.law));
  const services = new Set<ServiceId | undefined>(kept.map((fact) => fact.service));
  const namedLaws = (slots.laws ?? []).filter((law) => !NO_TERM.has(law));
  const namedServices = slots.services ?? [];
  if (namedLaws.some((law) => laws.has(law)) || namedServices.some((service) => services.has(service))) return undefined;
  const [law] = namedLaws;
  if (law !== undefined) return { kind: 'unnamed', law };
  return undefined;
}
