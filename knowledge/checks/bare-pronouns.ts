/** Forms of address stand between brackets, `[je]` or `[kun je]`, so that one text serves je and u. */
import { readMentions } from '../extract/read-mentions.js';
import type { Check, Finding } from './check.js';
import { placeRules } from './rule-places.js';
import pronouns from './tables/pronouns.json' with { type: 'json' };
import { shownTexts } from './texts.js';

const PRONOUN = new RegExp(String.raw`(?<![\p{L}\d.-])(?:${pronouns.join('|')})(?![\p{L}\d-])`, 'iu');

export const barePronouns: Check = {
  name: 'pronouns',
  needsDocuments: false,
  run: ({ facts, content }) => {
    const ofFacts = facts
      .filter(({ isInherited }) => !isInherited)
      .flatMap(({ fact, file, lineOf }) =>
        shownTexts(fact).flatMap(({ path, text }) => {
          const pronoun = findPronoun(text);
          return pronoun === undefined ? [] : [finding(file, lineOf(path, pronoun), fact.id, pronoun)];
        }),
      );
    const ofRules = placeRules(content).flatMap(({ rule, file, lineOf }) => {
      const pronoun = findPronoun(rule.text);
      return pronoun === undefined ? [] : [finding(file, lineOf(['text']), rule.id, pronoun)];
    });
    return [...ofFacts, ...ofRules];
  },
};

function findPronoun(text: string): string | undefined {
  const { prose } = readMentions(text);
  return PRONOUN.exec(prose.replace(/\[[^\]]*\]/g, ' '))?.[0];
}

function finding(file: string, line: number, id: string, pronoun: string): Finding {
  return {
    check: 'pronouns',
    severity: 'error',
    file,
    line,
    message: `${id} has a bare "${pronoun}"; write it between brackets in the je-form, such as [je] or [kun je].`,
  };
}
