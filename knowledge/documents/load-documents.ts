/** The folder of published documents -> the document of each statement, cut along its sections. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../library.js';
import { locateSections, type SectionedDocument } from './locate-sections.js';
import { readDocument } from './read-document.js';

/**
 * Reads the document of every statement of a library.
 * @param folder where the files lie that the statements name under `document`
 * @returns by statement id; a statement whose file is not there is missing
 */
export function loadDocuments(library: Library, folder: string): Map<string, SectionedDocument> {
  const documents = new Map<string, SectionedDocument>();
  for (const statement of library.statements.values()) {
    const path = join(folder, statement.document);
    if (!existsSync(path)) continue;
    const lines = readDocument(readFileSync(path, 'utf8'));
    documents.set(statement.id, locateSections(lines, [...statement.sections.values()]));
  }
  return documents;
}
