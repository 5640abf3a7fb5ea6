/** One message in a guided request: steers it, answers its question, or asks something else in between. */
import { readDate } from './answers/date.js';
import { readCommand } from './answers/commands.js';
import { readText } from './answers/text.js';
import { takeAnswer, readOffer } from './flow-answer.js';
import { askWaiting, waitingFor } from './flow-ask.js';
import { askBetween, type AnswerOutside } from './flow-between.js';
import { leave, withoutFlow } from './flow-end.js';
import { goTo } from './flow-go.js';
import { mend } from './flow-moves.js';
import { begin } from './flow-start.js';
import { obey } from './flow-steer.js';
import { sayIn, type Talk } from './flow-words.js';
import { dutchDay } from './letter/dates.js';
import type { Turn } from './reply.js';
import { holdsBsn, MASK } from './safety/mask.js';

/** A text with less than this beside a number, in characters, is the number only. */
const LEAST_BESIDE = 12;

/**
 * Goes on with the flow of a conversation. Gives nothing when the message leaves an offer that was made; the flow is then over.
 * @param said as typed: how to reach someone is asked for here, and kept in the flow only
 */
export function continueFlow(said: string, talk: Talk, answerOutside: AnswerOutside): Turn | undefined {
  const { flow, conversation, context } = talk;
  if (!context.engine().library.organisations.has(flow.organisation)) return undefined;
  if (flow.asking === 'start') {
    const wanted = readCommand(said) === 'stop' ? 'no' : readOffer(said, talk);
    if (wanted === undefined) return undefined;
    return wanted === 'no' ? leave(talk, 'declined') : begin(flow, withoutFlow(conversation), context);
  }
  const mended = mend(flow);
  if (mended !== flow) return goTo(talk, mended);
  const command = readCommand(said);
  if (command) return obey(command, talk);
  const { accepts } = waitingFor(talk).expects;
  const isBsn = holdsBsn(said) && !(accepts === 'date' && readDate(said, dutchDay(context.today())) !== undefined);
  const first = isBsn ? [sayIn(talk, 'citizenNumber')] : [];
  if (isBsn && !(accepts === 'text' && tellsMore(said))) return { replies: [askWaiting(talk, ...first)], conversation };
  return takeAnswer(said, talk, ...first) ?? askBetween(said, talk, accepts, answerOutside);
}

/** Is there more in a text than a number? */
function tellsMore(said: string): boolean {
  return (readText(said, {})?.replaceAll(MASK, '').length ?? 0) >= LEAST_BESIDE;
}
