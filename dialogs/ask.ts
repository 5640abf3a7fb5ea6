/** A question and an organisation -> the reply. */
import { toTerm } from '../knowledge/rules/claims.js';
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
  const engine = context.engine();
  const answer = engine.answer(question, organisation, most);
  const names = {
    organisation: engine.library.organisations.get(organisation)?.name ?? organisation,
    topicName: (id: string) => engine.library.topics.get(id)?.name ?? id,
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

/** Candidates of each statement among which an explanation is looked for. */
const MOST_LOOKED_AT = 25;

/** What a term means, by the statement that explains it best; a question of that kind needs no organisation. */
export function define(question: Question, conversation: Conversation, context: DialogContext): Reply | undefined {
  const engine = context.engine();
  const isGeneral = engine.library.topics.get(question.topics[0]?.topic ?? '')?.general === true;
  if (!isGeneral || !question.asksMeaning) return undefined;
  const term = toTerm(question.analysis);
  const names = (text: string): boolean => term.length > 0 && term.every((stem) => engine.analyse(text).stems.includes(stem));
  const found = [...engine.library.organisations.keys()]
    .flatMap((organisation) =>
      engine
        .rank(question, organisation)
        .slice(0, MOST_LOOKED_AT)
        .map((ranked) => ({ organisation, ...ranked })),
    )
    .filter(({ candidate }) => candidate.kind === 'fact' && candidate.fact.kind !== 'silence')
    .sort((a, b) => b.match - a.match);
  // "Inzage, wat betekent dat": only a text with the term itself explains it.
  const best = found.find(({ candidate }) => candidate.kind === 'fact' && names(candidate.fact.text)) ?? found[0];
  if (!best) return undefined;
  const { reply } = ask(question, best.organisation, { register: registerOf(conversation, context), most: 1 }, context);
  const organisation = engine.library.organisations.get(best.organisation)?.name;
  return { ...reply, text: `${context.words.t('answers:explainedBy', { organisation })}\n\n${reply.text}` };
}

/** Title of the statement in force, as a person knows it. */
export function statementTitle(organisation: string, { engine, words }: DialogContext): string {
  const { title } = currentStatement(engine().library, organisation);
  const name = engine().library.organisations.get(organisation)?.name ?? organisation;
  return title.includes(name) ? title : words.t('answers:title', { title, organisation: name });
}
