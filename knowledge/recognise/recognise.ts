/** Message -> question: analysed, its topics ranked, its case read; a follow-up is completed from the question before it. */
import type { Analyser, Analysis } from '../dutch/analyse.js';
import { toClauses } from '../dutch/clauses.js';
import { toPassages } from '../dutch/passages.js';
import { toSentences } from '../dutch/normalise.js';
import tables from '../dutch/tables/questions.json' with { type: 'json' };
import type { Passage, Question } from '../question.js';
import { asksHow, asksMeaning, asksYesOrNo, isNegated } from '../rules/claims.js';
import services from '../slots/tables/services.json' with { type: 'json' };
import type { SlotReader } from '../slots/read-slots.js';
import type { Slots } from '../slots/slots.js';
import { PASSAGE, SMALL_TALK, TOPIC_WEIGHTS as W } from '../weights.js';
import { judgeScope, measureScope, type Measured, type ScopeSense } from './scope.js';
import { rankTopics, type RankedTopic, type TopicModel } from './topic-model.js';

export interface RecogniseContext {
  model: TopicModel;
  analyse: Analyser;
  sense: ScopeSense;
  /** Is a topic about the conversation itself? */
  isConversation: (topic: string) => boolean;
  readSlots: SlotReader;
  today: Date;
  before?: Question;
}

const FOLLOW_UPS = new Set(tables.followUps);
const OPENERS = new Set(tables.open);
const POINTERS = new Set(tables.pointers);
const GOES_ON = new Set(tables.goesOn);
/** Words in the names of kinds of help. */
const SERVICE_WORDS = new Set(Object.values(services).flatMap((names) => names.flatMap((name) => name.split(' '))));

/** Understands one message. */
export function recognise(text: string, context: RecogniseContext): Question {
  const { analyse, sense, readSlots, today, before } = context;
  const analysis = analyse(text);
  const { slots, rest } = readSlots(text, analysis.words, today);
  const { whole, parts } = measureMessage(text, analysis, context);
  const scope = measureScope(whole, parts, sense);
  const passages = analysis.words.length < W.longMessage ? [] : sharePassages(parts, context);
  const question: Question = {
    analysis,
    clauses: analyseClauses(text, analyse),
    passages,
    topics: joinTopics(whole.topics, passages),
    outOfScope: judgeScope(scope),
    ...(scope && { scope }),
    slots,
    askedOn: today.toISOString().slice(0, 10),
    asksYesOrNo: asksYesOrNo(analysis),
    isNegated: isNegated(analysis),
    asksHow: asksHow(analysis),
    asksMeaning: asksMeaning(analysis),
    followsUp: false,
    ownStems: slots.organisations === undefined ? analysis.stems.length : analyse(rest).stems.length,
  };
  return before && isFollowUp(analysis, slots) && !isSmallTalk(whole.topics, context) ? follow(question, before, context) : question;
}

/** Clauses with two telling words or more, when there are several. */
function analyseClauses(text: string, analyse: Analyser): Analysis[] {
  const clauses = toClauses(text)
    .map(analyse)
    .filter(({ stems }) => stems.length >= 2);
  return clauses.length > 1 ? clauses : [];
}

/** A message and its sentences, or the passages of a long one, each with the chances of its topics. */
function measureMessage(text: string, analysis: Analysis, { model, analyse }: RecogniseContext): { whole: Measured; parts: Measured[] } {
  const measure = (one: Analysis): Measured => ({ analysis: one, topics: rankTopics(model, one) });
  const texts = analysis.words.length < W.longMessage ? toSentences(text) : toPassages(text, PASSAGE);
  return { whole: measure(analysis), parts: texts.length > 1 ? texts.map((part) => measure(analyse(part))) : [] };
}

