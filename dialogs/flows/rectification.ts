/** Having wrong data corrected (AVG 16). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const RECTIFICATION: Flow = {
  right: 'rectification',
  steps: [askWho(), ...HEAD, { ask: 'wrong' }, { ask: 'correct' }, { ask: 'where', isOptional: true }, ...TAIL],
};
