/** A question with a date in it -> until when, by each term that may apply. */
import type { Point } from '../answer-model.js';
import { fitSlots } from '../focus.js';
import type { Statement } from '../library.js';
import type { Question } from '../question.js';
import type { Fact, StartEvent } from '../schema.js';
import { keepUntil, type RetentionFact, type Until } from './keep-until.js';
import table from './tables/starts.json' with { type: 'json' };

/** Most terms that are counted in one answer. */
const MOST_TERMS = 3;
const ADULT = 18;
const TOPICS = new Set(table.topics);
const WHOLE_FILE = new Set(table.wholeFile);
const FILE_FACTS = new Set(table.fileFacts);
const SPECIAL = new Set(table.special);
const OTHER_THAN_FILE = new Set(table.otherThanFile);

/** What a person said that happened on the date. */
type Told = 'last-change' | 'end-of-service' | 'contact' | 'date';

/**
 * The sum for a question on a retention topic, when it names a date from which a term may count.
 * @param chosen facts that the answer tells
 */
export function sumRetention(question: Question, topic: string, chosen: readonly Fact[], statement: Statement): Extract<Point, { kind: 'until' }>[] {
  const { slots, askedOn } = question;
  const told = readTold(question.analysis.words);
  if (slots.date === undefined || told === undefined || !asksUntilWhen(question) || !(topic.startsWith('retention-') || TOPICS.has(topic))) return [];
  const { date } = slots;
  const sums = termsFor(question, topic, chosen, statement).flatMap((fact) => keepUntil(fact, date, askedOn) ?? []);
  const terms = oncePerTerm(sums).slice(0, MOST_TERMS);
  if (terms.length === 0) return [];
  const starts = [...new Set(terms.map(({ from }) => from))].filter((from) => from !== 'unstated' && !isSame(told, from));
  const isUnstated = terms.some(({ from }) => from === 'unstated');
  return [{ kind: 'until', date, terms, starts, isContact: told === 'contact', isUnstated }];
}

/** A date in a story is no reason for a sum: the person must ask how long, or whether it is still there. */
function asksUntilWhen({ analysis, asksHow, followsUp }: Question): boolean {
  if (followsUp) return true;
  const has = (names: readonly string[]): boolean => analysis.words.some((word) => names.includes(word));
  return has(table.asksTime) || (has(table.stays) && !asksHow);
}

/** Nothing when the date is a birthday or the day on which something began. */
function readTold(words: readonly string[]): Told | undefined {
  const has = (names: readonly string[]): boolean => words.some((word) => names.includes(word));
  if (has(table.contact)) return 'contact';
  if (has(table['end-of-service'])) return 'end-of-service';
  if (has(table['last-change'])) return 'last-change';
  return has(table.noStart) ? undefined : 'date';
}

function isSame(told: Told, from: StartEvent): boolean {
  return told === from || (told === 'end-of-service' && from === 'end-of-calendar-year');
}

/** The retention facts of the answer; for the file as a whole, with no law, help or child named, also the other terms for files. */
function termsFor({ slots, topics }: Question, topic: string, chosen: readonly Fact[], statement: Statement): RetentionFact[] {
  const { laws = [], services = [], age = ADULT } = slots;
  const own = chosen.filter((fact) => fact.kind === 'retention');
  const named = (fact: Fact): boolean =>
    (fact.law !== undefined && laws.includes(fact.law)) || (fact.service !== undefined && services.includes(fact.service));
  if (own.some(named)) return own.filter(named);
  const [best] = chosen;
  const only = best?.kind === 'retention' && !isOfFile(best) ? best.topics[0] : WHOLE_FILE.has(topic) ? undefined : topic;
  if (only !== undefined) return own.filter((fact) => fact.topics.includes(only));
  if (laws.length + services.length > 0 || age < ADULT) return own.filter((fact) => fitSlots(fact, slots) >= 0);
  const files = statement.facts.filter((fact) => fact.kind === 'retention').filter(isOfFile);
  // Beside a general term, one for a law is a special case: told when the question is about a law or a kind of help, and then alone.
  const hasGeneral = files.some(isGeneral);
  const isSpecial = SPECIAL.has(topics[0]?.topic ?? '');
  if (hasGeneral && isSpecial && best?.kind === 'retention' && !isGeneral(best)) return [best];
  return [...own.filter(isOfFile), ...files.filter((fact) => !hasGeneral || fact.law === undefined)];
}

/** A term for files of whatever law or help. */
function isGeneral({ law, service, topics }: Fact): boolean {
  return law === undefined && service === undefined && FILE_FACTS.has(topics[0] ?? '');
}

function isOfFile({ topics }: Fact): boolean {
  return topics.some((id) => FILE_FACTS.has(id)) && !OTHER_THAN_FILE.has(topics[0] ?? '');
}

/** Two facts with the same term and start give the same date: the first is told. */
function oncePerTerm(sums: readonly Until[]): Until[] {
  const seen = new Set<string>();
  return sums.filter(({ counted, from }) => {
    const key = `${counted} ${from}`;
    return !seen.has(key) && seen.add(key);
  });
}
