/** A letter as plain lines, for reading in a test. */
import type { WrittenLetter } from '../../../dialogs/letter/written-letter.js';

/** The body, a block or an item on each line. */
export function bodyText({ body }: WrittenLetter): string {
  return body
    .flatMap((block) => {
      if (block.kind === 'list') return block.items;
      return block.kind === 'signature' ? [`${block.label}: ${block.name}`] : [block.text];
    })
    .join('\n');
}

/** Everything that the letter says, the reminders too. */
export function wholeText(letter: WrittenLetter): string {
  const { sender, addressee, subject, title, date, reminders } = letter;
  const lines = addressee.flatMap(({ text, hint = '' }) => [text, hint]);
  return [title, ...sender, ...lines, subject, date, bodyText(letter), ...reminders.flatMap((each) => [each.title, each.text])].join('\n');
}
