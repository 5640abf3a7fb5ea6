import { beforeAll, describe, expect, it } from 'vitest';
import { tellBeforehand } from '../../../dialogs/letter/beforehand.js';
import type { DialogContext } from '../../../dialogs/context.js';
import { fixedContext } from '../../support/engine.js';
import { everyFlow, ORGANISATIONS } from './letter-cases.js';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

describe.each(ORGANISATIONS)('what is told beforehand about %s', (organisation) => {
  it('has no gap', () => {
    for (const { name, flow } of everyFlow([organisation])) {
      const { text } = tellBeforehand(flow, context);
      expect(text, name).not.toMatch(/undefined|null|\{\{|\[|NaN/);
    }
  });
});
