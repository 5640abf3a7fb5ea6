/** Keeping a part of the file from some people (Carinova, article 11.5). */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const SHIELDING: Flow = {
  right: 'shielding',
  steps: [askWho(), ...HEAD, { ask: 'part' }, { ask: 'from-whom' }, ...TAIL],
};
