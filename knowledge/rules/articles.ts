/** Which article of which law gives a right: the AVG for everyone, care laws for the kinds of care that an organisation gives. */
import type { Library, Statement } from '../library.js';
import type { LawId, RightId, Rule } from '../schema.js';
import table from './tables/articles.json' with { type: 'json' };

/** Laws with rules of their own on files; the WGBO stands in the Burgerlijk Wetboek. */
export type CareLaw = 'wgbo' | 'jeugdwet' | 'wmo';

export interface Article {
  law: 'avg' | CareLaw;
  /** As printed: `15`, `7:456`, `7.3.10`. */
  number: string;
}

const CARE_LAWS: readonly CareLaw[] = ['wgbo', 'jeugdwet', 'wmo'];
const GENERAL: Record<RightId, { topic: string; article?: string; rule?: string }> = table.general;
const CARE: Partial<Record<RightId, Partial<Record<CareLaw, string>>>> = table.care;

/** The article of the AVG that gives a right; nothing for shielding, complaints to the organisation and the files of the dead. */
export function generalArticle(right: RightId): Article | undefined {
  const number = GENERAL[right].article;
  return number === undefined ? undefined : { law: 'avg', number };
}

/** The general rule that says what a right is, to be shown where a statement is silent on it. */
export function generalRule(right: RightId, library: Library): Rule | undefined {
  return library.rules.get(GENERAL[right].rule ?? '');
}

/** The topic under which a statement speaks of a right, or says that it does not. */
export function topicOf(right: RightId): string {
  return GENERAL[right].topic;
}

/** Articles of care laws that give a right too, for the laws that may hold at an organisation. They go before the AVG where they hold. */
export function careArticles(right: RightId, statement: Statement): Article[] {
  return careLawsOf(statement).flatMap((law) => {
    const number = CARE[right]?.[law];
    return number === undefined ? [] : [{ law, number }];
  });
}

/** The care laws that a statement speaks of, by name or as youth help. */
export function careLawsOf(statement: Statement): CareLaw[] {
  const named = new Set<LawId | undefined>(statement.facts.map((fact) => fact.law));
  if (statement.facts.some((fact) => fact.service === 'youth-help')) named.add('jeugdwet');
  return CARE_LAWS.filter((law) => named.has(law));
}
