/** A line of a published document without its markup: what a reader sees. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = new RegExp(`[${SUPERSCRIPTS}]+`, 'g');
const MARK_AT_START = new RegExp(`^\\s*([${SUPERSCRIPTS}]+)\\s+(?=\\S)`);

/** A line as read, and what its markup said of it. */
export interface CleanLine {
  text: string;
  /** Depth of a heading that is marked as one (`##` is 2). */
  level?: number;
  /** Number of the footnote that begins here. */
  footnote?: number;
  /** Numbers of the footnotes to which the line refers. */
  refersTo: number[];
  /** Marked to end here: what follows is a line of its own, as in an address. */
  breaks: boolean;
}

/** Takes away Markdown, HTML tags and footnote marks; list signs become `- `. */
export function cleanLine(raw: string): CleanLine {
  const hashes = /^(#{1,6})\s+/.exec(raw)?.[1];
  const start = MARK_AT_START.exec(raw)?.[1];
  const body = start === undefined ? raw : raw.replace(MARK_AT_START, '');
  return {
    text: stripMarkup(body),
    ...(hashes !== undefined && { level: hashes.length }),
    ...(start !== undefined && { footnote: toNumber(start) }),
    refersTo: [...body.matchAll(MARK)].map(([mark]) => toNumber(mark)),
    breaks: /\S {2,}$/.test(raw),
  };
}

function stripMarkup(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(MARK, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(?=https?:|www\.|mailto:)([^>]*)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(/(?<![\p{L}\d])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\d])/gu, '$1')
    .replace(/^\s*[•▪●–*·]\s*/u, '- ')
    .replace(/^\s*-\s+/, '- ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function toNumber(mark: string): number {
  return Number(mark.replace(/./gu, (sign) => String(SUPERSCRIPTS.indexOf(sign))));
}
