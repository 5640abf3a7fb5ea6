/** The knowledge, ready to be asked: recognises a message and answers it from a statement. Built once per version of the content. */
import { join } from 'node:path';
import { answerQuestion, rankForCase, type AnswerContext } from './answer.js';
import type { Answer } from './answer-model.js';
import { createAnalyser, type Analyser, type Analysis } from './dutch/analyse.js';
import { currentStatement, type Library, type Statement } from './library.js';
import type { Question } from './question.js';
import { createFactSearch, type FactSearch, type RankedCandidate } from './recognise/fact-search.js';
import { recognise } from './recognise/recognise.js';
import { hashExamples, readModel, writeModel, type ModelName } from './recognise/model-file.js';
import { createPrivacyModel, privacyExamples } from './recognise/privacy-model.js';
import { weighStems } from './recognise/scope.js';
import { trainRegression, type Example, type Regression } from './recognise/regression.js';
import { createTopicModel, OFF_TOPIC, topicExamples } from './recognise/topic-model.js';
import { commonWords, countDomainWords, organisationWords } from './recognise/vocabulary.js';
import { createSlotReader } from './slots/read-slots.js';

export interface Engine {
  library: Library;
  analyse: Analyser;
  /** Understands a message; `before` is the question that it may follow up. Dates count from `today`. */
  recognise(text: string, today: Date, before?: Question): Question;
  /** Answers from the statement in force of an organisation, with at most `most` facts. */
  answer(question: Question, organisation: string, most?: number): Answer;
  /** What the statement of an organisation has for a question, best first; for explaining a choice. */
  rank(question: Question, organisation: string): RankedCandidate[];
}

/**
 * Builds an engine.
 * @param modelFolder where trained models are kept; without it, or on the first use of new content, training takes seconds
 */
export function createEngine(library: Library, modelFolder?: string): Engine {
  const analyse = createAnalyser(countDomainWords(library), commonWords(), organisationWords(library));
  const analyseOnce = remember(analyse);
  const model = createTopicModel(library, analyseOnce, loadOrTrain('topics', topicExamples(library, analyseOnce), modelFolder));
  const isOutside = createPrivacyModel(loadOrTrain('privacy', privacyExamples(library, analyseOnce), modelFolder));
  const sense = { weigh: weighStems(library, analyseOnce), isOutside };
  const isConversation = (id: string): boolean => id !== OFF_TOPIC && library.topics.get(id)?.conversation === true;
  const readSlots = createSlotReader([...library.organisations.values()]);
  const searches = new Map<string, FactSearch>();
  const factSearch = (statement: Statement): FactSearch => {
    const known = searches.get(statement.id) ?? createFactSearch(statement, library, analyseOnce);
    searches.set(statement.id, known);
    return known;
  };
  const context: AnswerContext = { library, analyse, factSearch };
  return {
    library,
    analyse,
    recognise: (text, today, before) => recognise(text, { model, analyse, sense, isConversation, readSlots, today, ...(before && { before }) }),
    answer: (question, organisation, most) => answerQuestion(question, organisation, context, most),
    rank: (question, organisation) => rankForCase(question, currentStatement(library, organisation), context),
  };
}

/** The texts of the content are read for several models: each is analysed once. */
function remember(analyse: Analyser): Analyser {
  const known = new Map<string, Analysis>();
  return (text) => {
    const analysis = known.get(text) ?? analyse(text);
    known.set(text, analysis);
    return analysis;
  };
}

function loadOrTrain(name: ModelName, examples: readonly Example[], folder: string | undefined): Regression {
  const file = folder === undefined ? undefined : join(folder, `${name}-${hashExamples(examples)}.bin`);
  const kept = file === undefined ? undefined : readModel(file);
  if (kept) return kept;
  const trained = trainRegression(examples);
  if (file !== undefined) writeModel(file, trained);
  return trained;
}
