/** All checks of the content, one file each. */
import { ContentError } from '../content/problem.js';
import { barePronouns } from './bare-pronouns.js';
import type { Check, CheckContext, Finding } from './check.js';
import { copiedRun } from './copied-run.js';
import { figureClause } from './figure-clause.js';
import { groundAddresses } from './ground-addresses.js';
import { groundDates } from './ground-dates.js';
import { groundFigures } from './ground-figures.js';
import { groundNames } from './ground-names.js';
import { groundReferences } from './ground-references.js';
import { groundTable } from './ground-table.js';
import { informationItems } from './information-items.js';
import { makeCheckContext } from './make-context.js';
import { readingLevel } from './reading-level.js';
import { ruleReview } from './rule-review.js';
import { sectionCovered } from './section-covered.js';
import { sectionExists } from './section-exists.js';
import { sectionFingerprint } from './section-fingerprint.js';
import { silentHome } from './silent-home.js';
import { silentWords } from './silent-words.js';
import { termConflicts } from './term-conflicts.js';
import { termMentions } from './term-mentions.js';
import { topicGaps } from './topic-gaps.js';
import { typedFigures } from './typed-figures.js';
import { versionDifferences } from './version-differences.js';

/** Every check, in the order in which a reader wants to hear of it. */
export const CHECKS: readonly Check[] = [
  sectionExists,
  sectionFingerprint,
  sectionCovered,
  groundFigures,
  figureClause,
  groundDates,
  groundAddresses,
  groundNames,
  groundReferences,
  groundTable,
  typedFigures,
  termMentions,
  termConflicts,
  versionDifferences,
  topicGaps,
  silentHome,
  silentWords,
  readingLevel,
  barePronouns,
  copiedRun,
  informationItems,
  ruleReview,
];

/** How many facts of each kind a statement has, those taken over from another version among them. */
export interface FactCount {
  statement: string;
  total: number;
  kinds: Record<string, number>;
}

export interface CheckResult {
  /** By file and line, each once. */
  findings: Finding[];
  /** Names of checks that did not run, because the documents are not there. */
  skipped: string[];
  counts: FactCount[];
}

/**
 * Checks the content under `root`. What cannot be loaded is reported by the check `schema`, and nothing else is looked at.
 * @param documents folder of the published documents; without it, checks that compare with them are skipped
 */
export function checkContent(root: string, documents: string | undefined, today: Date): CheckResult {
  try {
    return runChecks(makeCheckContext(root, documents, today), documents !== undefined);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const findings = error.problems.map((problem): Finding => ({ check: 'schema', severity: 'error', ...problem }));
    return { findings, skipped: CHECKS.map(({ name }) => name), counts: [] };
  }
}

/** Runs every check on a context. */
export function runChecks(context: CheckContext, hasDocuments: boolean): CheckResult {
  const isSkipped = ({ needsDocuments }: Check): boolean => needsDocuments && !hasDocuments;
  return {
    findings: sortFindings(CHECKS.filter((check) => !isSkipped(check)).flatMap((check) => check.run(context))),
    skipped: CHECKS.filter(isSkipped).map(({ name }) => name),
    counts: context.heads.map(({ statement }) => ({
      statement: statement.id,
      total: statement.facts.length,
      kinds: countBy(statement.facts.map(({ kind }) => kind)),
    })),
  };
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [`${finding.file}:${finding.line}:${finding.message}`, finding]));
  return [...unique.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
