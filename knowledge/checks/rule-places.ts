/** General rules of law with the file and lines in which they stand. */
import type { Content } from '../content/read-content.js';
import type { Path } from '../content/yaml-file.js';
import type { Rule } from '../schema.js';

export interface RulePlace {
  rule: Rule;
  file: string;
  lineOf: (path: Path) => number;
}

/** All rules, file by file. */
export function placeRules({ rules }: Content): RulePlace[] {
  return rules.flatMap((file) =>
    file.data.rules.map((rule, index) => ({ rule, file: file.file, lineOf: (path: Path) => file.lineOf(['rules', index, ...path]) })),
  );
}
