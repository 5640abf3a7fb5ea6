/** How every request ends: the carer where the letter goes by that name, and who asks and how to reach that person. No more is needed. */
import type { Step } from '../flow.js';

/** The carer concerned is named over a letter to LEVgroep ("Persoonsgegevens inzien, wijzigen of verwijderen"). */
const NAMES_CARER = ['levgroep'];

export const TAIL: readonly Step[] = [
  { ask: 'helper', when: [{ organisation: NAMES_CARER }], isOptional: true },
  { ask: 'name' },
  { ask: 'reach' },
  { ask: 'birth-date', isOptional: true },
  { ask: 'client-number', isOptional: true },
];
