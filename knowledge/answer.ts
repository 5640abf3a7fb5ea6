/** A recognised question and a statement -> the answer: which facts, which verdict, from where. No prose. */
import { factsOf, type Answer, type Point } from './answer-model.js';
import { citeFacts } from './citations.js';
import { chooseFacts, countTextWords, countWords } from './choose-facts.js';
import type { Analyser } from './dutch/analyse.js';
import { fitSlots } from './focus.js';
import { currentStatement, otherVersion, type Library, type Statement } from './library.js';
import type { Question } from './question.js';
import { rankCandidates, type FactSearch, type RankedCandidate } from './recognise/fact-search.js';
import { comparesLengths, decideClaim, offersChoice } from './rules/claims.js';
import { contactFor } from './rules/contact.js';
import { judgeDurations } from './rules/premise.js';
import { CHOICE, FACT_WEIGHTS } from './weights.js';
import { rulesFor } from './rules/general.js';
import { sumRetention } from './rules/retention-sum.js';
import { findTableNames, readCells } from './rules/table.js';
import { findUnnamed } from './rules/unnamed.js';
import type { Fact, Verdict } from './schema.js';

/** What answering needs besides the question. */
export interface AnswerContext {
  library: Library;
  analyse: Analyser;
  factSearch: (statement: Statement) => FactSearch;
}

/** Candidates this near to the best decide whether the question is one for the table. */
const TABLE_RANK = 2;
/** Most facts beside a sum, which is itself what was asked. */
const MOST_BESIDE_SUM = 2;
const TABLE_TOPICS = new Set(['access-table', 'staff-access', 'manager-access', 'support-access', 'team-access', 'bsn', 'internal-sharing']);

/** Candidates of a statement for a question, best first, the person's case taken into account. */
export function rankForCase(question: Question, statement: Statement, context: AnswerContext): RankedCandidate[] {
  const all = rankCandidates(context.factSearch(statement), question);
  const ranked =
    question.skipsTold === true ? all.filter(({ candidate }) => candidate.kind !== 'fact' || !question.told?.includes(candidate.fact.id)) : all;
  const fitted = ranked.map((one) =>
    one.candidate.kind === 'fact'
      ? { ...one, score: one.score + fitSlots(one.candidate.fact, question.slots) - (isAgain(one.candidate.fact, question) ? FACT_WEIGHTS.again : 0) }
      : one,
  );
  return fitted.sort((a, b) => b.score - a.score);
}

/** A follow-up with words of its own seldom asks for what was just told. */
function isAgain(fact: Fact, { followsUp, ownStems, told }: Question): boolean {
  return followsUp && ownStems > 0 && told?.includes(fact.id) === true;
}

/** Is this what the statement does not say? */
function isSilence({ candidate }: RankedCandidate): boolean {
  return candidate.kind === 'silent' || candidate.fact.kind === 'silence';
}

/**
 * First decides whether the statement answers at all, by all candidates together: several facts that each come near outweigh one silence.
 * Then the best candidate of that kind comes first; for a bare silence the fact that tells more about it, when that is near.
 */
function settle(ranked: readonly RankedCandidate[]): RankedCandidate[] {
  const most = ranked[0]?.score ?? 0;
  const weigh = (some: readonly RankedCandidate[]): number => some.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  const silences = ranked.filter(isSilence);
  const told = ranked.filter((one) => !isSilence(one));
  if (FACT_WEIGHTS.tells * weigh(told) >= weigh(silences) && told.length > 0) return [...told, ...silences];
  const [best] = silences;
  const fuller = silences.find(({ candidate }) => candidate.kind === 'fact' && candidate.fact.topics.includes(best?.topic ?? ''));
  return best?.candidate.kind === 'silent' && fuller && fuller.match >= FACT_WEIGHTS.fullerShare * best.match
    ? [fuller, ...silences, ...told]
    : [...silences, ...told];
}

/** Answers a question from the statement in force of one organisation. */
export function answerQuestion(question: Question, organisation: string, context: AnswerContext, most?: number): Answer {
  const statement = currentStatement(context.library, organisation);
  const ranked = rankForCase(question, statement, context);
  const settled = settle(ranked);
  const [best] = settled;
  if (!best) throw new Error(`Statement ${statement.id} has no facts; add some to its YAML files.`);
  const base = { topic: best.topic, organisation, statement, next: context.library.topics.get(best.topic)?.related ?? [] };

  const cells = readTable(question, ranked, statement, context);
  if (cells) return { ...base, ...cells, kind: 'answer' };

  const unnamed = findUnnamed(question.slots, best.topic, statement);
  if (unnamed) return { ...base, ...unknown([unnamed], base.topic, question, organisation, context) };
  if (best.candidate.kind === 'silent')
    return { ...base, ...unknown([{ kind: 'silent', topic: best.topic }], base.topic, question, organisation, context) };
  if (best.candidate.fact.kind === 'silence') {
    const fact = best.candidate.fact;
    const sum = sumRetention(question, best.topic, [], statement);
    const points: Point[] = [{ kind: 'fact', fact }, ...sum];
    const silence = {
      ...base,
      ...unknown(points, base.topic, question, organisation, context),
      citations: citeFacts(statement, factsOf({ points })),
    };
    return sum.length > 0 ? { ...silence, kind: 'answer' } : silence;
  }
  const perClause = question.clauses.map((clause) => rankForCase({ ...question, analysis: clause, clauses: [], passages: [] }, statement, context));
  const offer = { question, ranked: settled, perClause, statement, right: context.library.topics.get(best.topic)?.right, analyse: context.analyse };
  const chosen = chooseFacts(offer).slice(0, most);
  const sum = sumRetention(question, best.topic, chosen, statement);
  const beside = (some: readonly Fact[]): Point[] => [...differences(some, organisation, context.library), ...besides(some, context.library)];
  const facts = shorten(sum.length > 0 ? chosen.slice(0, MOST_BESIDE_SUM) : chosen, beside);
  const verdict = decide(question, facts, context.analyse);
  const [first, rest] = [facts.slice(0, 1), facts.slice(1)];
  return {
    ...base,
    kind: 'answer',
    ...(verdict && { verdict }),
    points: [...first.map(toPoint), ...sum, ...rest.map(toPoint), ...beside(facts)],
    citations: citeFacts(statement, [...new Set([...facts, ...factsOf({ points: sum })])]),
  };
}

