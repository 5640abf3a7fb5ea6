/** Answers as data, for other programs, the desk page and the command line: the same function as the chat, without a conversation. */
import { factsOf } from '../knowledge/answer-model.js';
import { toDutch } from '../knowledge/dutch/english.js';
import { currentStatement } from '../knowledge/library.js';
import { address } from '../locales/address.js';
import { ask } from './ask.js';
import type { Register, Reply, ReplyKind } from './conversation.js';
import { registerOf, type DialogContext } from './context.js';
import { createAssistant } from './reply.js';
import { understand } from './understand.js';

/** An organisation to choose from. */
export interface OrganisationEntry {
  id: string;
  name: string;
  /** One line about what it does. */
  about: string;
  /** How it addresses people. */
  register: Register;
}

export interface AnswerQuery {
  q: string;
  /** Id of an organisation that exists; all of them when there is none. */
  organisation?: string;
  /** Whole years. */
  age?: number;
  /** The organisation's own when there is none. */
  register?: Register;
}

export interface AnswerEntry extends Reply {
  verdict?: 'yes' | 'no' | 'only-if' | 'unstated';
  /** Id of the organisation, or null when the reply is about none. */
  organisation: string | null;
  statement: { id: string; title: string; effective: string | null } | null;
  facts: { id: string; text: string }[];
  /** 0 to 1. */
  confidence: number;
}

export interface AnswerService {
  organisations(): readonly OrganisationEntry[];
  /** One entry for the organisation asked for; without one, an entry for each (emergency, smalltalk and refuse come once). */
  answers(query: AnswerQuery): Promise<AnswerEntry | { results: AnswerEntry[] }>;
}

/** Kinds of replies that come from a statement; a request does as far as it answers before it offers a letter. */
const ABOUT_STATEMENT = new Set<ReplyKind>(['answer', 'unknown', 'request']);

/** Makes the service over the knowledge in force. */
export function createAnswerService(context: DialogContext): AnswerService {
  return {
    organisations: () => [...context.engine().library.organisations.values()].map(({ id, name, about, register }) => ({ id, name, about, register })),
    answers: async (query) => {
      const { library } = context.engine();
      const first = query.organisation ?? [...library.organisations.keys()][0];
      const general = await answerOne(query, first, context);
      if (query.organisation !== undefined || general.statement === null) return general;
      return { results: await Promise.all([...library.organisations.keys()].map((id) => answerOne(query, id, context))) };
    },
  };
}

async function answerOne({ q, age, register }: AnswerQuery, organisation: string | undefined, context: DialogContext): Promise<AnswerEntry> {
  const conversation = { ...(organisation !== undefined && { organisation }), ...(register && { register }) };
  const { replies } = await createAssistant(context).respond(q, conversation);
  const [reply] = replies;
  if (!reply) throw new Error('The assistant gave no reply; every message must get one.');
  if (organisation === undefined || !ABOUT_STATEMENT.has(reply.kind) || (reply.kind === 'request' && reply.expects?.question !== 'start'))
    return { ...reply, organisation: null, statement: null, facts: [], confidence: 1 };
  const understood = understand([toDutch(q).text], context);
  const question = age === undefined ? understood : { ...understood, slots: { ...understood.slots, age } };
  const told = ask(question, organisation, { register: registerOf(conversation, context) }, context);
  const { id, title, effective } = currentStatement(context.engine().library, organisation);
  const spoken = age === undefined ? reply : told.reply;
  return {
    ...spoken,
    ...(told.answer.verdict && { verdict: told.answer.verdict }),
    organisation,
    statement: { id, title, effective: effective ?? null },
    facts: factsOf(told.answer).map((fact) => ({ id: fact.id, text: address(fact.text, registerOf(conversation, context)) })),
    confidence: Math.round((question.topics[0]?.chance ?? 0) * 100) / 100,
  };
}
