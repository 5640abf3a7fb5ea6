/** The letter of every right to every organisation, in every file that it has. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Conversation, Expects, Reply } from '../../../dialogs/conversation.js';
import { formatsOf, makeLetterFile } from '../../../dialogs/letter/letter-files.js';
import { createAssistant, type Assistant } from '../../../dialogs/reply.js';
import { RightId } from '../../../knowledge/schema.js';
import { fixedContext } from '../../support/engine.js';
import { readDocx, readPdf } from '../../support/read-letter.js';
import { answersTo, expectsOf, STARTS } from '../../support/walk-flow.js';
import { realWords } from '../../support/words.js';

type Letter = NonNullable<Reply['letter']>;
const words = realWords();
const NOW = new Date('2026-06-15T12:00:00Z');
const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];

let assistant: Assistant;
beforeAll(() => {
  assistant = createAssistant(fixedContext());
}, 300_000);

function answer(expects: Expects, way: number): string {
  if (expects.question === 'start') return 'ja';
  if (expects.question === 'summary') return 'make';
  const options = answersTo(expects, way % 2 === 1);
  return options[Math.min(way, options.length - 1)] ?? '';
}

/** One way to the letter: always the first choice, or always the second and skipping what may be skipped. */
async function walk(right: RightId, organisation: string, way: number): Promise<Letter> {
  let conversation: Conversation = { organisation };
  let said = STARTS[right];
  for (let turns = 0; turns < 40; turns += 1) {
    const turn = await assistant.respond(said, conversation);
    const letter = turn.replies.at(-1)?.letter;
    if (letter) return letter;
    const expects = expectsOf(turn.replies);
    if (!expects) throw new Error(`After "${said}" nothing is expected.`);
    ({ conversation } = turn);
    said = answer(expects, way);
  }
  throw new Error(`No letter for ${right} to ${organisation} after 40 turns.`);
}

/** What of a letter every file must hold, without the spaces and breaks that differ. */
const wordsOf = ({ sender, addressee, subject, date, body }: Letter): string[] =>
  [
    ...sender,
    ...addressee.flatMap(({ text, hint = '' }) => [text, text === '' ? hint : '']),
    subject,
    date,
    ...body.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'signature' ? [block.label, block.name] : [block.text])),
  ]
    .filter(Boolean)
    .map(squeeze);
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const unescape = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot);/g, (_sign, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');

describe.each(ORGANISATIONS)('letters to %s', (organisation) => {
  it.each(RightId.options)('about %s say all that they must in every file', async (right) => {
    for (const way of [0, 1]) {
      const letter = await walk(right, organisation, way);
      const must = wordsOf(letter);
      const made = new Map<string, Buffer>();
      for (const format of formatsOf(letter)) {
        const file = await makeLetterFile(letter, format, words, NOW);
        if (file.kind === 'file') made.set(format, file.bytes);
      }
      expect([...made.keys()]).toEqual(['pdf', 'docx', 'txt', 'ics']);
      const read = await readPdf(made.get('pdf')!);
      const texts = [
        squeeze(made.get('txt')!.toString('utf8')),
        squeeze(read.elements.map(({ text }) => text).join('')),
        squeeze(unescape(await readDocx(made.get('docx')!))),
      ];
      for (const text of texts) {
        for (const part of must) expect(text).toContain(part);
        expect(text).not.toMatch(/undefined|\{\{|\[object|□/);
      }
      expect(read).toMatchObject({ isTagged: true, language: 'nl-NL', title: letter.title });
      expect(read.pages).toBeLessThanOrEqual(3);
    }
  });
});
