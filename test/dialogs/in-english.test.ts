import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../dialogs/conversation.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { converse } from '../questions/judge.js';
import { fixedContext } from '../support/engine.js';

let assistant: Assistant;
beforeAll(() => {
  assistant = createAssistant(fixedContext());
}, 120_000);

async function talk(organisation: string, ...said: readonly string[]): Promise<Reply> {
  return (await converse(said, { organisation }, assistant)).reply;
}

const SENTENCE = 'I can only answer in Dutch; this is what the statement says:';

describe('a question in English', () => {
  it.each([
    ['How long do you keep my file?', 'levgroep', /bewaar/],
    ['Who is the data protection officer?', 'levantogroep', /Functionaris/],
    ['Do you use cookies?', 'carinova', /cookies/],
    ['My last contact was May 2011, when will my file be destroyed?', 'wlzclientondersteuning', /in mei 2018/],
    ['I want a copy of my file', 'carinova', /kopie/],
    ['My father passed away, can I see his file?', 'carinova', /nabestaande/i],
  ])('"%s" is answered in Dutch with one English sentence in front', async (said, organisation, part) => {
    const { text } = await talk(organisation, said);
    expect(text.startsWith(SENTENCE)).toBe(true);
    expect(text).toMatch(part);
    expect(text.split('I can only')).toHaveLength(2);
  });

  it('is followed up in English', async () => {
    const reply = await talk('carinova', 'Can my parents see my file if I am 14?', 'and if I am 17?');
    expect(reply.text).toMatch(/16 jaar/);
  });

  it('gets no sentence of a statement before a refusal', async () => {
    const { text } = await talk('carinova', 'what is the weather like tomorrow in Zwolle');
    expect(text).not.toContain(SENTENCE);
    expect(text).toMatch(/^I can only answer in Dutch\./);
  });

  it('gets the same answer in the middle of a request, which goes on', async () => {
    const reply = await talk('carinova', 'ik wil een brief om mijn dossier in te zien', 'How long do you keep my file?');
    expect(reply.text.startsWith(SENTENCE)).toBe(true);
  });

  it.each(['do you speak English?', 'Can you answer in English please?'])('"%s" stays small talk', async (said) => {
    expect(await talk('carinova', said)).toMatchObject({ kind: 'smalltalk', topic: 'other-language' });
  });

  it('about danger gets help first', async () => {
    expect((await talk('carinova', 'I want to kill myself')).kind).toBe('emergency');
  });
});

it('a question in Dutch gets no English', async () => {
  expect((await talk('carinova', 'hoe lang bewaren jullie mijn data, en kan ik mijn account deleten?')).text).not.toContain('I can only');
});
