/** Having data erased (AVG 17). The reasons offered are those that the statement of the organisation names, else those of the law. */
import type { Flow } from '../flow.js';
import { askWho, HEAD } from './head.js';
import { TAIL } from './tail.js';

export const ERASURE: Flow = {
  right: 'erasure',
  steps: [
    askWho(),
    ...HEAD,
    { ask: 'what', choices: ['all', 'part'] },
    { ask: 'part', when: [{ what: ['part'] }] },
    {
      ask: 'reason',
      isOptional: true,
      choices: [
        'not-needed',
        // LEVgroep names other grounds only ("Gegevens corrigeren of verwijderen").
        { id: 'consent-withdrawn', except: ['levgroep'] },
        // "Gegevens corrigeren of verwijderen" and "Rechten van klanten en websitebezoekers".
        { id: 'wrong', only: ['levgroep', 'wlzclientondersteuning'] },
        { id: 'unlawful', except: ['wlzclientondersteuning'] },
        // "Dossier vernietigen als geen hulp tot stand is gekomen".
        { id: 'no-help', only: ['levgroep'] },
        'none',
      ],
    },
    ...TAIL,
  ],
};
