/** One way to reach a person: an e-mail address, a phone number or a postal address. */
import { HELP_LINE_NUMBER, isBsn } from '../safety/mask.js';

const EMAIL = /[\p{L}\d._%+'-]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}\p{L}{2,24}/u;
/** As spoken, or written so that machines do not see it: "jan (at) example punt nl". */
const SPELT_AT = /\s*[([]\s*at\s*[)\]]\s*|\s+(?:at|apenstaart|apenstaartje)\s+/giu;
const SPELT_DOT = /\s*[([]\s*(?:dot|punt)\s*[)\]]\s*|\s+(?:dot|punt)\s+/giu;
const PHONE = /(?<![\d+])(?:(?:\+|00)[1-9]\d{0,2}[\s.-]*(?:\(0\)[\s.-]*)?|\(?0)\d?(?:[\s().-]*\d){6,11}(?!\d)/u;
const POSTCODE = /(?<!\d)([1-9]\d{3})\s?([a-z]{2})(?![\p{L}\d])/giu;
const LONGEST = 120;

/** `email:…`, `phone:…` or `post:street, postcode town`; the first of these that stands in the text, or nothing. */
export function readContact(text: string): string | undefined {
  const flat = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return readEmail(flat) ?? readPost(flat) ?? readPhone(flat);
}

function readEmail(text: string): string | undefined {
  const [found] = EMAIL.exec(text) ?? EMAIL.exec(text.replace(SPELT_AT, '@').replace(SPELT_DOT, '.')) ?? [];
  return found === undefined ? undefined : `email:${found.replace(/^[.'-]+/, '')}`;
}

/** Dutch numbers have ten digits; a number of another country is taken as it is typed. */
function readPhone(text: string): string | undefined {
  const [found] = PHONE.exec(text) ?? [];
  if (found === undefined || HELP_LINE_NUMBER.test(found)) return undefined;
  const compact = found.replace(/[^\d+]/g, '');
  const isForeign = /^(?:\+|00)(?!31)/.test(compact);
  const national = compact.replace(/^(?:\+|00)310?/, '0');
  if (isBsn(compact) || (isForeign ? compact.length < 9 : national.length !== 10)) return undefined;
  if (isForeign) return `phone:${compact}`;
  return `phone:${national.startsWith('06') ? `06-${national.slice(2)}` : found.trim()}`;
}

/** Street with a number, postcode and town; a street or town that is missing makes it no address. */
function readPost(text: string): string | undefined {
  for (const found of text.matchAll(POSTCODE)) {
    const [whole, digits = '', letters = ''] = found;
    const before = text.slice(0, found.index).replace(/^.*?(?:adres|woon|wonen)\b[^\p{L}\d]*(?:is|op|aan|in)?\s*(?:de|het)?\s*/iu, '');
    const street = before.replace(/^[\s,;.:-]+|[\s,;.:-]+$/gu, '');
    const after = text.slice(found.index + whole.length).replace(/^[\s,;.:-]+|[\s,;.:!-]+$/gu, '');
    const town = after.replace(/^(?:te|in)\s+/iu, '');
    const isAddress = /\p{L}{2}/u.test(street) && /\d/.test(street) && /^\p{L}[\p{L}\s'’-]+$/u.test(town) && street.length + town.length <= LONGEST;
    if (isAddress) return `post:${street}, ${digits} ${letters.toUpperCase()} ${town}`;
  }
  return undefined;
}
