import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../dialogs/conversation.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { WrittenLetter } from '../../dialogs/letter/written-letter.js';
import { QUESTIONS } from '../../dialogs/questions.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { RightId } from '../../knowledge/schema.js';
import { fixedContext } from '../support/engine.js';
import { STARTS, walkAll, type Walked } from '../support/walk-flow.js';

const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];
const CASES = ORGANISATIONS.flatMap((organisation) => RightId.options.map((right) => [organisation, right] as const));

let assistant: Assistant;
const reached = new Set<string>();
let letters = 0;
let routes = 0;
beforeAll(() => {
  assistant = createAssistant(fixedContext());
}, 120_000);

/** Faults in what a person reads. */
function faultsIn({ text, suggestions, expects }: Reply): string[] {
  const shown = [text, ...suggestions.map(({ label }) => label), ...(expects?.choices ?? []).map(({ label }) => label)];
  return shown.filter(
    (one) => /undefined|null|\{\{|\[\w|questions\.|choices\.|flows:|\u0001|: *$/m.test(one.replace(/:\n/g, '\n')) || one.trim() === '',
  );
}

describe.each(CASES)('at %s a request for %s', (organisation, right) => {
  it('comes to a letter on every way', async () => {
    const faults = new Set<string>();
    const ways: Walked[] = [];
    for (const skips of [false, true])
      ways.push(
        ...(await walkAll(
          STARTS[right],
          { organisation },
          { assistant, skips, see: (reply) => faultsIn(reply).forEach((fault) => faults.add(fault)) },
        )),
      );
    expect([...faults]).toEqual([]);
    for (const { questions, letter } of ways) {
      questions.forEach((question) => reached.add(question));
      expect(WrittenLetter.safeParse(letter).error).toBeUndefined();
      expect(letter.organisation).toBe(organisation);
      expect(JSON.stringify(letter)).not.toMatch(/undefined|\{\{|\[je\]|\[object/);
      expect(JSON.stringify(letter)).toContain('Jan de Vries');
      expect(letter.right).toBe(questions.includes('ground') ? 'deceased-access' : right);
    }
    letters += ways.length;
    routes += new Set(ways.map(({ questions }) => questions.join(' '))).size;
  });
});

describe('all requests together', () => {
  it('reach every question', () => {
    process.stdout.write(`${CASES.length} flows, ${routes} routes of questions, ${letters} letters\n`);
    const asked = new Set(Object.values(FLOWS).flatMap(({ steps }) => steps.map(({ ask }) => ask)));
    expect([...asked].sort()).toEqual(Object.keys(QUESTIONS).sort());
    expect([...reached].sort()).toEqual([...asked, 'start', 'summary'].sort());
  });
});
