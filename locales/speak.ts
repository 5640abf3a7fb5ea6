/** Answer -> text in a form of address, with the source under it: one template for each kind of point. */
import type { Answer, ContactFact, Point } from '../knowledge/answer-model.js';
import { address, type Register } from './address.js';
import { citePlaces, type CitedPlace } from './cite.js';
import { speakUntil } from './speak-until.js';
import type { Words } from './words.js';

export interface Spoken {
  text: string;
  sources: CitedPlace[];
}

/** Names that points refer to by id. */
export interface Names {
  organisation: string;
  topicName(id: string): string;
}

/** Most places that one answer cites. */
const MOST_SOURCES = 4;

/** The whole answer as a person reads it. */
export function speak(answer: Answer, names: Names, register: Register, words: Words): Spoken {
  const lead = words.t(`answers:verdict.${answer.verdict ?? 'unstated'}`);
  const points = answer.points.map((point) => speakPoint(point, names, words));
  const [first = '', ...rest] = points;
  const sources = citePlaces(answer.citations.slice(0, MOST_SOURCES), words);
  const paragraphs = [
    [lead, first].filter(Boolean).join(' '),
    ...rest,
    answer.citations.length > 0 ? speakSource(answer, sources, names, words) : '',
  ];
  return { text: address(paragraphs.filter(Boolean).join('\n\n'), register), sources };
}

function speakPoint(point: Point, names: Names, words: Words): string {
  switch (point.kind) {
    case 'fact':
      return words.fill('fact', { text: point.fact.text, items: point.fact.items ?? [] });
    case 'contact':
      return words.fill('contact', {
        text: point.fact.text,
        lines: contactLines(point.fact, words)
          .filter((line) => !point.fact.text.includes(line.value))
          .map((line) => line.text),
        warning: point.fact.warning ?? '',
      });
    case 'cells':
      return words.fill('cells', {
        single: point.cells.length === 1,
        cells: point.cells.map((cell) => ({ ...cell, yes: cell.access === 'yes', no: cell.access === 'no', only: cell.access === 'only-if' })),
      });
    case 'difference':
      return words.fill('difference', {
        version: point.version,
        text: point.text ?? '',
        items: point.items,
        silent: point.text === undefined && point.items.length === 0,
      });
    case 'until':
      return speakUntil(point, words);
    case 'silent':
      return words.fill('silent', { name: names.topicName(point.topic), organisation: names.organisation });
    case 'unnamed':
      return words.fill('unnamed', { organisation: names.organisation, subject: nameSubject(point, words) });
    case 'rule':
      return words.fill('rule', { article: point.rule.article, text: point.rule.text });
    case 'ask':
      return words.fill('ask', { contact: describeContact(point.contact, words) });
  }
}

/** Name and ways to reach a contact in one line, its warning after it. */
export function describeContact(contact: ContactFact, words: Words): string {
  const details = contactLines(contact, words)
    .map((line) => line.text)
    .join(', ');
  const line = words.t(`answers:contact.${details ? 'line' : 'bare'}`, { name: contact.name, details });
  return [line, contact.warning].filter(Boolean).join(' ');
}

function nameSubject(point: Extract<Point, { kind: 'unnamed' }>, words: Words): string {
  if (point.law !== undefined) return words.t('answers:law', { name: words.t(`terms:law.${point.law}`) });
  return point.service === undefined ? '' : words.t(`terms:service.${point.service}`);
}

/** Ways to reach a contact, each with the bare value. */
function contactLines(contact: ContactFact, words: Words): { text: string; value: string }[] {
  const place = [contact.postcode, contact.town].filter(Boolean).join(' ');
  const street = [contact.street, place].filter(Boolean).join(', ');
  const line = (key: string, value: string | undefined, more = {}): { text: string; value: string }[] =>
    value === undefined ? [] : [{ text: words.t(`answers:contact.${key}`, { value, ...more }), value }];
  return [
    ...line('attention', contact.attention),
    ...(street ? [{ text: street, value: contact.street ?? street }] : []),
    ...line('email', contact.email),
    ...line(contact.hours === undefined ? 'phone' : 'phoneHours', contact.phone, { hours: contact.hours }),
    ...line('url', contact.url),
  ];
}

function speakSource({ statement }: Answer, sources: readonly CitedPlace[], names: Names, words: Words): string {
  const { title, version } = statement;
  const named = title.includes(names.organisation) ? title : words.t('answers:title', { title, organisation: names.organisation });
  const places = sources.map(({ section, heading }) =>
    section === heading ? heading : words.t('answers:citeWithHeading', { cite: section, heading }),
  );
  return words.fill('source', { title: named, version: words.t('answers:version', { version }), places: places.join('; ') });
}
