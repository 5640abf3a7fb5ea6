/** Withdrawing consent (AVG 7(3)). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const WITHDRAW_CONSENT: Flow = {
  right: 'withdraw-consent',
  steps: [askWho(), ...HEAD, { ask: 'consent' }, ...TAIL],
};
