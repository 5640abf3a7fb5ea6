/** What a person says to the question of a flow, when it is an answer. */
import { readChoice, readExactChoice } from './answers/choice.js';
import { isAboutChat, isNoAnswer, readChange } from './answers/commands.js';
import { readNamedQuestion } from './answers/named-question.js';
import { readAnswer } from './answers/read-answer.js';
import { readYesNo } from './answers/yes-no.js';
import { askWithHint, waitingFor, type Waiting } from './flow-ask.js';
import { looksLikeQuestion } from './flow-between.js';
import { finish } from './flow-end.js';
import { advance, goTo } from './flow-go.js';
import { answer, resume, revisit, skip } from './flow-moves.js';
import { sayIn, type Talk } from './flow-words.js';
import { dutchDay } from './letter/dates.js';
import { isQuestionId, questionOf, type QuestionId } from './questions.js';
import type { Turn } from './reply.js';
import { MASK, maskNumbers } from './safety/mask.js';
import { readWish } from './wish.js';

/** Questions to which a wish may be the answer. */
const REASONS: ReadonlySet<string> = new Set<QuestionId>(['reason', 'ground']);

/** Takes an answer to what waits, or gives nothing when it is none. `first` is said before what comes next. */
export function takeAnswer(said: string, talk: Talk, ...first: readonly string[]): Turn | undefined {
  const waiting = waitingFor(talk);
  const { asking } = talk.flow;
  if (asking === 'summary' || !isQuestionId(asking)) return asking === 'change' ? takeChange(said, talk, waiting) : takeSummary(said, talk, waiting);
  const { expects, choices } = waiting;
  if (isAboutChat(said)) return undefined;
  if (expects.optional === true && expects.accepts !== 'choice' && isNoAnswer(said)) return advance(talk, skip(talk.flow), ...first);
  const marked = readMarked(said, talk);
  const isSure = marked !== undefined || readExactChoice(said, choices) !== undefined;
  if (!isSure && (looksLikeQuestion(said, expects.accepts, talk.context) || wantsOther(said, talk))) return undefined;
  if (expects.accepts === 'text' && marked === undefined && saysNothing(said))
    return { replies: [askWithHint(talk, ...first)], conversation: talk.conversation };
  const given = readAnswer(marked ?? said, { id: asking, choices }, dutchDay(talk.context.today()));
  if (given) {
    const flow = answer(talk.flow, given);
    const turned = flow.right === talk.flow.right ? [] : [sayIn({ ...talk, flow }, 'turned')];
    return advance(talk, flow, ...(first.length > 0 ? first : warn(said, given[asking] ?? '', talk)), ...turned);
  }
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

/** A wish to use another right, where that cannot be the answer: "ik trek mijn toestemming in" may be the reason to have something erased. */
function wantsOther(said: string, { flow, context }: Talk): boolean {
  const isAnswer = REASONS.has(flow.asking) || (isQuestionId(flow.asking) && questionOf(flow.asking).accepts === 'text');
  const right = isAnswer ? undefined : readWish(said, context)?.right;
  return right !== undefined && right !== flow.right;
}

/** A bare yes or no tells nothing where words are asked for. */
function saysNothing(said: string): boolean {
  return isNoAnswer(said) || (said.trim().split(/\s+/).length <= 2 && readYesNo(said) === 'yes');
}

/** Says what was hidden in a text. */
function warn(said: string, kept: string, talk: Talk): string[] {
  if (waitingFor(talk).expects.accepts !== 'text' || !kept.includes(MASK)) return [];
  return [sayIn(talk, maskNumbers(said).includes(MASK) ? 'maskedSecret' : 'masked')];
}

/** What stands after the mark that says "this is my answer", or nothing without the mark. */
export function readMarked(said: string, talk: Talk): string | undefined {
  const mark = sayIn(talk, 'answerMark');
  const trimmed = said.trimStart();
  return trimmed.toLowerCase().startsWith(mark) ? trimmed.slice(mark.length).trim() : undefined;
}
