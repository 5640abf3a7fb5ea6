/** A complaint about what was done with data. Anyone may complain, so age and representation make no difference. */
import type { Flow } from '../flow.js';
import { askWho } from './head.js';
import { TAIL } from './tail.js';

export const COMPLAINT: Flow = {
  right: 'complaint',
  steps: [
    askWho(),
    { ask: 'client-name', when: [{ who: ['child', 'represented'] }] },
    { ask: 'happened' },
    { ask: 'wish', isOptional: true },
    { ask: 'asked-before' },
    ...TAIL,
  ],
};
