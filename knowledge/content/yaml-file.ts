/** A YAML file -> data of a known shape, or problems that name the line. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';

/** Path inside a document: keys and list positions. */
export type Path = readonly (string | number)[];

/** A parsed file: its data and the line at which each part of it stands. */
export interface YamlFile<T> {
  file: string;
  data: T;
  /** Line of the value at `path`, or of its nearest ancestor. */
  lineOf(path: Path): number;
}

/**
 * Reads one content file.
 * @returns the file, or nothing when it has problems, which are added to `problems`
 */
export function readYamlFile<S extends z.ZodType>(root: string, path: string, schema: S, problems: Problem[]): YamlFile<z.output<S>> | undefined {
  const file = relative(root, path).replaceAll('\\', '/');
  const text = decodeUtf8(readFileSync(path));
  if (typeof text !== 'string') {
    problems.push({ file, line: text.line, message: 'the file is not UTF-8 (perhaps Windows-1252); save it again with encoding UTF-8.' });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (at: Path): number => lineAt(document, lines, at);
  for (const error of document.errors) problems.push({ file, line: error.linePos?.[0].line ?? 1, message: explainSyntax(error.message) });
  if (document.errors.length > 0) return undefined;
  const data: unknown = document.toJS();
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push({ file, line: lineOf(toPath(issue.path)), message: explainIssue(issue, data) });
    return undefined;
  }
  return { file, data: parsed.data, lineOf };
}

function decodeUtf8(bytes: Uint8Array): string | { line: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes);
    return { line: loose.slice(0, loose.indexOf('\ufffd')).split('\n').length };
  }
}

function explainSyntax(message: string): string {
  const [first = ''] = message.split('\n');
  if (/tab/i.test(first)) return 'a tab stands where YAML wants spaces; replace it by spaces.';
  return `${first.replace(/ at line \d+, column \d+:?$/, '')}; look at the indents, quotes and colons here.`;
}

function explainIssue(issue: z.core.$ZodIssue, data: unknown): string {
  const path = toPath(issue.path);
  const where = path.join('.') || 'the file';
  const value = path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined), data);
  const shown = value === undefined ? 'is missing' : typeof value === 'object' ? '' : `is ${JSON.stringify(value)}`;
  return `${[where, shown].filter(Boolean).join(' ')}; ${issue.message}.`;
}

function toPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function lineAt(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
