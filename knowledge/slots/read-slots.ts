/** What a message tells about the case: all slots at once. */
import { foldText, toWords } from '../dutch/normalise.js';
import type { LawId, Organisation, RightId, ServiceId } from '../schema.js';
import { readAge } from './age.js';
import { readDate } from './dates.js';
import { readDurations } from './durations.js';
import { createOrganisationFinder, findNamed } from './named.js';
import type { Relation, Slots } from './slots.js';
import laws from './tables/laws.json' with { type: 'json' };
import relations from './tables/relations.json' with { type: 'json' };
import rights from './tables/rights.json' with { type: 'json' };
import services from './tables/services.json' with { type: 'json' };

/** Reads the slots of a message, given as typed and as corrected words; relative dates count from `today`. `rest` is the message without the names of organisations. */
export type SlotReader = (text: string, corrected: readonly string[], today: Date) => { slots: Slots; rest: string };

const LAWS = new Map<LawId, readonly string[]>(entries(laws));
const SERVICES = new Map<ServiceId, readonly string[]>(entries(services));
const RIGHTS = new Map<RightId, readonly string[]>(entries(rights));
const RELATIONS = new Map<Relation, readonly string[]>(entries(relations));

/** Makes a reader that knows the organisations by their names and usual misspellings. */
export function createSlotReader(organisations: readonly Organisation[]): SlotReader {
  const findOrganisations = createOrganisationFinder(organisations);
  return (text, corrected, today) => {
    const words = corrected.join(' ');
    const age = readAge(words);
    const [relation] = findNamed(words, RELATIONS);
    const [right, second] = findNamed(words, RIGHTS);
    const date = readDate(foldText(text), today);
    const { ids: named, rest } = findOrganisations(toWords(text).join(' '));
    const found = {
      laws: findNamed(named.length > 0 ? rest : words, LAWS),
      services: findNamed(words, SERVICES),
      durations: readDurations(words, age),
    };
    const slots: Slots = {
      ...(age !== undefined && { age }),
      ...(relation !== undefined && { relation }),
      ...(right !== undefined && second === undefined && { right }),
      ...(date !== undefined && { date }),
      ...(named.length > 0 && { organisations: named }),
      ...(found.laws.length > 0 && { laws: found.laws }),
      ...(found.services.length > 0 && { services: found.services }),
      ...(found.durations.length > 0 && { durations: found.durations }),
    };
    return { slots, rest };
  };
}

function entries<Id extends string>(table: Record<Id, readonly string[]>): [Id, readonly string[]][] {
  const ids = Object.keys(table);
  return ids.filter((id): id is Extract<Id, string> => id in table).map((id) => [id, table[id]]);
}
