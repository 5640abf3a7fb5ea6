/** What the AVG wants people to be told (art. 13 and 14), and a statement does not tell: advice to the one who writes it. */
import type { Check, Finding } from './check.js';
import type { Statement } from '../library.js';
import items from './tables/information-items.json' with { type: 'json' };

export const informationItems: Check = {
  name: 'information',
  needsDocuments: false,
  run: ({ heads }) =>
    heads
      .filter(({ statement }) => statement.status === 'current')
      .flatMap(({ statement, file, lineOf }) =>
        items
          .filter(({ topics, also }) => !tells(statement, topics) || (also !== undefined && !tells(statement, also)))
          .map(({ article, item, topics }): Finding => ({
            check: 'information',
            severity: 'advice',
            file,
            line: lineOf(['silent']),
            message: `${statement.id} does not tell ${item} (${article}, topic ${topics[0] ?? ''}); consider adding it to the document itself.`,
          })),
      ),
};

function tells(statement: Statement, topics: readonly string[]): boolean {
  return statement.facts.some((fact) => fact.kind !== 'silence' && fact.topics.some((topic) => topics.includes(topic)));
}
