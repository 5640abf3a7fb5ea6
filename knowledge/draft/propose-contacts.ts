/** Contacts in a document: e-mail, telephone, postal address, and who is meant. */
import type { Mention } from '../extract/mention.js';
import { readMentions } from '../extract/read-mentions.js';
import { wordsOf } from './named-in.js';
import type { Paragraph, ProposalOf } from './proposal.js';
import roles from './tables/contact-roles.json' with { type: 'json' };

type Contact = ProposalOf<'contact'>;
type Role = Contact['role'];
type Values = Omit<Contact, 'kind' | 'role' | 'name' | 'topics' | 'sections' | 'line'>;

/** In the order in which they are looked for. */
const ROLES: readonly Role[] = ['dpo', 'complaints', 'privacy'];
/** Paragraphs before an address in which it is said whose it is. */
const BLOCK = 5;
const POSTCODE = String.raw`[1-9]\d{3} ?[A-Z]{2}`;
const TOWN = String.raw`\p{Lu}[\p{L}'’-]*(?:[ -](?:\p{Lu}[\p{L}'’-]*|aan|den|der|de|op))*`;
const STREET = new RegExp(
  String.raw`(?<![\p{L}])(?:Postbus \d+|\p{Lu}[\p{L}'’.]*(?: [\p{L}'’.]+){0,3}? \d+[a-z]?(?!\d)|\p{Lu}\p{L}+(?:straat|weg|laan|plein|kade|dijk|singel|hof|pad) \d+[a-z]?)`,
  'u',
);
const WITH_POSTCODE = new RegExp(String.raw`(?<postcode>${POSTCODE})\)?(?:,? (?:in |te )?)(?<town>${TOWN})`, 'u');
const STREET_AND_TOWN = new RegExp(
  String.raw`(?<street>\p{Lu}\p{L}+(?:straat|weg|laan|plein|kade|dijk|singel|hof|pad) \d+[a-z]?)(?: te | in |, )(?<town>${TOWN})`,
  'u',
);
const HOURS = /\b(?:op )?((?:werkdagen|maandag)[^)]*\d{1,2}[.:]\d{2}[^)]*?)(?=[).]|$)/i;

/**
 * One fact a contact. What stands under one role with the same e-mail address is one contact.
 * @param name of the organisation, for a contact that has none of its own
 */
export function proposeContacts(paragraphs: readonly Paragraph[], name: string): Contact[] {
  const found: Contact[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const block = paragraphs.slice(Math.max(0, index - BLOCK), index + 1).filter(({ section }) => section === paragraph.section);
    const before = paragraphs[index - 1]?.text ?? '';
    for (const values of readValues(paragraph.text, before)) add(found, values, roleOf(values, paragraph, block), paragraph, name);
    for (const role of ['authority', 'dpo'] as const) if (names(paragraph.text, role)) add(found, {}, role, paragraph, roles[role].name);
  }
  return found.filter(({ role, email, phone, url, street }) => role === 'authority' || role === 'dpo' || [email, phone, url, street].some(Boolean));
}

function readValues(text: string, before: string): Values[] {
  const { emails, phones, urls } = readMentions(text);
  const full = WITH_POSTCODE.exec(text)?.groups;
  const short = STREET_AND_TOWN.exec(text)?.groups;
  const street = full && (STREET.exec(text.slice(0, text.indexOf(full.postcode ?? '')))?.[0] ?? STREET.exec(before)?.[0]);
  const hours = HOURS.exec(text)?.[1];
  const post = full ? { ...full, ...(street !== undefined && { street }) } : short;
  return [
    ...(post ? [{ ...post }] : []),
    ...[...new Set(emails.map(({ value }) => value))].map((email) => ({ email })),
    ...phones.map((phone) => ({ phone: phone.text, ...(hours !== undefined && { hours }) })),
    // A web address is a contact only where one is sent to it.
    ...(/klacht|contact/i.test(`${text} ${before}`)
      ? urls
          .filter(isWhole)
          .slice(0, 1)
          .map(({ text: url }) => ({ url: url.replace(/[.,;:!?]+$/, '') }))
      : []),
  ];
}

/** "Zonnehof.nl" may be the name of an organisation. */
function isWhole({ text }: Mention): boolean {
  return /^(?:https?:|www\.)/i.test(text);
}

function roleOf({ email, phone, url, street }: Values, paragraph: Paragraph, block: readonly Paragraph[]): Role {
  if (email !== undefined)
    return names(email.split('@')[0] ?? '', 'dpo') || names(paragraph.text.split(email)[0] ?? '', 'dpo') ? 'dpo' : (roleInBlock(block) ?? 'privacy');
  if (url?.includes('autoriteitpersoonsgegevens')) return 'authority';
  const role = roleInBlock(block);
  if (role !== undefined) return role;
  if (phone !== undefined) return 'phone';
  return url !== undefined && street === undefined && /klacht/i.test(paragraph.heading) ? 'complaints' : 'general';
}

/** The role that is named last before the address. */
function roleInBlock(block: readonly Paragraph[]): Role | undefined {
  for (const { text } of block.toReversed()) {
    const named = ROLES.find((role) => names(text, role));
    if (named) return named;
  }
  return ROLES.find((role) => names(block.at(-1)?.heading ?? '', role));
}

function names(text: string, role: Role): boolean {
  const padded = ` ${wordsOf(text)} `;
  return roles[role].words.some((word) => padded.includes(` ${word} `));
}

/** Adds values to the contact of that role, unless it has other ones already. */
function add(found: Contact[], values: Values, role: Role, { place, line }: Paragraph, name: string): void {
  const isSame = (one: Contact): boolean =>
    one.role === role && Object.entries(values).every(([key, value]) => !(key in one) || Reflect.get(one, key) === value);
  const known = found.find(isSame);
  if (known) {
    Object.assign(known, values);
    if (!known.sections.includes(place)) known.sections.push(place);
    return;
  }
  found.push({ kind: 'contact', role, name: roles[role].name || name, ...values, topics: [roles[role].topic], sections: [place], line });
}
