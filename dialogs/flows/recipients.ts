/** Asking to whom data were given (AVG 15(1)(c)). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const RECIPIENTS: Flow = {
  right: 'recipients',
  steps: [askWho(), ...HEAD, { ask: 'part', isOptional: true }, { ask: 'period', isOptional: true }, ...TAIL],
};
