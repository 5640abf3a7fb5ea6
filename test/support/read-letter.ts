/** Reads the files of a letter back, as a program of a receiver or a screen reader would. */
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { z } from 'zod';

/** An element of the structure tree, with the text in it. */
export interface Element {
  tag: string;
  text: string;
  children: Element[];
}

export interface ReadPdf {
  text: string;
  pages: number;
  title: string | undefined;
  language: string | undefined;
  isTagged: boolean;
  /** Elements of all pages under the document, in reading order; one that goes on over a page comes once for each page. */
  elements: Element[];
}

const Info = z.looseObject({ Title: z.string().optional(), Language: z.string().optional() });
const Content = z.object({ type: z.literal('content'), id: z.string() });
interface Node {
  role: string;
  children: (Node | z.infer<typeof Content>)[];
}
const Node: z.ZodType<Node> = z.lazy(() => z.looseObject({ role: z.string(), children: z.array(z.union([Content, Node])) }));
const Item = z.looseObject({ type: z.string().optional(), id: z.string().nullish(), str: z.string().optional(), hasEOL: z.boolean().optional() });

/** Text by id of its marked content. Text outside any of it is none of the letter (page numbers). */
function textsOf(items: unknown[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items.map((given) => Item.parse(given))) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? undefined);
    else if (item.type === 'endMarkedContent') open.pop();
    const id = open.at(-1);
    if (id !== undefined && item.str !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
  }
  return texts;
}

function readElement({ role, children }: Node, texts: Map<string, string>): Element {
  const parts = children.map((child) => ('id' in child ? (texts.get(child.id) ?? '') : readElement(child, texts)));
  const elements = parts.filter((part) => typeof part !== 'string');
  const own = parts.filter((part) => typeof part === 'string');
  return { tag: role, text: [...own, ...elements.map(({ text }) => text)].join(' ').replace(/\s+/g, ' ').trim(), children: elements };
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const info = Info.parse((await getMeta(document)).info);
  const elements: Element[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = Node.safeParse(await page.getStructTree());
    if (!tree.success) continue;
    const texts = textsOf((await page.getTextContent({ includeMarkedContent: true })).items);
    elements.push(...readElement(tree.data, texts).children.flatMap((element) => element.children));
  }
  const isTagged = z.looseObject({ Marked: z.boolean() }).safeParse(await document.getMarkInfo()).data?.Marked ?? false;
  return { text: text.replace(/\s+/g, ' '), pages: document.numPages, title: info.Title, language: info.Language, isTagged, elements };
}

/** HTML of a Word file. */
export async function readDocx(bytes: Buffer): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: bytes })).value;
}

/** One file inside a zip file, found by the central directory (PKWARE APPNOTE, sections 4.3.7 and 4.3.12). */
export function readZipped(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`the zip file holds no ${name}`);
}
