/** No section of the document changed since its facts were reviewed. */
import { fingerprintOf } from '../documents/fingerprint.js';
import { findSection } from '../library.js';
import type { Check, CheckContext, Finding } from './check.js';
import type { HeadPlace } from './places.js';

const NAME = 'fingerprints';
/** Facts named in a message. */
const MOST_NAMED = 5;

export const sectionFingerprint: Check = {
  name: NAME,
  needsDocuments: true,
  run: (context) => context.heads.flatMap((place) => checkHead(place, context)),
};

function checkHead({ statement, head, file, lineOf }: HeadPlace, context: CheckContext): Finding[] {
  const document = context.documents.get(statement.id);
  if (!document) return [];
  return head.sections.flatMap(({ id, fingerprint }, index): Finding[] => {
    const section = document.sections.get(id);
    if (!section) return [];
    const now = fingerprintOf(section);
    if (now === fingerprint) return [];
    const where = `section ${id} (line ${section.number} of ${statement.document})`;
    const update = `run "npm run knowledge -- check --update ${statement.id}"`;
    const message =
      fingerprint === undefined
        ? `${where} has no fingerprint; compare its facts with it, then ${update}.`
        : `${where} changed since its facts were reviewed (${factsOf(id, statement.id, context)}); review them, then ${update}.`;
    return [{ check: NAME, severity: 'error', file, line: lineOf(['sections', index]), message }];
  });
}

function factsOf(section: string, statementId: string, { facts }: CheckContext): string {
  const ids = facts
    .filter(({ statement, fact }) => statement.id === statementId && fact.sections.some((place) => findSection(statement, place)?.id === section))
    .map(({ fact }) => fact.id);
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return ids.length === 0 ? 'no fact' : `${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}
