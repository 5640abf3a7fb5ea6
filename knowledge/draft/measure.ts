/** How well a draft of a document does beside the facts that people wrote from the same document. */
import { isWithin } from '../documents/find-passage.js';
import { locateSections } from '../documents/locate-sections.js';
import { readDocument } from '../documents/read-document.js';
import { findSection, type Statement } from '../library.js';
import { draftStatement } from './draft-statement.js';
import { type Proposal, type ProposedKind } from './proposal.js';
import { readParagraphs } from './read-paragraphs.js';

/** What is counted: terms for answering apart from rights that are named. */
export type MeasuredKind = ProposedKind | 'terms';
export const MEASURED_KINDS: readonly MeasuredKind[] = ['retention', 'right', 'terms', 'contact', 'representation'];

/** One value at one place. Two are the same when kind and value are equal and the places overlap. */
export interface Unit {
  kind: MeasuredKind;
  places: readonly string[];
  value: string;
  /** For who looks into it: the id of the fact, or the line of the proposal. */
  from: string;
}

export interface Measurement {
  kind: MeasuredKind;
  /** Values that people wrote, that were proposed, and that are in both. */
  written: number;
  proposed: number;
  both: number;
  /** Written but not proposed, and proposed but not written. */
  missed: Unit[];
  extra: Unit[];
}

/** Values of a fact or a proposal; both have the same fields. */
type Valued = Statement['facts'][number] | Proposal;

/** Measures one document, kind by kind. @param text of the document of the statement */
export function measureDraft(statement: Statement, text: string, name: string): Measurement[] {
  const written = withoutTwins(
    statement.facts.flatMap((fact) => toUnits(fact, fact.sections, fact.id)),
    statement,
  );
  const own = [...statement.sections.values()];
  const paragraphs = readParagraphs(locateSections(readDocument(text), own), own).sort((a, b) => a.line - b.line);
  const draft = draftStatement(text, name);
  // The ids of sections are chosen by people: the line says which section of theirs is meant.
  const ownPlace = (at: number): string => paragraphs.findLast(({ line }) => line <= at)?.place ?? '';
  const proposed = withoutTwins(
    draft.proposals.flatMap((proposal) => {
      const others = proposal.sections.slice(1).flatMap((place) => draft.paragraphs.find((one) => one.place === place)?.line ?? []);
      return toUnits(proposal, [proposal.line, ...others].map(ownPlace), `line ${proposal.line}`);
    }),
    statement,
  );
  return MEASURED_KINDS.map((kind) =>
    compare(
      kind,
      written.filter((unit) => unit.kind === kind),
      proposed.filter((unit) => unit.kind === kind),
    ),
  );
}

function compare(kind: MeasuredKind, written: readonly Unit[], proposed: readonly Unit[]): Measurement {
  const extra = [...proposed];
  const missed = written.filter((unit) => {
    const at = extra.findIndex((other) => other.value === unit.value && overlaps(other.places, unit.places));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { kind, written: written.length, proposed: proposed.length, both: written.length - missed.length, missed, extra };
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => isWithin(one, other) || isWithin(other, one)));
}

function toUnits(fact: Valued, places: readonly string[], from: string): Unit[] {
  switch (fact.kind) {
    case 'retention': {
      if (fact.keep === undefined && fact.while === undefined) return [];
      const value = [fact.keep ?? fact.while, fact.from ?? 'unstated', fact.law ?? '-', fact.service ?? '-'].join(' ');
      return [{ kind: 'retention', places, value, from }];
    }
    case 'right': {
      const { decide, extend, carryOut } = fact.terms ?? {};
      const value = `decide ${decide ?? '-'} extend ${extend ?? '-'} carryOut ${carryOut ?? '-'}`;
      if (fact.terms) return [{ kind: 'terms', places, value, from }];
      return fact.rights.map((right) => ({ kind: 'right', places, value: right, from }));
    }
    case 'contact': {
      const phone = fact.phone?.replace(/\D/g, '');
      const postcode = fact.postcode?.replaceAll(' ', '');
      const value = [fact.role, fact.email, phone, fact.street, postcode, fact.town, fact.url].map((part) => part ?? '-').join(' ');
      return [{ kind: 'contact', places, value, from }];
    }
    case 'representation':
      return [{ kind: 'representation', places, value: `from ${fact.from ?? '-'} below ${fact.below ?? '-'}`, from }];
    default:
      return [];
  }
}

/** A right that several facts of one section tell of is named there once. */
function withoutTwins(units: readonly Unit[], statement: Statement): Unit[] {
  const seen = new Set<string>();
  return units.filter(({ kind, value, places }) => {
    if (kind !== 'right') return true;
    const key = `${value} ${findSection(statement, places[0] ?? '')?.id ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
