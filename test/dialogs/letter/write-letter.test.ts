import { beforeAll, describe, expect, it } from 'vitest';
import { writeLetter } from '../../../dialogs/letter/write-letter.js';
import type { WrittenLetter } from '../../../dialogs/letter/written-letter.js';
import type { DialogContext } from '../../../dialogs/context.js';
import { fixedContext } from '../../support/engine.js';
import { everyFlow, ORGANISATIONS } from './letter-cases.js';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

function bodyText({ body }: WrittenLetter): string {
  return body
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items.map((item) => `- ${item}`)
        : block.kind === 'signature'
          ? [`[${block.label}: ${block.name}]`]
          : [block.kind === 'heading' ? `## ${block.text}` : block.text],
    )
    .join('\n');
}

describe.each(ORGANISATIONS)('letters to %s', (organisation) => {
  it('are written for every right and every person who may ask', () => {
    for (const { name, flow } of everyFlow([organisation])) {
      const letter = writeLetter(flow, context);
      const text = bodyText(letter);
      expect(text, name).not.toMatch(/undefined|null|\{\{|\[object|NaN/);
    }
  });
});