/** Passages with a share each: the likelier it is that one is about privacy, the more it counts. Together they make 1. */
function sharePassages(parts: readonly Measured[], { sense }: RecogniseContext): Passage[] {
  const odds = parts.map((part) => {
    const outside = judgeScope(measureScope(part, [], sense));
    return (1 - outside + PASSAGE.least) / (outside + PASSAGE.least);
  });
  const total = odds.reduce((sum, one) => sum + one, 0);
  return parts.map(({ analysis, topics }, at) => ({ analysis, topics, share: (odds[at] ?? 0) / total }));
}

/** Chances for a message; in a long one those of its passages count beside the whole. */
function joinTopics(topics: readonly RankedTopic[], passages: readonly Passage[]): RankedTopic[] {
  if (passages.length === 0) return [...topics];
  const sums = new Map<string, number>();
  for (const { topics: own, share } of passages) for (const { topic, chance } of own) sums.set(topic, (sums.get(topic) ?? 0) + share * chance);
  return mix(
    topics,
    topics.map((one) => ({ ...one, chance: sums.get(one.topic) ?? 0 })),
    W.passageShare,
  );
}

/** Weighted mean of two rankings, most likely first, adding up to 1. */
function mix(one: readonly RankedTopic[], other: readonly RankedTopic[], share: number): RankedTopic[] {
  const sum = other.reduce((total, { chance }) => total + chance, 0) || 1;
  const others = new Map(other.map(({ topic, chance }) => [topic, chance / sum]));
  return one
    .map((ranked) => ({ ...ranked, chance: (1 - share) * ranked.chance + share * (others.get(ranked.topic) ?? 0) }))
    .sort((a, b) => b.chance - a.chance);
}

/** Thanks and goodbyes open like follow-ups ("oke, bedankt"), but are none. */
function isSmallTalk(topics: readonly RankedTopic[], { isConversation }: RecogniseContext): boolean {
  const chance = topics.filter(({ topic }) => isConversation(topic)).reduce((sum, one) => sum + one.chance, 0);
  return chance >= SMALL_TALK.leastChance;
}

function isFollowUp({ words, stems }: Analysis, slots: Slots): boolean {
  if (stems.length > W.ownStems) return false;
  const opens = FOLLOW_UPS.has(words[0] ?? '');
  const points = words.some((word) => POINTERS.has(word)) && stems.length <= 3;
  const goesOn = words.some((word) => GOES_ON.has(word)) && stems.length <= 4;
  const onlyCase = stems.length <= 3 && (slots.age !== undefined || slots.organisations !== undefined || slots.relation !== undefined);
  const isBare = words.length <= 2 && OPENERS.has(words[0] ?? '');
  return opens || points || goesOn || onlyCase || isBare;
}

/** The follow-up with what it leaves unsaid taken from the question before. */
function follow(question: Question, before: Question, { model, analyse }: RecogniseContext): Question {
  const isElsewhere = question.slots.organisations !== undefined;
  // A kind of help belongs to the organisation that was asked about: another may not offer it.
  const unsaid = isElsewhere ? analyse(before.analysis.words.filter((word) => !SERVICE_WORDS.has(word)).join(' ')) : before.analysis;
  const analysis = { ...question.analysis };
  for (const part of ['stems', 'concepts', 'parts', 'pairs'] as const) analysis[part] = [...new Set([...question.analysis[part], ...unsaid[part]])];
  const { organisations: _, services, ...kept } = before.slots;
  return {
    ...question,
    analysis,
    topics: isElsewhere ? rankTopics(model, analysis) : mix(question.topics, before.topics, W.beforeShare),
    slots: { ...kept, ...(services && !isElsewhere && { services }), ...question.slots },
    outOfScope: Math.min(question.outOfScope, before.outOfScope),
    followsUp: true,
    // What it says itself weighs beside the whole, as a clause of its own.
    clauses: question.ownStems > 0 ? [question.analysis, ...question.clauses] : before.clauses,
    asksYesOrNo: question.asksYesOrNo || before.asksYesOrNo,
  };
}
