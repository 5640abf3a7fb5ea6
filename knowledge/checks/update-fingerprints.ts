/** Writes the fingerprints of sections into the head of a statement; comments and layout stay as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { fingerprintOf } from '../documents/fingerprint.js';
import type { CheckContext } from './check.js';

/** A piece of a file that is replaced; `from` equals `to` when something is put in between. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Sections of a statement whose fingerprint was written. */
export interface FingerprintUpdate {
  statement: string;
  file: string;
  sections: string[];
}

/**
 * Writes missing and changed fingerprints, as a sign that the facts of these sections were reviewed.
 * @param root the content folder
 * @param statements ids of the statements to write; all when there are none
 */
export function updateFingerprints(root: string, { heads, documents }: CheckContext, statements: readonly string[]): FingerprintUpdate[] {
  return heads
    .filter(({ statement }) => statements.length === 0 || statements.includes(statement.id))
    .flatMap(({ statement, head, file }) => {
      const document = documents.get(statement.id);
      const changed = new Map(
        head.sections.flatMap(({ id, fingerprint }) => {
          const section = document?.sections.get(id);
          const now = section && fingerprintOf(section);
          return now === undefined || now === fingerprint ? [] : [[id, now] as const];
        }),
      );
      if (changed.size === 0) return [];
      const path = join(root, file);
      writeFileSync(path, setFingerprints(readFileSync(path, 'utf8'), changed));
      return [{ statement: statement.id, file, sections: [...changed.keys()] }];
    });
}

/** The text of a head with fingerprints by section id put in. */
export function setFingerprints(source: string, fingerprints: ReadonlyMap<string, string>): string {
  const sections = parseDocument(source).getIn(['statement', 'sections'], true);
  if (!isSeq(sections)) return source;
  const edits = sections.items.flatMap((section): Edit[] => {
    const fingerprint = isMap(section) ? fingerprints.get(String(section.get('id'))) : undefined;
    return isMap(section) && fingerprint !== undefined ? [editSection(section, `"${fingerprint}"`, source)] : [];
  });
  return edits.sort((a, b) => b.from - a.from).reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

function editSection(section: YAMLMap, value: string, source: string): Edit {
  const present = section.get('fingerprint', true);
  if (isScalar(present) && present.range) return { from: present.range[0], to: present.range[1], text: value };
  const [start = 0, end = 0] = section.range ?? [];
  const isFlow = section.flow === true;
  const at = source.slice(0, isFlow ? end - 1 : end).trimEnd().length;
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  return { from: at, to: at, text: isFlow ? `, fingerprint: ${value}` : `\n${' '.repeat(column)}fingerprint: ${value}` };
}
