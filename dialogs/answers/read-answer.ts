/** What was typed -> the answer to a question in its standard form. */
import type { Answers } from '../conversation.js';
import { questionOf, type QuestionId } from '../questions.js';
import { readAge } from './age.js';
import { readChoice, type Choice } from './choice.js';
import { readContact } from './contact.js';
import { readDate } from './date.js';
import { readName } from './name.js';
import { readPeriod } from './period.js';
import { readText } from './text.js';
import { readYesNo } from './yes-no.js';

/** From this age a person asks alone (UAVG 5, Jeugdwet 7.3.11). */
export const OF_AGE = 16;

/** Grounds that nobody names by chance; who says "mijn vader" may also be his mentor. */
const FORMAL: readonly Choice[] = ['mentor', 'curator', 'administrator', 'proxy', 'guardian'].map((value) => ({ value, label: value }));

/** The question that waits, and what it offers. */
export interface Asked {
  id: QuestionId;
  choices: readonly Choice[];
}

/**
 * The answer by question id, and of a next question what was told along with it; nothing when it is no answer.
 * @param today as an ISO date
 */
export function readAnswer(text: string, { id, choices }: Asked, today: string): Answers | undefined {
  if (id === 'of-age') return readOfAge(text);
  if (id === 'who') return readWho(text, choices);
  const answer = readPlain(text, { id, choices }, today);
  return answer === undefined ? undefined : { [id]: answer };
}

function readPlain(text: string, { id, choices }: Asked, today: string): string | undefined {
  const question = questionOf(id);
  switch (question.accepts) {
    case 'choice':
      return readChoice(text, id, choices);
    case 'yes-no':
      return readYesNo(text);
    case 'age':
      return readAge(text);
    case 'date':
      return readDate(text, today);
    case 'period':
      return readPeriod(text, today);
    case 'contact':
      return readContact(text);
    case 'name':
      return readName(text);
    case 'text':
      return readText(text, question);
  }
}

/** "Nee, ik ben 14" answers how old, too. */
function readOfAge(text: string): Answers | undefined {
  const age = readAge(text);
  const plain = readYesNo(text);
  if (age === undefined) return plain === undefined ? undefined : { 'of-age': plain };
  if (Number(age) >= OF_AGE) return plain === 'no' ? undefined : { 'of-age': 'yes' };
  return plain === 'yes' ? undefined : { 'of-age': 'no', age };
}

/** "Ik ben mentor van mijn broer" answers on what ground, too, and "mijn dochter van 9" how old. */
function readWho(text: string, choices: readonly Choice[]): Answers | undefined {
  const who = readChoice(text, 'who', choices);
  if (who === undefined) return undefined;
  const basis = who === 'represented' ? readChoice(text, 'basis', FORMAL) : undefined;
  const age = who === 'child' ? readAge(text) : undefined;
  return { who, ...(basis !== undefined && { basis }), ...(age !== undefined && { age }) };
}
