/** The content folder and the folder of documents -> what checks look at. */
import { readContent } from '../content/read-content.js';
import type { SectionedDocument } from '../documents/locate-sections.js';
import { loadDocuments } from '../documents/load-documents.js';
import { loadLibrary } from '../load-library.js';
import type { CheckContext } from './check.js';
import { placeFacts, placeHeads } from './places.js';
import { createSourceReader } from './source.js';

/**
 * Loads everything that the checks compare.
 * @param root the content folder
 * @param documents folder of the published documents, if it is there
 * @throws ContentError when the content cannot be loaded
 */
export function makeCheckContext(root: string, documents: string | undefined, today: Date): CheckContext {
  const library = loadLibrary(root);
  const content = readContent(root, []);
  const published = documents === undefined ? new Map<string, SectionedDocument>() : loadDocuments(library, documents);
  return {
    library,
    content,
    documents: published,
    sourceOf: createSourceReader(published),
    facts: placeFacts(root, library, content),
    heads: placeHeads(library, content),
    today,
  };
}
