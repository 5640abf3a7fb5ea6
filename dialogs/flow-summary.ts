/** What was answered, before the letter is made: every answer by its name, so that it can be checked and changed. */
import { MASK, mask } from './safety/mask.js';
import { stepsOf } from './flow.js';
import { labelOf, sayIn, sayOf, type Talk } from './flow-words.js';
import { FLOWS } from './flows/flows.js';
import { printDay } from './letter/dates.js';
import { questionOf, type QuestionId } from './questions.js';

/** Longest answer that is shown whole, in characters. */
const LONGEST_SHOWN = 160;

/** The questions of which the answer can be changed, in order; skipped ones too. */
export function changeable({ flow }: Talk): QuestionId[] {
  return stepsOf(FLOWS[flow.right], flow).map(({ ask }) => ask);
}

/** All answers in a list, with the question whether they are right. */
export function summarise(talk: Talk): string {
  const lines = changeable(talk).flatMap((question) => {
    const answer = talk.flow.answers[question];
    return answer === undefined
      ? []
      : [`- ${sayIn(talk, 'summary.line', { name: sayOf(talk, question, 'name'), value: showAnswer(talk, question, answer) })}`];
  });
  const list = lines.join('\n');
  const hidden = list.includes(MASK) ? [sayIn(talk, 'summary.hidden')] : [];
  return [sayIn(talk, 'summary.ask'), list, ...hidden, sayIn(talk, 'summary.closing')].join('\n\n');
}

/** An answer as a person reads it; what tells much about someone is partly hidden. */
export function showAnswer(talk: Talk, question: QuestionId, answer: string): string {
  switch (questionOf(question).accepts) {
    case 'choice':
      return labelOf(talk, question, answer);
    case 'yes-no':
      return sayIn(talk, `yesNo.${answer}`);
    case 'age':
      return sayIn(talk, 'years', { age: answer });
    case 'date':
      return sayIn(talk, 'hidden.date', { year: answer.slice(0, 4) });
    case 'period':
      return showPeriod(talk, answer);
    case 'contact':
      return showContact(talk, answer);
    case 'name':
      return answer;
    case 'text':
      return shorten(mask(answer).replaceAll('\n', ' '));
  }
}

function showPeriod(talk: Talk, answer: string): string {
  if (answer === 'all') return sayIn(talk, 'period.all');
  const [from = '..', until = '..'] = answer.split('/');
  const values = { from: printDay(from, talk.context.words), until: printDay(until, talk.context.words) };
  if (from === until) return sayIn(talk, 'period.day', values);
  return sayIn(talk, `period.${until === '..' ? 'from' : from === '..' ? 'until' : 'between'}`, values);
}

function showContact(talk: Talk, answer: string): string {
  const value = answer.slice(answer.indexOf(':') + 1);
  if (answer.startsWith('email:')) {
    const [name = '', domain = ''] = value.split('@');
    return sayIn(talk, 'hidden.email', { first: name.slice(0, 1), domain });
  }
  if (answer.startsWith('phone:')) return sayIn(talk, 'hidden.phone', { end: value.slice(-2) });
  const [, street = '', town = ''] = /^(.*?)\s*\d.*,\s*\d{4} [A-Z]{2}\s+(.*)$/.exec(value) ?? [];
  return sayIn(talk, 'hidden.post', { street, town });
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST_SHOWN ? text : `${letters.slice(0, LONGEST_SHOWN).join('').trimEnd()}…`;
}
