/** A silence is needed: no fact tells about the topic after all, and no version on which this one is based has it already. */
import type { Check, CheckContext, Finding } from './check.js';

const NAME = 'silent-home';

export const silentHome: Check = {
  name: NAME,
  needsDocuments: false,
  run: (context) => [...checkFacts(context), ...checkHeads(context)],
};

function checkFacts({ facts }: CheckContext): Finding[] {
  return facts
    .filter(({ fact, isInherited }) => !isInherited && fact.kind !== 'silence')
    .flatMap(({ statement, fact, file, lineOf }) =>
      fact.topics.flatMap((topic, index): Finding[] => {
        if (!statement.silent.has(topic)) return [];
        const what = index === 0 ? 'has its home in' : 'also answers';
        const message = `${fact.id} ${what} topic ${topic}, on which ${statement.id} is silent; remove the topic from silent, or from the fact.`;
        return [{ check: NAME, severity: 'warning', file, line: lineOf(['topics', index]), message }];
      }),
    );
}

function checkHeads({ heads }: CheckContext): Finding[] {
  return heads.flatMap(({ statement, head, file, lineOf }) => {
    const base = heads.find((other) => other.statement.organisation === statement.organisation && other.statement.label === head.basedOn);
    return head.silent.flatMap((topic, index): Finding[] => {
      if (!base?.head.silent.includes(topic)) return [];
      const message = `topic ${topic} is silent in ${base.statement.id} already, on which ${statement.id} is based; leave it out here.`;
      return [{ check: NAME, severity: 'warning', file, line: lineOf(['silent', index]), message }];
    });
  });
}
