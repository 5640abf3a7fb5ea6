/** What the text of a letter is filled with. Parsed before it is used, so that no letter is printed with a gap. */
import { z } from 'zod';
import { careLawsOf } from '../../knowledge/rules/articles.js';
import type { RightPromise } from '../../knowledge/rules/promise.js';
import type { ReplyDates } from '../../knowledge/rules/reply-dates.js';
import type { Route } from '../../knowledge/rules/route.js';
import type { Article } from '../../knowledge/rules/articles.js';
import { parseDuration } from '../../knowledge/rules/durations.js';
import type { Words } from '../../locales/words.js';
import type { FlowState } from '../conversation.js';
import { printDay } from './dates.js';
import { introduce } from './introduce.js';
import { plainLine } from './parse-letter.js';
import { namePlace, termPlace } from './places.js';

const Text = z.string().default('');
const Flag = z.boolean().default(false);

const LetterValues = z.strictObject({
  introduction: z.string(),
  client: z.string().min(1),
  data: z.string().min(1),
  file: z.string().min(1),
  about: z.string().min(1),
  born: Text,
  number: Text,
  part: Text,
  period: Text,
  reason: Text,
  wrong: Text,
  correct: Text,
  where: Text,
  addition: Text,
  provider: Text,
  use: Text,
  situation: Text,
  consent: Text,
  fromWhom: Text,
  ground: Text,
  groundDetail: Text,
  happened: Text,
  wish: Text,
  askedBefore: Flag,
  digital: Flag,
  paper: Flag,
  look: Flag,
  title: z.string().min(1),
  place: Text,
  law: Text,
  care: z.array(z.string()).default([]),
  stated: Flag,
  decides: Flag,
  byLaw: Flag,
  asked: Flag,
  term: z.string().min(1),
  termPlace: Text,
  extension: Flag,
  carryOut: Text,
  identity: Flag,
  costs: Flag,
  attachments: z.array(z.string()).default([]),
});
export type LetterValues = z.infer<typeof LetterValues>;

/** What is known of one request: the answers, what the statement promises, who signs, and when an answer may be expected. */
export interface Known {
  flow: FlowState;
  promise: RightPromise;
  route: Route;
  dates: ReplyDates;
}

/** Gathers everything that the text of a letter prints. @throws ZodError when a part is missing that every letter has */
export function letterValues(known: Known, words: Words): LetterValues {
  const { flow, promise, route, dates } = known;
  const { answers } = flow;
  const text = (id: string): string => plainLine(answers[id] ?? '');
  const isOther = answers['client-name'] !== undefined;
  const client = text(isOther ? 'client-name' : 'name');
  const mine = isOther ? 'other' : 'own';
  const { delivery } = answers;
  return LetterValues.parse({
    introduction: introduce(flow, route, client, words),
    client,
    data: words.t(`letters:${mine}.data`, { client }),
    file: words.t(`letters:${mine}.file`, { client }),
    about: words.t(`letters:${mine}.about`, { client }),
    born: printDay(text('birth-date')),
    number: text('client-number'),
    part: answers.what === 'all' ? '' : text('part'),
    period: describePeriod(answers.period, words),
    reason: answers.reason === undefined ? '' : words.t(`letters:reason.${answers.reason}`),
    wrong: text('wrong'),
    correct: text('correct'),
    where: text('where'),
    addition: text('addition'),
    provider: answers.to === 'provider' ? text('provider') : '',
    use: text('use'),
    situation: text('situation'),
    consent: text('consent'),
    fromWhom: text('from-whom'),
    ground: answers.ground === undefined ? '' : words.t(`letters:ground.${answers.ground}`, { client }),
    groundDetail: text('ground-detail'),
    happened: text('happened'),
    wish: text('wish'),
    askedBefore: answers['asked-before'] === 'yes',
    digital: delivery === 'digital',
    paper: delivery === 'paper',
    look: delivery === 'look',
    attachments: route.attachments.map((id) => words.t(`letters:attachment.${id}`)),
    costs: promise.facts.cost.length > 0,
    identity: promise.facts.identity.length > 0,
    ...ruleValues(known, words),
    ...termValues(promise, dates, words),
  });
}

function ruleValues({ promise, route }: Known, words: Words): Partial<LetterValues> {
  const name = ({ law, number }: Article): string => words.t(`letters:law.${law}`, { number });
  const [title = ''] = promise.statement.title.toLowerCase().split(' ');
  const general = route.articles.find(({ law }) => law === 'avg');
  return {
    title,
    place: namePlace(promise, words),
    law: general ? name(general) : '',
    care: careLawsOf(promise.statement).length > 0 ? route.articles.filter(({ law }) => law !== 'avg').map(name) : [],
  };
}

function termValues(promise: RightPromise, { basis, term, extension }: ReplyDates, words: Words): Partial<LetterValues> {
  const { terms } = promise;
  const isCarriedOutLater = terms?.decide !== undefined && terms.carryOut !== undefined && terms.carryOut !== terms.decide;
  return {
    stated: basis === 'statement',
    byLaw: basis === 'law',
    asked: basis === 'asked',
    decides: terms?.decide !== undefined,
    term: sayDuration(term, words),
    termPlace: basis === 'statement' ? termPlace(promise, words) : '',
    extension: extension !== undefined,
    carryOut: isCarriedOutLater ? sayDuration(terms.carryOut ?? '', words) : '',
  };
}

/** An ISO 8601 duration in words: P4W is "4 weken". */
export function sayDuration(iso: string, words: Words): string {
  const { count, unit } = parseDuration(iso);
  return words.t(`terms:duration.${unit}`, { count });
}

/** An ISO 8601 interval in words, with `..` for an open end; nothing for all time. */
function describePeriod(period: string | undefined, words: Words): string {
  const [from = '..', to = '..'] = period === undefined || period === 'all' ? [] : period.split('/');
  const key = from === '..' ? (to === '..' ? 'all' : 'to') : to === '..' ? 'from' : 'between';
  return words.t(`letters:period.${key}`, { from: printDay(from), to: printDay(to) });
}
