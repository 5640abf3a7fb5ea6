/** General rules of law were reviewed within a year. */
import type { Check, Finding } from './check.js';
import { placeRules } from './rule-places.js';

const MONTHS = 12;

export const ruleReview: Check = {
  name: 'rule-review',
  needsDocuments: false,
  run: ({ content, today }) =>
    placeRules(content)
      .filter(({ rule }) => monthsBetween(rule.reviewed, today) > MONTHS)
      .map(({ rule, file, lineOf }): Finding => ({
        check: 'rule-review',
        severity: 'warning',
        file,
        line: lineOf(['reviewed']),
        message: `${rule.id} (${rule.article}) was last reviewed in ${rule.reviewed}; compare it with the law as it is now, and write the month.`,
      })),
};

/** Whole months from a month such as 2026-11 to a day. */
function monthsBetween(month: string, today: Date): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - number;
}
