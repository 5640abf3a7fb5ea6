/** A page in HTML -> text in lines, with headings and lists marked as `readDocument` reads them. */
import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

const HEADING = /^H([1-6])$/;
/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'BODY', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE', 'ADDRESS', 'DL', 'DT', 'DD', 'FIGURE']);
/** What a reader of the page does not read as its text. */
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NAV', 'HEADER', 'FOOTER', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'FORM', 'BUTTON']);

/** Headings become `## …`, items `- …` or `1. …`, rows of a table one line with tabs, `<br>` the end of a line. */
export function htmlToText(html: string): string {
  const root = parse(html);
  return write(root.querySelector('body') ?? root)
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\u0001/g, '  ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function write(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
  if (!(node instanceof HTMLElement)) return '';
  // The outermost node of a document has no name.
  const name = node.rawTagName ? node.tagName : '';
  if (LEFT_OUT.has(name)) return '';
  // Two spaces at the end of a line say that the next line is one of its own, as in an address.
  if (name === 'BR') return '\u0001\n';
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} ${flatten(node)}\n\n`;
  if (name === 'LI') return `\n${markOf(node)} ${writeAll(node).trim()}\n`;
  if (name === 'TR')
    return `\n${node.childNodes
      .filter((cell) => cell instanceof HTMLElement)
      .map(flatten)
      .join('\t')}\n`;
  return BLOCKS.has(name) ? `\n\n${writeAll(node)}\n\n` : writeAll(node);
}

function writeAll(node: HTMLElement): string {
  return node.childNodes.map(write).join('');
}

function flatten(node: Node): string {
  return (node instanceof HTMLElement ? writeAll(node) : node.text).replace(/[\s\u0001]+/g, ' ').trim();
}

/** The number of an item of a numbered list, counted from the start of the list. */
function markOf(item: HTMLElement): string {
  const list = item.parentNode;
  if (list?.rawTagName.toUpperCase() !== 'OL') return '-';
  const items = list.childNodes.filter((child) => child instanceof HTMLElement && child.tagName === 'LI');
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}.`;
}
