/** Having the use of data stopped for a time (AVG 18). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const RESTRICTION: Flow = {
  right: 'restriction',
  steps: [
    askWho(),
    ...HEAD,
    { ask: 'part', isOptional: true },
    { ask: 'reason', choices: ['wrong', 'objection', 'unlawful', 'not-needed'] },
    ...TAIL,
  ],
};