function unknown(
  points: Point[],
  topic: string,
  question: Question,
  organisation: string,
  { library }: AnswerContext,
): Pick<Answer, 'kind' | 'verdict' | 'points' | 'citations'> {
  const rules = rulesFor(topic, question.slots, library).slice(0, 1);
  const contact = contactFor(topic, organisation, library);
  return {
    kind: 'unknown',
    verdict: 'unstated',
    points: [...points, ...rules.map((rule): Point => ({ kind: 'rule', rule })), { kind: 'ask', contact }],
    citations: [],
  };
}

function readTable(
  question: Question,
  ranked: readonly RankedCandidate[],
  statement: Statement,
  { analyse }: AnswerContext,
): Pick<Answer, 'verdict' | 'points' | 'citations'> | undefined {
  const near = ranked.slice(0, TABLE_RANK);
  if (!near.some(({ candidate, topic }) => TABLE_TOPICS.has(topic) || (candidate.kind === 'fact' && candidate.fact.kind === 'access')))
    return undefined;
  for (const fact of statement.facts) {
    if (fact.kind !== 'access') continue;
    const cells = readCells(fact, findTableNames(fact, question.analysis, analyse));
    const [first] = cells;
    if (!first) continue;
    const verdict = question.asksYesOrNo && cells.every(({ access }) => access === first.access) ? first.access : undefined;
    const [inWords] = chooseFacts({ question, ranked: near.filter(isAboutAccess), perClause: [], statement, right: undefined, analyse });
    const facts = inWords ? [fact, inWords] : [fact];
    return {
      ...(verdict && { verdict }),
      points: [{ kind: 'cells', fact, cells }, ...(inWords ? [toPoint(inWords)] : [])],
      citations: citeFacts(statement, facts),
    };
  }
  return undefined;
}

function isAboutAccess({ candidate, topic }: RankedCandidate): boolean {
  return candidate.kind === 'fact' && candidate.fact.kind !== 'access' && candidate.fact.kind !== 'silence' && TABLE_TOPICS.has(topic);
}

function toPoint(fact: Fact): Point {
  return fact.kind === 'contact' ? { kind: 'contact', fact } : { kind: 'fact', fact };
}

/** As many of the facts as leave the answer short enough to read, with what comes beside them. */
function shorten(facts: readonly Fact[], beside: (some: readonly Fact[]) => readonly Point[]): Fact[] {
  const words = [...facts.map(countWords), ...beside(facts).map(countPoint)].reduce((sum, count) => sum + count, 0);
  return words <= CHOICE.mostInAll || facts.length === 1 ? [...facts] : shorten(facts.slice(0, -1), beside);
}

function countPoint(point: Point): number {
  if (point.kind === 'rule') return countTextWords(point.rule.text);
  return point.kind === 'difference' ? countTextWords([point.text ?? '', ...point.items].join(' ')) : 0;
}

/** The verdict of the best fact, for a question that asks for one. A denial and a choice of two get none: yes and no would be ambiguous. */
function decide(question: Question, [best]: readonly Fact[], analyse: Analyser): Verdict | undefined {
  if (!best || !question.asksYesOrNo || question.isNegated || offersChoice(question.analysis)) return undefined;
  const claim = decideClaim(best, question.analysis, analyse);
  if (claim !== undefined && claim !== 'yes') return claim;
  return (comparesLengths(question.analysis) ? undefined : judgeDurations(best, question.slots.durations ?? [])) ?? claim;
}

/** The first fact on which another version of the statement says otherwise. */
function differences(facts: readonly Fact[], organisation: string, library: Library): Point[] {
  const version = otherVersion(library, organisation);
  if (!version) return [];
  for (const fact of facts) {
    const other = version.factsById.get(fact.id);
    if (other === fact) continue;
    const items = (other?.items ?? []).filter((item) => !fact.items?.includes(item));
    const text = other && other.text !== fact.text ? other.text : undefined;
    // The other version's list is only shorter: nothing that stands there reads otherwise.
    if (other && text === undefined && items.length === 0) continue;
    return [{ kind: 'difference', version: version.version, items, ...(text !== undefined && { text }) }];
  }
  return [];
}

function besides(facts: readonly Fact[], library: Library): Point[] {
  const [id] = facts.flatMap((fact) => fact.beside);
  const rule = id === undefined ? undefined : library.rules.get(id);
  return rule ? [{ kind: 'rule', rule }] : [];
}
