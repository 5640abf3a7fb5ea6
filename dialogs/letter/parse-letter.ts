/** Light markup -> blocks: `## ` begins a heading, `- ` an item, a blank line ends a paragraph. */
import type { Block } from './written-letter.js';

/** The blocks of a text. Lines that follow each other are one paragraph; items that follow each other are one list. */
export function parseLetter(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else if (line.startsWith('- ') && isOpen && last?.kind === 'list') last.items.push(line.slice(2));
    else if (line.startsWith('- ')) blocks.push({ kind: 'list', items: [line.slice(2)] });
    else if (isOpen && last?.kind === 'paragraph') last.text += ` ${line}`;
    else blocks.push({ kind: 'paragraph', text: line });
    isOpen = line !== '' && !line.startsWith('## ');
  }
  return blocks;
}

/** What a person typed, fit to stand in a letter: on one line, without signs at the start that would be read as markup. */
export function plainLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.replace(/^[\s#>*-]+/u, '') || line;
}
