/** Objecting to a use of data (AVG 21). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const OBJECTION: Flow = {
  right: 'objection',
  steps: [askWho(), ...HEAD, { ask: 'use' }, { ask: 'situation', isOptional: true }, ...TAIL],
};
