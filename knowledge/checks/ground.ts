/** Grounding: what a fact mentions must stand at the places that it cites. */
import { type Mentions, readMentions } from '../extract/read-mentions.js';
import type { Mention } from '../extract/mention.js';
import type { CheckContext, Finding, Severity } from './check.js';
import type { FactPlace } from './places.js';
import type { Source } from './source.js';
import { type FactText, shownTexts } from './texts.js';

/** What one kind of grounding looks for. */
export interface Grounding<M extends Mention> {
  check: string;
  /** What is missing, for the message: `figure`. */
  what: string;
  /** What a text of a fact mentions. */
  pick: (mentions: Mentions, place: FactPlace, text: FactText) => readonly M[];
  isGrounded: (mention: M, source: Source, place: FactPlace) => boolean;
  /** `error` unless told otherwise. */
  severityOf?: (mention: M) => Severity;
}

/** Reports every mention that the cited places do not have. A silence names what the document does not say, and is left out. */
export function ground<M extends Mention>(context: CheckContext, grounding: Grounding<M>): Finding[] {
  const { check, what, pick, isGrounded, severityOf } = grounding;
  const { facts, sourceOf } = context;
  return facts.flatMap((place) => {
    const source = place.fact.kind === 'silence' ? undefined : sourceOf(place);
    if (!source) return [];
    return shownTexts(place.fact).flatMap((part) =>
      pick(readMentions(part.text), place, part)
        .filter((mention) => !isGrounded(mention, source, place))
        .map((mention): Finding => ({
          check,
          severity: severityOf?.(mention) ?? 'error',
          file: place.file,
          line: place.lineOf(part.path, mention.text),
          message: `${what} "${mention.text.trim()}" of ${place.fact.id} does not stand in ${source.where}; ${remedyFor(place)}.`,
        })),
    );
  });
}

/** What to do about a fact that its document does not bear out. */
export function remedyFor({ isInherited, statement }: FactPlace): string {
  return isInherited ? `write the fact anew in ${statement.id} or name it there under drops` : 'correct it, or name the section in which it stands';
}
