/** Text of a reply -> what stands on the page: paragraphs, lists, source lines and links. Knows no page, so that it can be tested alone. */

/** A run of text; with `href` it is a link. */
export interface Run {
  text: string;
  href?: string;
}

/** A part of a message. A source keeps its first word ("Bron:") apart, so that it can look like a label. */
export type Block = { kind: 'paragraph'; lines: Run[][] } | { kind: 'list'; items: Run[][] } | { kind: 'source'; label: string; lines: Run[][] };

/** How a text is read. */
export interface Reading {
  /** Words with which a source line begins. */
  sourceWords: readonly string[];
  /** Whether 112 and 113 are telephone numbers here, and a name such as 113.nl a website. */
  isEmergency: boolean;
}

/** Printed in a statement with another domain than the organisation's own: shown, but a mail to it may reach a stranger. */
const NO_MAIL_LINK: readonly string[] = ['info@wzclientondersteuning.nl'];

const URL_LIKE = String.raw`(?:https?:\/\/|www\.)[^\s<>"]+`;
const MAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** Free and paid numbers: 0800-0113, 0900 123 45 67. */
const SERVICE_PHONE = String.raw`0[89]0\d ?[–-]? ?(?:\d{4}|\d{3} ?\d{2} ?\d{2})(?!\d)`;
/** Ten digits, or +31 and nine (Dutch numbering plan); a date such as 01-01-2020 is none. */
const PHONE = String.raw`(?:\+31 ?(?:\(0\) ?)?|(?!\d{2}-\d{2}-\d{4})\(?0)(?:[ ()–-]*\d){9}(?!\d)`;
const ANY_LINK = new RegExp(`(${URL_LIKE})|(${MAIL})|(${SERVICE_PHONE}|${PHONE})|\\b(11[23](?!\\.\\w)|[\\w-]+\\.nl)\\b`, 'g');

/** Splits a line in runs and finds the links in it. */
export function readRuns(line: string, isEmergency = false): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of line.matchAll(ANY_LINK)) {
    const text = match[0].replace(/[.,;:!?)\]]+$/, '');
    const href = linkOf(text, match, isEmergency);
    // A digit or hyphen right before it means that this is the tail of something longer.
    if (href === undefined || (match[1] === undefined && /[\w/@-]$/.test(line.slice(0, match.index)))) continue;
    if (match.index > end) runs.push({ text: line.slice(end, match.index) });
    runs.push({ text, href });
    end = match.index + text.length;
  }
  if (end < line.length) runs.push({ text: line.slice(end) });
  return runs;
}

function linkOf(text: string, [, url, mail, phone, emergency]: RegExpMatchArray, isEmergency: boolean): string | undefined {
  if (url !== undefined) return /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (mail !== undefined) return NO_MAIL_LINK.includes(text.toLowerCase()) ? undefined : `mailto:${text}`;
  if (phone !== undefined) return `tel:${text.replace('(0)', '').replace(/[^\d+]/g, '')}`;
  if (emergency === undefined || !isEmergency) return undefined;
  return text.includes('.') ? `https://${text}` : `tel:${text}`;
}

/** Reads the text of a reply: paragraphs between blank lines, list lines that begin with "- ", sources that begin with a source word. */
export function readText(text: string, { sourceWords, isEmergency }: Reading): Block[] {
  const runs = (line: string) => readRuns(line, isEmergency);
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    let isNew = true;
    for (const line of part.split('\n').map((given) => given.trim())) {
      if (line === '') continue;
      const last = isNew ? undefined : blocks.at(-1);
      const item = /^[-•] (.+)$/.exec(line)?.[1];
      const label = sourceWords.find((word) => line.startsWith(word));
      isNew = false;
      if (label !== undefined) blocks.push({ kind: 'source', label, lines: line === label ? [] : [runs(line.slice(label.length).trim())] });
      else if (last?.kind === 'source') last.lines.push(runs(item ?? line));
      else if (item !== undefined && last?.kind === 'list') last.items.push(runs(item));
      else if (item !== undefined) blocks.push({ kind: 'list', items: [runs(item)] });
      else if (last?.kind === 'paragraph') last.lines.push(runs(line));
      else blocks.push({ kind: 'paragraph', lines: [runs(line)] });
    }
  }
  return blocks;
}
