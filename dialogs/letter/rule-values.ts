/** What a letter says of the rules: the articles, the places in the statement, and the terms. */
import type { Statement } from '../../knowledge/library.js';
import type { Article } from '../../knowledge/rules/articles.js';
import type { RightPromise } from '../../knowledge/rules/promise.js';
import { isUnderArticle12, type ReplyDates } from '../../knowledge/rules/reply-dates.js';
import type { Route } from '../../knowledge/rules/route.js';
import type { Words } from '../../locales/words.js';
import type { Known, LetterValues } from './letter-shape.js';
import { carryOutPlace, placeOf, rightPlace, termPlace } from './places.js';
import { documentKind, sayDuration } from './phrases.js';

/** Where the right stands: in the AVG, in the statement, in care laws that may hold, and where it stands who may ask for another. */
export function ruleValues({ flow, promise, route }: Known, words: Words): Partial<LetterValues> {
  const { statement } = promise;
  const name = ({ law, number }: Article): string => words.t(`letters:law.${law}`, { number });
  const general = route.articles.find(({ law }) => law === 'avg');
  const place = rightPlace(promise, words);
  const isForOther = flow.answers['client-name'] !== undefined && flow.right !== 'deceased-access';
  const standing = isForOther ? standingOf(route, statement, words) : {};
  const care = route.articles.filter(({ law }) => law !== 'avg').map(name);
  return {
    title: documentKind(statement),
    version: statement.version,
    place,
    law: general ? name(general) : '',
    care,
    ...standing,
    hasRules: general !== undefined || [place, ...Object.values(standing), ...care].some((text) => text !== ''),
  };
}

/** Where it stands who may ask for another: in the statement, else in the law, else nowhere that can be cited. */
function standingOf({ facts: [fact], rules: [rule] }: Route, statement: Statement, words: Words): Pick<LetterValues, 'standing' | 'standingLaw'> {
  return {
    standing: fact ? placeOf(fact, statement, words) : '',
    standingLaw: !fact && rule && /\d/.test(rule.article) ? rule.article : '',
  };
}

/** How fast an answer is promised, and where that stands. */
export function termValues(promise: RightPromise, { basis, term, extension, doneTerm }: ReplyDates, words: Words): Partial<LetterValues> {
  return {
    refusal: promise.right !== 'complaint',
    refusalLaw: isUnderArticle12(promise.right),
    stated: basis === 'statement',
    byLaw: basis === 'law',
    asked: basis === 'asked',
    decides: promise.terms?.decide !== undefined,
    soon: promise.terms?.soon === true,
    term: sayDuration(term, words),
    termPlace: basis === 'statement' ? termPlace(promise, words) : '',
    extension: extension !== undefined,
    carryOut: doneTerm === undefined ? '' : sayDuration(doneTerm, words),
    carryOutPlace: doneTerm === undefined ? '' : carryOutPlace(promise, words),
  };
}
