/** What a person says to the question of a flow, when it is an answer. */
import { readChoice, readExactChoice } from './answers/choice.js';
import { isNoAnswer, readChange } from './answers/commands.js';
import { readNamedQuestion } from './answers/named-question.js';
import { readAnswer } from './answers/read-answer.js';
import { readYesNo } from './answers/yes-no.js';
import { waitingFor, type Waiting } from './flow-ask.js';
import { looksLikeQuestion } from './flow-between.js';
import { finish } from './flow-end.js';
import { advance, goTo } from './flow-go.js';
import { answer, resume, revisit, skip } from './flow-moves.js';
import { sayIn, type Talk } from './flow-words.js';
import { dutchDay } from './letter/dates.js';
import { isQuestionId, questionOf } from './questions.js';
import type { Turn } from './reply.js';
import { MASK, maskNumbers } from './safety/mask.js';

/** Takes an answer to what waits, or gives nothing when it is none. `first` is said before what comes next. */
export function takeAnswer(said: string, talk: Talk, ...first: readonly string[]): Turn | undefined {
  const waiting = waitingFor(talk);
  const { asking } = talk.flow;
  if (asking === 'summary' || !isQuestionId(asking)) return asking === 'change' ? takeChange(said, talk, waiting) : takeSummary(said, talk, waiting);
  const { expects, choices } = waiting;
  if (expects.optional === true && expects.accepts !== 'choice' && isNoAnswer(said)) return advance(talk, skip(talk.flow), ...first);
  const marked = withoutMark(said, sayIn(talk, 'answerMark'));
  const isSure = marked !== undefined || readExactChoice(said, choices) !== undefined;
  if (!isSure && looksLikeQuestion(said, expects.accepts, talk.context)) return undefined;
  const given = readAnswer(marked ?? said, { id: asking, choices }, dutchDay(talk.context.today()));
  if (given) return advance(talk, answer(talk.flow, given), ...first, ...warn(said, given[asking] ?? '', talk));
  return expects.accepts === 'text' ? undefined : takeNamed(said, talk);
}

/** Yes or no to the offer of a letter, or nothing when the person goes on with something else. */
export function readOffer(said: string, talk: Talk): 'yes' | 'no' | undefined {
  const exact = readExactChoice(said, waitingFor(talk).choices);
  if (exact === 'yes' || exact === 'no') return exact;
  return looksLikeQuestion(said, 'yes-no', talk.context) ? undefined : readYesNo(said);
}

function takeSummary(said: string, talk: Talk, { choices }: Waiting): Turn | undefined {
  const exact = readExactChoice(said, choices);
  if (exact === undefined && looksLikeQuestion(said, 'choice', talk.context)) return undefined;
  const named = exact === undefined ? takeNamed(said, talk) : undefined;
  if (named) return named;
  switch (exact ?? readChoice(said, 'summary', choices)) {
    case 'make':
      return finish(talk);
    case 'change':
      return goTo(talk, revisit(talk.flow, 'change'));
    default:
      return undefined;
  }
}

function takeChange(said: string, talk: Talk, { choices }: Waiting): Turn | undefined {
  const named = readNamedQuestion(said, choices);
  if (named !== undefined) return goTo(talk, revisit(talk.flow, named));
  return isNoAnswer(said) ? goTo(talk, resume(talk.flow)) : undefined;
}

/** "Wijzig mijn naam": asks that question anew. */
function takeNamed(said: string, talk: Talk): Turn | undefined {
  const what = readChange(said);
  if (what === undefined) return undefined;
  const named = readNamedQuestion(what, waitingFor({ ...talk, flow: revisit(talk.flow, 'change') }).choices);
  return named === undefined ? undefined : goTo(talk, revisit(talk.flow, named));
}

/** Says what was hidden in a text. */
function warn(said: string, kept: string, talk: Talk): string[] {
  if (questionOf(isQuestionId(talk.flow.asking) ? talk.flow.asking : 'name').accepts !== 'text' || !kept.includes(MASK)) return [];
  return [sayIn(talk, maskNumbers(said).includes(MASK) ? 'maskedSecret' : 'masked')];
}

/** What stands after the mark that says "this is my answer", or nothing without the mark. */
function withoutMark(said: string, mark: string): string | undefined {
  const trimmed = said.trimStart();
  return trimmed.toLowerCase().startsWith(mark) ? trimmed.slice(mark.length).trim() : undefined;
}
