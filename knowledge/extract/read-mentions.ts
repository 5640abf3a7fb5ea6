/** Everything in a text that must be as printed: addresses, dates, references, figures. */
import { type Addresses, takeAddresses } from './addresses.js';
import { type References, takeReferences } from './articles.js';
import { takeDates } from './dates.js';
import { type Figure, takeFigures } from './figures.js';
import { type Mention, Reader } from './mention.js';

export interface Mentions extends Addresses, References {
  dates: Mention[];
  figures: Figure[];
  /** The text with all addresses blanked out: what names may stand in. */
  prose: string;
}

/** Reads a text once; what belongs to an address, date or reference is no figure of its own. */
export function readMentions(text: string): Mentions {
  const reader = new Reader(text);
  const addresses = takeAddresses(reader);
  const prose = reader.rest;
  const references = takeReferences(reader);
  const dates = takeDates(reader);
  return { ...addresses, ...references, dates, figures: takeFigures(reader), prose };
}
