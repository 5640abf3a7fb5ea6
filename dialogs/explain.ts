/** Why an answer was chosen: what was understood, and what came near. For developers and privacy officers, in English. */
import { toDutch } from '../knowledge/dutch/english.js';
import type { DialogContext } from './context.js';
import { understand } from './understand.js';

const SHOWN = 6;

/** A few lines about one question at one organisation. */
export function explain(text: string, organisation: string, context: DialogContext): string {
  const question = understand([toDutch(text).text], context);
  const { stems, concepts, parts } = question.analysis;
  const topics = question.topics.slice(0, SHOWN).map(({ topic, chance }) => `${topic} ${chance.toFixed(2)}`);
  const candidates = context.engine().rank(question, organisation).slice(0, SHOWN);
  return [
    `stems       ${stems.join(' ')}`,
    `concepts    ${concepts.join(' ')}`,
    `parts       ${parts.join(' ')}`,
    `case        ${JSON.stringify(question.slots)} ${question.asksYesOrNo ? 'asks yes or no' : ''} ${question.isNegated ? 'negated' : ''}`,
    `off topic   ${question.outOfScope.toFixed(2)}`,
    `topics      ${topics.join(', ')}`,
    ...candidates.map(
      ({ candidate, score, match }) =>
        `candidate   ${score.toFixed(2)} (words ${match.toFixed(1)}) ${candidate.kind === 'fact' ? candidate.fact.id : `silent: ${candidate.topic}`}`,
    ),
  ].join('\n');
}
