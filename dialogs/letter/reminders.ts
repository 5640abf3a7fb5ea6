/** What to do when: wait for the answer, send a follow-up letter, complain, go to the authority. */
import type { Fact } from '../../knowledge/schema.js';
import type { Library } from '../../knowledge/library.js';
import { generalRule } from '../../knowledge/rules/articles.js';
import { promiseOf } from '../../knowledge/rules/promise.js';
import { addDurations, type ReplyDates } from '../../knowledge/rules/reply-dates.js';
import { address } from '../../locales/address.js';
import type { Words } from '../../locales/words.js';
import type { Register } from '../conversation.js';
import { printDay } from './dates.js';
import type { Known, LetterValues } from './letter-shape.js';
import { nameDocument, sayDuration } from './phrases.js';
import type { Reminder } from './written-letter.js';

export interface Setting {
  library: Library;
  words: Words;
  /** Form of address of what is told to the person. */
  register: Register;
  /** ISO date of the letter. */
  sent: string;
  /** What the letter is about, as in its subject. */
  subject: string;
  /** Name and attention line of the addressee. */
  addressed: string;
  /** Of the person who writes. */
  name: string;
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Time that the follow-up letter gives, and time for a complaint after that. */
const FOLLOW_UP = 'P2W';
const COMPLAINT = 'P4W';
/** Topic of what a statement says of the authority. */
const AUTHORITY = 'complaint-authority';

/** Reminders in the order of their dates. */
export function makeReminders(known: Known, values: LetterValues, setting: Setting): Reminder[] {
  const { flow, promise, dates } = known;
  const { library, words, register, sent } = setting;
  const organisation = library.organisations.get(flow.organisation)?.name ?? flow.organisation;
  const fixed = { organisation, term: values.term, sent: printDay(sent, words), latest: printDay(dates.latest ?? '', words) };
  const say: Say = (key, more = {}) => address(words.t(`letters:reminder.${key}`, { ...fixed, ...more }), register);
  const tell = (fact: Fact): string => address(words.fill('fact', { text: fact.text, items: fact.items ?? [] }), register);
  const followUp = addDurations(dates.expected, ['P1D']);
  const complaint = addDurations(followUp, [FOLLOW_UP]);
  const authority = addDurations(complaint, [COMPLAINT]);
  const waitFor = (date: string): string[] => (dates.latest !== undefined && date <= dates.latest ? [say('later')] : []);
  const remind = (date: string, title: string, paragraphs: readonly string[]): Reminder => ({
    date,
    title: say(title),
    text: paragraphs.join('\n\n'),
  });
  return [
    remind(dates.expected, 'expected', [say('expectedText', { basis: say(`basis.${dates.basis}`) })]),
    remind(followUp, 'follow', [...waitFor(followUp), say('followText'), followUpLetter(values, setting)]),
    // Who sent a complaint has done so already.
    ...(flow.right === 'complaint'
      ? []
      : [remind(complaint, 'route', [say('routeText'), ...waitFor(complaint), ...complaintRoute(known, library).map(tell)])]),
    remind(authority, 'authority', [say('authorityText'), ...authorityWords(known, setting, tell)]),
    ...laterReminders(dates, say, nameDocument(promise.statement, words), words),
  ].sort((a, b) => a.date.localeCompare(b.date));
}

function followUpLetter(values: LetterValues, { words, sent, subject, name, addressed }: Setting): string {
  return words.write('follow-up', { ...values, addressed, sent: printDay(sent, words), subject, name });
}

function laterReminders({ latest, done, doneTerm }: ReplyDates, say: Say, document: string, words: Words): Reminder[] {
  return [
    ...(latest === undefined ? [] : [{ date: latest, title: say('latest'), text: say('latestText') }]),
    ...(done === undefined || doneTerm === undefined
      ? []
      : [{ date: done, title: say('done'), text: say('doneText', { done: sayDuration(doneTerm, words), document }) }]),
  ];
}

/** What the statement says of complaining to the organisation, else whom it names for complaints. */
function complaintRoute({ flow: { organisation } }: Known, library: Library): Fact[] {
  const { facts, addressee } = promiseOf('complaint', organisation, library);
  return [[...facts.how, ...facts.first][0] ?? addressee];
}

/** What the statement says of going to the authority, and what holds in general. */
function authorityWords({ promise: { statement } }: Known, { library, words, register }: Setting, tell: (fact: Fact) => string): string[] {
  const stated = statement.facts.find(({ kind, topics: [home] }) => kind === 'right' && home === AUTHORITY);
  const rule = generalRule('complaint', library);
  return [...(stated ? [tell(stated)] : []), ...(rule ? [address(words.fill('rule', { article: rule.article, text: rule.text }), register)] : [])];
}
