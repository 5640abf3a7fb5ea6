/** The answers of a flow, and what the statement promises, as the values that a letter is filled with. */
import type { Words } from '../../locales/words.js';
import { printDay } from './dates.js';
import { introduce } from './introduce.js';
import { LetterValues, type Known } from './letter-shape.js';
import { plainLine } from './parse-letter.js';
import { sayPeriod } from './phrases.js';
import { ruleValues, termValues } from './rule-values.js';

/** Gathers everything that the text of a letter prints. */
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
    born: printDay(text('birth-date'), words),
    number: text('client-number'),
    part: answers.what === 'all' ? '' : text('part'),
    period: sayPeriod(answers.period, words),
    reason: answers.reason === undefined ? '' : words.t(`letters:reason.${answers.reason}`, { context: flow.right }),
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
