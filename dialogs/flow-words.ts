/** The words of a flow: what a question is called, how it is asked and why, in the form of address that fits who asks. */
import { address } from '../locales/address.js';
import type { Choice } from './answers/choice.js';
import { registerOf, type DialogContext } from './context.js';
import type { Conversation, FlowState, Register } from './conversation.js';
import { choicesOf, type Step } from './flow.js';
import type { QuestionId } from './questions.js';

/** A flow and everything that decides how it speaks. */
export interface Talk {
  flow: FlowState;
  conversation: Conversation;
  context: DialogContext;
}

/** Someone younger who asks for himself or herself is addressed by je. */
const OLDEST_JE = 15;

/** Form of address: as asked for, je to a young person, else as the organisation speaks. */
export function registerIn({ flow, conversation, context }: Talk): Register {
  const { who, age } = flow.answers;
  const isYoung = who === 'self' && age !== undefined && Number(age) <= OLDEST_JE;
  return conversation.register ?? (isYoung ? 'je' : registerOf({ ...conversation, organisation: flow.organisation }, context));
}

/** A string of `flows.json` with its values filled in; what a person typed is never taken for a form of address. */
export function sayIn(talk: Talk, key: string | readonly string[], values: Record<string, string> = {}): string {
  const { flow, context } = talk;
  const organisation = context.engine().library.organisations.get(flow.organisation)?.name ?? flow.organisation;
  const aim = context.words.t(`flows:rights.${flow.right}.aim`);
  const keys = typeof key === 'string' ? [`flows:${key}`] : key.map((one) => `flows:${one}`);
  // What a person typed is put in last.
  const typed: Record<string, string> = { client: flow.answers['client-name'] ?? '', ...values };
  const marked = context.words.t(keys, {
    organisation,
    aim,
    ...Object.fromEntries(Object.keys(typed).map((name) => [name, `\u0001${name}\u0001`])),
  });
  return address(marked, registerIn(talk)).replace(/\u0001([^\u0001]+)\u0001/g, (_, name: string) => typed[name] ?? '');
}

/** One of the texts of a question: for this right, for whom it is asked, or the usual one. */
export function sayOf(talk: Talk, question: string, part: 'name' | 'ask' | 'why' | 'hint'): string {
  const { right, answers } = talk.flow;
  const who = right === 'deceased-access' ? 'deceased' : (answers.who ?? 'self');
  const variants = [`${part}_${right}`, ...(question === 'ground-detail' ? [`${part}_${answers.ground ?? ''}`] : []), `${part}_${who}`, part];
  return sayIn(
    talk,
    variants.map((variant) => `questions.${question}.${variant}`),
  );
}

/** The choices of a question with their labels. */
export function choicesIn(talk: Talk, step: Step): Choice[] {
  return choicesOf(step, talk.flow.organisation).map((value) => ({ value, label: labelOf(talk, step.ask, value) }));
}

/** Label of a choice. */
export function labelOf(talk: Talk, question: QuestionId, choice: string): string {
  return sayIn(talk, [`choices.${choice}_${talk.flow.right}`, `choices.${choice}_${question}`, `choices.${choice}`]);
}
