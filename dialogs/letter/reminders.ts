/** What to do when: wait for the answer, send a follow-up letter, complain, go to the authority. */
import { contactFor } from '../../knowledge/rules/contact.js';
import { addDurations, type ReplyDates } from '../../knowledge/rules/reply-dates.js';
import type { Library } from '../../knowledge/library.js';
import { address } from '../../locales/address.js';
import { describeContact } from '../../locales/speak.js';
import type { Words } from '../../locales/words.js';
import type { Register } from '../conversation.js';
import { printDay } from './dates.js';
import { sayDuration, type Known } from './letter-values.js';
import type { Reminder } from './written-letter.js';

export interface Setting {
  library: Library;
  words: Words;
  register: Register;
  /** ISO date of the letter. */
  sent: string;
  /** What the letter is about, as in its subject. */
  subject: string;
  /** Of the person who writes. */
  name: string;
}

/** Time that a follow-up letter gives, and then the complaint. */
const FOLLOW_UP = 'P2W';
const COMPLAINT = 'P4W';
const AUTHORITY_TOPIC = 'complaint-authority';

/** Reminders in the order of their dates. */
export function makeReminders({ flow, promise, dates }: Known, setting: Setting): Reminder[] {
  const { library, words, register, sent, subject, name } = setting;
  const organisation = library.organisations.get(flow.organisation)?.name ?? flow.organisation;
  const term = sayDuration(dates.term, words);
  const say = (key: string, values: Record<string, string> = {}): string =>
    address(words.t(`letters:reminder.${key}`, { organisation, term, sent: printDay(sent), ...values }), register);
  const namesAuthority = !promise.statement.silent.has(AUTHORITY_TOPIC);
  const followUp = addDurations(dates.expected, ['P1D']);
  const complaint = addDurations(followUp, [FOLLOW_UP]);
  const reminders: Reminder[] = [
    { date: dates.expected, title: say('expected'), text: say('expectedText', { basis: say(`basis.${dates.basis}`) }) },
    {
      date: followUp,
      title: say('follow'),
      text: [
        ...(dates.latest === undefined ? [] : [say('latestTold', { latest: printDay(dates.latest) })]),
        say('followText'),
        words.write('follow-up', {
          addressed: promise.addressee.name,
          sent: printDay(sent),
          expected: printDay(dates.expected),
          asked: dates.basis === 'asked',
          subject,
          name,
        }),
      ].join('\n\n'),
    },
    ...(flow.right === 'complaint'
      ? []
      : [{ date: complaint, title: say('route'), text: say('routeText', { contact: complaintContact(flow.organisation, library, words) }) }]),
    {
      date: addDurations(complaint, [COMPLAINT]),
      title: say('authority'),
      text: say('authorityText', { stated: say(namesAuthority ? 'authorityStated' : 'authorityLaw') }),
    },
    ...laterReminders(dates, say),
  ];
  return reminders.sort((a, b) => a.date.localeCompare(b.date));
}

function laterReminders({ latest, done }: ReplyDates, say: (key: string) => string): Reminder[] {
  return [
    ...(latest === undefined ? [] : [{ date: latest, title: say('latest'), text: say('latestText') }]),
    ...(done === undefined ? [] : [{ date: done, title: say('done'), text: say('doneText') }]),
  ];
}

function complaintContact(organisation: string, library: Library, words: Words): string {
  return describeContact(contactFor('complaint', organisation, library), words);
}
