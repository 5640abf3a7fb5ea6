/** On every topic a statement says something, or is known to say nothing. */
import type { Check, CheckContext, Finding } from './check.js';
import type { HeadPlace } from './places.js';

export const topicGaps: Check = {
  name: 'topics',
  needsDocuments: false,
  run: (context) => context.heads.flatMap((place) => checkHead(place, context)),
};

function checkHead({ statement, file, lineOf }: HeadPlace, { library }: CheckContext): Finding[] {
  const told = new Set(statement.facts.flatMap((fact) => (fact.kind === 'silence' ? [] : fact.topics)));
  return [...library.topics.values()]
    .filter(({ id, conversation }) => !conversation && !told.has(id) && !statement.silent.has(id))
    .map(({ id }): Finding => {
      const noted = statement.facts.find((fact) => fact.kind === 'silence' && fact.topics.includes(id));
      const why = noted ? `has only the silence ${noted.id}` : 'has neither facts nor a silence';
      return {
        check: 'topics',
        severity: 'error',
        file,
        line: lineOf(['silent']),
        message: `topic ${id} ${why} in ${statement.id}; write a fact on it, or add it to silent when the document says nothing.`,
      };
    });
}
