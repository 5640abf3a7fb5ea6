/**
 * Words a person reads live in `locales/`. A literal or template with two different Dutch function words is a Dutch sentence, and may
 * not stand in code. Two, because one ("de", "van") also occurs in names and in identifiers such as "van-den-berg". The source of a
 * pattern, known by its groups "(?", is no sentence: it reads what people say, and nobody reads it.
 */
import { readFileSync } from 'node:fs';

const FUNCTION_WORDS = new Set(JSON.parse(readFileSync(new URL('dutch-function-words.json', import.meta.url), 'utf8')));

/** Names of the two registers: "write je or u" is English about them, so together they count as one word. */
const REGISTERS = new Set(['je', 'u']);

/** The different Dutch function words in a text. */
const dutchWordsIn = (text) => {
  const words = (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => FUNCTION_WORDS.has(word));
  return [...new Set(words.map((word) => (REGISTERS.has(word) ? 'je/u' : word)))];
};

/** @type {import('eslint').Rule.RuleModule} */
export const noDutchLiteral = {
  meta: {
    type: 'problem',
    docs: { description: 'words a person reads live in locales/' },
    messages: { dutch: 'Dutch words in code ({{words}}): move the text to locales/ (or a table of words to JSON).' },
    schema: [],
  },
  create(context) {
    const check = (node, text) => {
      const words = text.includes('(?') ? [] : dutchWordsIn(text);
      if (words.length >= 2) context.report({ node, messageId: 'dutch', data: { words: words.slice(0, 4).join(', ') } });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateLiteral(node) {
        check(node, node.quasis.map((part) => part.value.cooked ?? '').join(' '));
      },
    };
  },
};
