/** How nearly every request begins: who asks, for whom, and whether that person is old and able enough to ask alone. */
import type { Step } from '../flow.js';

const OTHERS = ['child', 'represented'] as const;

/** Who asks. `others` are the choices after oneself, one's child and someone whom one represents. */
export function askWho(others: readonly 'deceased'[] = []): Step {
  return { ask: 'who', choices: ['self', ...OTHERS, ...others] };
}

/** What decides who signs: age, ground of representation, and whether the client can oversee the request. */
export const HEAD: readonly Step[] = [
  { ask: 'of-age', when: [{ who: ['self'] }] },
  { ask: 'basis', when: [{ who: ['represented'] }], choices: ['mentor', 'curator', 'administrator', 'proxy', 'partner', 'family', 'guardian'] },
  { ask: 'age', when: [{ who: ['self'], 'of-age': ['no'] }, { who: ['child'] }, { basis: ['guardian'] }] },
  // Under 12 and for a person who gave a written proxy it makes no difference.
  {
    ask: 'capable',
    when: [
      { who: ['child'], ages: { from: 12 } },
      { basis: ['guardian'], ages: { from: 12 } },
      { basis: ['mentor', 'curator', 'administrator', 'partner', 'family'] },
    ],
  },
  { ask: 'client-name', when: [{ who: OTHERS }] },
];
