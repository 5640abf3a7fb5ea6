/** Seeing the file of someone who died (BW 7:458a; Carinova, article 10.5). */
import type { Flow } from '../flow.js';
import { TAIL } from './tail.js';

export const DECEASED_ACCESS: Flow = {
  right: 'deceased-access',
  steps: [
    { ask: 'client-name' },
    { ask: 'relation', choices: ['partner', 'child', 'parent', 'sibling', 'other'] },
    { ask: 'ground', choices: ['consent', 'incident', 'interest'] },
    { ask: 'ground-detail' },
    { ask: 'part', isOptional: true },
    { ask: 'delivery', choices: ['digital', 'paper', 'look'] },
    ...TAIL,
  ],
};
