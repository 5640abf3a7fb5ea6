/** References to articles: those of a law stand at the cited places together with the law, those of the statement itself are cited. */
import type { ArticleMention } from '../extract/articles.js';
import type { Check } from './check.js';
import { ground } from './ground.js';
import { toWordRow } from './source.js';

export const groundReferences: Check = {
  name: 'references',
  needsDocuments: true,
  run: (context) => [
    ...ground(context, {
      check: 'references',
      what: 'article',
      pick: ({ articles }) => articles,
      isGrounded: (mention: ArticleMention, { mentions, words }, { fact }) => {
        if (mention.law !== undefined) {
          return mentions.articles.some(({ value }) => value === mention.value) && words.includes(toWordRow(mention.law));
        }
        const isCited = fact.sections.some(
          (place) => place === mention.value || (/^[.-]/.test(place.slice(mention.value.length)) && place.startsWith(mention.value)),
        );
        return isCited || mentions.articles.some(({ value }) => value === mention.value);
      },
    }),
    ...ground(context, {
      check: 'references',
      what: 'paragraph',
      pick: ({ paragraphs }) => paragraphs,
      isGrounded: ({ value }, { mentions }) => mentions.paragraphs.some((printed) => printed.value === value),
    }),
    ...ground(context, {
      check: 'references',
      what: 'footnote',
      pick: ({ footnotes }) => footnotes,
      isGrounded: ({ value }, _, { fact }) => fact.sections.includes(`fn ${value}`),
    }),
  ],
};
