/** A copy of one's file (AVG 15(3)). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const COPY: Flow = {
  right: 'copy',
  steps: [
    askWho(['deceased']),
    ...HEAD,
    { ask: 'what', choices: ['all', 'part'] },
    { ask: 'part', when: [{ what: ['part'] }] },
    { ask: 'period', isOptional: true },
    { ask: 'delivery', choices: ['digital', 'paper'] },
    ...TAIL,
  ],
  becomes: { right: 'deceased-access', when: { who: ['deceased'] } },
};
