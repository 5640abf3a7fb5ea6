/** What is timed beside each other over the same questions: the understanding of this project, NLP.js, and a plain search. */
import { containerBootstrap } from '@nlpjs/core';
import { LangNl } from '@nlpjs/lang-nl';
import { Nlp } from '@nlpjs/nlp';
import MiniSearch from 'minisearch';
import type { Engine } from '../../../knowledge/engine.js';
import type { Library } from '../../../knowledge/library.js';

/** Does all its work for one question. */
export interface Contender {
  name: string;
  run(text: string): unknown;
}

const TODAY = new Date('2026-06-15T12:00:00Z');

/** Understanding alone, and understanding with an answer of one organisation. */
export function ownContenders(engine: Engine, organisation: string): Contender[] {
  return [
    { name: 'recognise', run: (text) => engine.recognise(text, TODAY) },
    { name: 'recognise + answer', run: (text) => engine.answer(engine.recognise(text, TODAY), organisation) },
  ];
}

/** NLP.js with its Dutch stemmer, trained on the topics' phrasings. Training takes most of a minute. */
export async function trainNlp(library: Library): Promise<Contender> {
  const container = await containerBootstrap();
  container.use(LangNl);
  const nlp = new Nlp({ container, languages: ['nl'], autoSave: false, nlu: { log: false }, forceNER: false });
  for (const topic of library.topics.values()) for (const phrasing of topic.phrasings) nlp.addDocument('nl', phrasing, topic.id);
  await nlp.train();
  return { name: 'NLP.js', run: (text) => nlp.process('nl', text) };
}

/** MiniSearch as it comes, with prefixes and near words, over the phrasings of the topics and the questions of the facts. */
export function indexPlainly(library: Library): Contender {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  const facts = [...library.statements.values()].flatMap((statement) => statement.facts);
  const texts = [...[...library.topics.values()].flatMap(({ phrasings }) => phrasings), ...facts.flatMap(({ asks }) => asks)];
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { name: 'plain MiniSearch', run: (text) => index.search(text) };
}
