/** A question and an organisation -> the reply. */
import { explainTerm } from '../knowledge/explain.js';
import type { Question } from '../knowledge/question.js';
import { currentStatement } from '../knowledge/library.js';
import type { Answer } from '../knowledge/answer-model.js';
import { speak } from '../locales/speak.js';
import type { Conversation, Register, Reply } from './conversation.js';
import { registerOf, topicButtons, type DialogContext } from './context.js';

/** The answer and how it is said. */
export interface Told {
  answer: Answer;
  reply: Reply;
}

/** How an answer is given. */
export interface Manner {
  register: Register;
  /** Most facts in it. */
  most?: number;
}

/** Answers from the statement of one organisation, with at most `most` facts. */
export function ask(question: Question, organisation: string, { register, most }: Manner, context: DialogContext): Told {
  return put(context.engine().answer(question, organisation, most), register, context);
}

/** An answer in words. */
function put(answer: Answer, register: Register, context: DialogContext): Told {
  const { library } = context.engine();
  const names = {
    organisation: library.organisations.get(answer.organisation)?.name ?? answer.organisation,
    topicName: (id: string) => library.topics.get(id)?.name ?? id,
  };
  const { text, sources } = speak(answer, names, register, context.words);
  return { answer, reply: { kind: answer.kind, topic: answer.topic, text, sources, suggestions: topicButtons(answer.next, context) } };
}

/** One reply that answers for several organisations, each under its name. */
export function compare(question: Question, organisations: readonly string[], conversation: Conversation, context: DialogContext): Reply {
  const register = registerOf(conversation, context);
  // Who asks how, needs the way beside the right.
  const most = question.asksHow ? 2 : 1;
  const told = organisations.map((organisation) => ask(question, organisation, { register, most }, context));
  const text = told
    .map(({ answer, reply }) =>
      context.words.t('answers:part', { organisation: context.engine().library.organisations.get(answer.organisation)?.name, text: reply.text }),
    )
    .join('\n\n');
  const [first] = told;
  return {
    kind: told.some(({ reply }) => reply.kind === 'answer') ? 'answer' : 'unknown',
    topic: first?.reply.topic ?? null,
    text,
    sources: told.flatMap(({ reply }) => reply.sources),
    suggestions: first?.reply.suggestions ?? [],
  };
}

/** What a term means, by a statement that explains it; a question of that kind needs no organisation. */
export function define(question: Question, conversation: Conversation, context: DialogContext): Reply | undefined {
  const { library, analyse } = context.engine();
  const statements = [...library.organisations.keys()].map((organisation) => currentStatement(library, organisation));
  const answer = explainTerm(question, statements, library, analyse) ?? explainTopic(question, context);
  if (!answer) return undefined;
  const { reply } = put(answer, registerOf(conversation, context), context);
  const organisation = library.organisations.get(answer.organisation)?.name;
  return { ...reply, text: `${context.words.t('answers:explainedBy', { organisation })}\n\n${reply.text}` };
}

/** The statement that tells most about a topic of which the meaning is much the same everywhere. */
function explainTopic(question: Question, { engine }: DialogContext): Answer | undefined {
  const isGeneral = engine().library.topics.get(question.topics[0]?.topic ?? '')?.general === true;
  if (!isGeneral || !question.asksMeaning) return undefined;
  const [best] = [...engine().library.organisations.keys()]
    .flatMap((organisation) => {
      const [first] = engine().rank(question, organisation);
      return first?.candidate.kind === 'fact' && first.candidate.fact.kind !== 'silence' ? [{ organisation, match: first.match }] : [];
    })
    .sort((a, b) => b.match - a.match);
  return best && engine().answer(question, best.organisation, 1);
}

/** Title of the statement in force, as a person knows it. */
export function statementTitle(organisation: string, { engine, words }: DialogContext): string {
  const { title } = currentStatement(engine().library, organisation);
  const name = engine().library.organisations.get(organisation)?.name ?? organisation;
  return title.includes(name) ? title : words.t('answers:title', { title, organisation: name });
}
