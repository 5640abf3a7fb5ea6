/** Seeing one's file (AVG 15). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const ACCESS: Flow = {
  right: 'access',
  steps: [
    askWho(['deceased']),
    ...HEAD,
    { ask: 'what', choices: ['all', 'part'] },
    { ask: 'part', when: [{ what: ['part'] }] },
    { ask: 'period', isOptional: true },
    { ask: 'delivery', choices: ['digital', 'paper', 'look'] },
    ...TAIL,
  ],
  becomes: { right: 'deceased-access', when: { who: ['deceased'] } },
};
