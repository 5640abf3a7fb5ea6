/** E-mail addresses, web addresses, postcodes and telephone numbers in a text. */
import type { Mention, Reader } from './mention.js';

export interface Addresses {
  emails: Mention[];
  urls: Mention[];
  postcodes: Mention[];
  phones: Mention[];
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const URL = /(?:https?:\/\/|www\.)[^\s<>()'"’‘]+|(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:nl|com|org|eu|net)\b(?:\/[^\s<>()'"’‘]*)?/giu;
const POSTCODE = /\b[1-9]\d{3} ?[A-Z]{2}\b/g;
/** Ten digits from a zero on, or the numbers of help lines. */
const PHONE = /\b0[89]00[ -]*\d{4}(?:[ -]*\d{3})?\b|\b0(?:[ -]*\d){9}\b/g;

/** Takes all addresses out of a text: an e-mail address before the web address in it. */
export function takeAddresses(reader: Reader): Addresses {
  const take = (pattern: RegExp, normalise: (text: string) => string): Mention[] =>
    reader.take(pattern, ({ 0: text, index }) => ({ value: normalise(text), text, at: index }));
  return {
    emails: take(EMAIL, (text) => text.toLowerCase()),
    urls: take(URL, normaliseUrl),
    postcodes: take(POSTCODE, (text) => text.replaceAll(' ', '')),
    phones: take(PHONE, (text) => text.replace(/\D/g, '')),
  };
}

/** `https://www.levgroep.nl/klachten.` and `levgroep.nl/klachten/` are one address. */
function normaliseUrl(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?/]+$/, '');
}
