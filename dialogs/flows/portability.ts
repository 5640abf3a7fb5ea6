/** Taking one's data along (AVG 20). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const PORTABILITY: Flow = {
  right: 'portability',
  steps: [
    askWho(),
    ...HEAD,
    { ask: 'what', choices: ['all', 'part'] },
    { ask: 'part', when: [{ what: ['part'] }] },
    { ask: 'to', choices: ['me', 'provider'] },
    { ask: 'provider', when: [{ to: ['provider'] }] },
    ...TAIL,
  ],
};
