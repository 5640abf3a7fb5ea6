/** References to articles of a law or of the statement itself: `artikel 7:457, derde lid, BW`, `AVG artikel 12 en 15`, `artikel 15.6`. */
import laws from './tables/laws.json' with { type: 'json' };
import ordinals from './tables/ordinals.json' with { type: 'json' };
import type { Mention, Reader } from './mention.js';

/** A reference to one article. Without a law it is to the document in which it stands. */
export interface ArticleMention extends Mention {
  law?: string;
}

/** Articles, numbered paragraphs of them, and footnotes. */
export interface References {
  articles: ArticleMention[];
  /** Of the document itself. */
  footnotes: Mention[];
  /** `lid 3` and `derde lid`: `3`. */
  paragraphs: Mention[];
}

const ORDINALS = new Map(Object.entries(ordinals));
const ORDINAL = [...ORDINALS.keys()].join('|');
const LAW = [...laws].sort((a, b) => b.length - a.length).join('|');
const NUMBER = String.raw`\d+(?:[.:]\d+)*[a-z]?(?![\p{L}\d])(?:\([a-z0-9]\))?`;
const NUMBERS = `${NUMBER}(?:(?:, (?:en )?| en | of | tot en met )(?:artikel )?${NUMBER})*`;
const PART = `(?:(?:${ORDINAL}) lid|lid \\d+|sub [a-z]|onder [a-z])`;
const ARTICLE = new RegExp(
  String.raw`(?:(?<before>${LAW})\s+)?(?<![\p{L}])(?:artikelen|artikel|artt?\.?|§)\s+(?<numbers>${NUMBERS})(?=(?<between>(?:,?\s+${PART})*,?\s+(?:van de |van het |uit de |uit het )?(?:\((?=${LAW}))?)?(?<after>${LAW})?)`,
  'giu',
);
const PARAGRAPH = new RegExp(String.raw`(?<![\p{L}])(?:(?:lid|leden) (?<digits>\d+)|(?<word>${ORDINAL}) (?:lid|alinea))(?![\p{L}\d])`, 'giu');
const FOOTNOTE = /(?<!\p{L})voetnoot (\d+)/giu;
const CANONICAL = new Map(laws.map((law) => [law.toLowerCase(), law]));

/** Takes all references out of a text. */
export function takeReferences(reader: Reader): References {
  const articles = reader
    .take(ARTICLE, ({ 0: text, index, groups }) => {
      const law = CANONICAL.get((groups?.before ?? groups?.after ?? '').toLowerCase());
      return [...(groups?.numbers ?? '').matchAll(new RegExp(NUMBER, 'giu'))].map(([number]): ArticleMention => ({
        value: number.toLowerCase(),
        text,
        at: index,
        ...(law !== undefined && { law }),
      }));
    })
    .flat();
  const paragraphs = reader.take(PARAGRAPH, ({ 0: text, index, groups }) => {
    const value = groups?.digits ?? String(ORDINALS.get((groups?.word ?? '').toLowerCase()) ?? '');
    return { value, text, at: index };
  });
  const footnotes = reader.take(FOOTNOTE, ({ 0: text, 1: value = '', index }) => ({ value, text, at: index }));
  return { articles, footnotes, paragraphs };
}
