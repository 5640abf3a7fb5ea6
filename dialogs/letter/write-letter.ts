/** The answers of a guided request -> the letter, ready for every file format. */
import { promiseOf } from '../../knowledge/rules/promise.js';
import { replyDates } from '../../knowledge/rules/reply-dates.js';
import { routeOf, type Route } from '../../knowledge/rules/route.js';
import type { DialogContext } from '../context.js';
import { registerOf } from '../context.js';
import type { FlowState, Register } from '../conversation.js';
import { addresseeLines, senderLines } from './addressee.js';
import { dutchDay, printDay } from './dates.js';
import { requireAnswers, type Known } from './letter-shape.js';
import { letterValues } from './letter-values.js';
import { parseLetter, plainLine } from './parse-letter.js';
import { makeReminders } from './reminders.js';
import { WrittenLetter, type Block } from './written-letter.js';

/**
 * Writes the letter of a flow of which every required question is answered.
 * @param register form of address of what is told beside the letter; the organisation's own when left out. The letter itself says u.
 * @throws Error when an answer is missing without which there is no letter
 */
export function writeLetter(flow: FlowState, context: DialogContext, register: Register = registerOf(flow, context)): WrittenLetter {
  requireAnswers(flow);
  const { words } = context;
  const { library } = context.engine();
  const { right, organisation, answers } = flow;
  const sent = dutchDay(context.today());
  const promise = promiseOf(right, organisation, library);
  const known: Known = { flow, promise, route: routeOf(flow, library), dates: replyDates(sent, promise) };
  const values = letterValues(known, words);
  const name = plainLine(answers.name ?? '');
  const subject = words.t(`letters:subject.${right}`);
  const { email, warning } = promise.addressee;
  const attention = attentionOf(flow, known, context);
  const addressee = addresseeLines(promise.addressee, attention, words);
  const addressed = [promise.addressee.name, ...(attention === undefined ? [] : [words.t('letters:attention', { value: attention })])].join(', ');
  return WrittenLetter.parse({
    right,
    organisation,
    fileName: `${words.t(`letters:file.${right}`)}-${organisation}`,
    title: words.t('letters:title', { subject, organisation: library.organisations.get(organisation)?.name }),
    sender: senderLines(name, answers.reach ?? '', words),
    addressee,
    subject,
    date: printDay(sent, words),
    body: [
      ...parseLetter(words.write(right, values)),
      ...signatures(known.route, name, values.client, context),
      ...parseLetter(words.write('attachments', values)),
    ],
    ...(email !== undefined && warning === undefined && { email: { to: email, subject } }),
    reminders: makeReminders(known, values, { library, words, register, sent, subject, addressed, name }),
  });
}

/** The person on the attention line: as the statement names one; where it gives an office only, the carer whom the client named or who is concerned. */
function attentionOf({ answers }: FlowState, { promise }: Known, { words }: DialogContext): string | undefined {
  if (promise.addressee.role !== 'general') return promise.addressee.attention;
  return plainLine(answers.helper ?? '') || words.t('letters:carer');
}

function signatures({ signers }: Route, name: string, client: string, { words }: DialogContext): Block[] {
  const label = words.t('letters:signature.label');
  const isForOther = signers.includes('representative') && client !== name;
  return signers.map((signer) => {
    if (signer === 'client') return { kind: 'signature', label, name: client };
    return { kind: 'signature', label, name: signer === 'representative' && !isForOther ? words.t('letters:signature.parent') : name };
  });
}
