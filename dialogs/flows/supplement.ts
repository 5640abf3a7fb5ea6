/** Having one's own words added to the file (AVG 16). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const SUPPLEMENT: Flow = {
  right: 'supplement',
  steps: [askWho(), ...HEAD, { ask: 'addition' }, { ask: 'where', isOptional: true }, ...TAIL],
};
