/** What the engine tells first, and how sure it is: asked without the dialog around it. */
import { factsOf } from '../../../knowledge/answer-model.js';
import type { Engine } from '../../../knowledge/engine.js';
import type { Question } from '../../../knowledge/question.js';
import { softmax } from '../../../knowledge/recognise/regression.js';
import type { Stranger } from '../strangers.js';

export interface Told {
  question: Stranger;
  /** Id of the first fact, `silent:<topic>`, or the kind of what came instead. */
  first: string;
  /** Chance of the best candidate among all of the statement, 0 to 1. */
  chance: number;
  isRight: boolean;
}

const TODAY = new Date('2026-06-15T12:00:00Z');

/** Understands the turns in order, each as a follow-up to those before; the last knows what was told before it. */
export function understandTurns(turns: readonly string[], organisation: string, engine: Engine): Question {
  const understood: Question[] = [];
  for (const turn of turns) understood.push(engine.recognise(turn, TODAY, understood.at(-1)));
  const [before, last] = [understood.at(-2), understood.at(-1)];
  if (!last) throw new Error('A question without turns; give it one.');
  return before ? { ...last, told: factsOf(engine.answer(before, organisation)).map(({ id }) => id) } : last;
}

/** Chance of the best candidate: their scores are in log units. */
export function topChance(question: Question, organisation: string, engine: Engine): number {
  const scores = engine.rank(question, organisation).map(({ score }) => score);
  return softmax(Float32Array.from(scores))[0] ?? 0;
}

/** Answers a question that is labelled with its facts. */
export function tellFirst(question: Stranger, engine: Engine): Told {
  const understood = understandTurns(question.turns, question.organisation, engine);
  const [point] = engine.answer(understood, question.organisation).points;
  const first = !point ? 'nothing' : 'fact' in point ? point.fact.id : point.kind === 'silent' ? `silent:${point.topic}` : point.kind;
  return { question, first, chance: topChance(understood, question.organisation, engine), isRight: question.facts.includes(first) };
}
