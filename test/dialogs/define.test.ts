import { beforeAll, describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { fixedContext } from '../support/engine.js';

let assistant: Assistant;
beforeAll(() => {
  assistant = createAssistant(fixedContext());
}, 120_000);

async function replyTo(said: string): Promise<{ kind: string; text: string; sources: number }> {
  const { replies } = await assistant.respond(said, {});
  const [reply] = replies;
  if (!reply) throw new Error('nothing was said');
  return { kind: reply.kind, text: reply.text, sources: reply.sources.length };
}

describe('what a term means, before an organisation is chosen', () => {
  it.each([
    ['wat is een verwerker?', 'verwerkt persoonsgegevens voor de verantwoordelijke'],
    ['wat is een fg', 'Functionaris voor de Gegevensbescherming (FG)'],
    ['Waar staan de letters AVG voor?', 'Algemene Verordening Gegevensbescherming'],
    ['Wat is de taak van de Autoriteit Persoonsgegevens?', 'toezicht'],
    ['inzage wat betekent dat woord', 'inzage'],
    ['wat betekent rectificatie', 'Dat heet rectificatie'],
  ])('"%s" is told with who says so, and where', async (said, part) => {
    const { kind, text, sources } = await replyTo(said);
    expect(kind).toBe('answer');
    expect(text).toMatch(/^Zo legt .+ het uit:/);
    expect(text).toContain(part);
    expect(sources).toBeGreaterThan(0);
  });

  it.each(['wat zijn mijn rechten', 'wat is de bewaartermijn', 'wat is jullie adres'])('"%s" asks which organisation', async (said) => {
    expect((await replyTo(said)).kind).toBe('clarify');
  });
});
