/** A letter as plain text: for a file, for the body of an e-mail, and for who wants to paste it somewhere. */
import type { Words } from '../../locales/words.js';
import type { Block, WrittenLetter } from './written-letter.js';

/** Room to write by hand. */
const BLANK = '_'.repeat(30);

/** The whole letter, in the order in which it is read. Paragraphs are one line each, with a blank line between them. */
export function toText(letter: WrittenLetter, { t }: Words): string {
  const addressee = letter.addressee.map(({ text, hint }) => [text || BLANK, hint && `(${hint})`].filter(Boolean).join(' '));
  const subject = t('letter-files:subject', { subject: letter.subject });
  const parts = [letter.sender.join('\n'), addressee.join('\n'), letter.date, subject, bodyToText(letter.body)];
  return `${parts.join('\n\n')}\n`;
}

/** The body alone. */
export function bodyToText(body: readonly Block[]): string {
  return body.map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'signature':
      return `${block.label}:\n\n\n${BLANK}\n${block.name}`;
  }
}
