/** "Wat is een datalek?" -> the answer from a statement that explains the term. Pure. */
import type { Answer } from './answer-model.js';
import { citeFacts } from './citations.js';
import type { Analyser, Analysis } from './dutch/analyse.js';
import type { Library, Statement } from './library.js';
import type { Question } from './question.js';
import { namesMeaning, toTerm } from './rules/claims.js';
import type { Fact } from './schema.js';

/** A term has at most so many telling words; more is another question. */
const LONGEST_TERM = 3;

/**
 * Explains the term that a question asks the meaning of.
 * @param statements where to look, first come first
 * @returns nothing when no meaning is asked, or none of the statements explains the term
 */
export function explainTerm(question: Question, statements: readonly Statement[], library: Library, analyse: Analyser): Answer | undefined {
  const term = toTerm(question.analysis);
  if (!question.asksMeaning || term.length === 0 || term.length > LONGEST_TERM) return undefined;
  // "Wat is mijn recht" asks for no meaning; "wat betekent inzage" does.
  for (const explains of namesMeaning(question.analysis) ? [isDefinition, isRight] : [isDefinition]) {
    for (const statement of statements) {
      const fact = statement.facts.find((one) => explains(one, term, analyse));
      if (fact) return answerWith(fact, statement, library);
    }
  }
  return undefined;
}

function isDefinition(fact: Fact, term: readonly string[], analyse: Analyser): boolean {
  return fact.kind === 'definition' && hasAll(analyse(fact.term), term);
}

/** What a right is, in a text that names it. */
function isRight(fact: Fact, term: readonly string[], analyse: Analyser): boolean {
  return fact.kind === 'right' && fact.aspect === 'what' && hasAll(analyse(fact.text), term);
}

function hasAll({ stems, parts }: Analysis, term: readonly string[]): boolean {
  return term.every((stem) => stems.includes(stem) || parts.includes(stem));
}

function answerWith(fact: Fact, statement: Statement, library: Library): Answer {
  const [topic = ''] = fact.topics;
  return {
    kind: 'answer',
    topic,
    organisation: statement.organisation,
    statement,
    next: library.topics.get(topic)?.related ?? [],
    points: [{ kind: 'fact', fact }],
    citations: citeFacts(statement, [fact]),
  };
}
