import { join } from 'node:path';
import { ActivityTypes, MemoryStorage, TestAdapter, type Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { BASE_URL, JOIN_EVENT, PrivacyBot } from '../../bot/bot.js';
import { createLetterStore } from '../../bot/letters/letter-store.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { toActivity } from '../../bot/reply-activity.js';
import type { Reply } from '../../dialogs/conversation.js';
import type { Assistant } from '../../dialogs/reply.js';
import { loadWords } from '../../locales/words.js';
import { createFakeAssistant } from '../support/fake-assistant.js';

const letterWords = loadWords(join(findProjectRoot(), 'locales'));
const words = { tooLong: 'Hoogstens {{max}} tekens.', failed: 'Er ging iets mis.', noFiles: 'Geen bestanden.' };
const reply: Reply = {
  kind: 'answer',
  topic: 'contact-dpo',
  text: 'Schrijf naar _Jan_ *de Vries*:\n- <b>Postbus</b> 1\n- 1234 AB\n\nBron: A\nBron: B',
  sources: [{ statement: 'carinova/2020-01-01', section: 'artikel 17', heading: 'Vragen' }],
  suggestions: [{ label: 'Wat kost het?', say: 'wat kost inzage?' }],
};

/** Runs activities of a Teams chat through the bot and returns what it sends. */
async function run(...activities: Partial<Activity>[]): Promise<Partial<Activity>[]> {
  return runWith(createFakeAssistant(), ...activities);
}

async function runWith(assistant: Assistant, ...activities: Partial<Activity>[]): Promise<Partial<Activity>[]> {
  const storage = new MemoryStorage();
  const bot = new PrivacyBot({
    assistant,
    storage,
    words,
    letterWords,
    letters: createLetterStore(storage),
    organisationName: (id) => (id === 'levgroep' ? 'LEVgroep' : undefined),
  });
  const adapter = new TestAdapter((context) => bot.run(context), { channelId: 'msteams' });
  for (const activity of activities) await adapter.processActivity(activity, (context) => bot.run(context));
  return adapter.activeQueue;
}

const message = (text: string) => ({ type: ActivityTypes.Message, text });

describe('PrivacyBot', () => {
  it('greets who adds it, and not itself', async () => {
    const recipient = { id: 'bot', name: 'Bot' };
    const welcome = await run({ type: ActivityTypes.ConversationUpdate, recipient, membersAdded: [{ id: 'mens', name: 'Mens' }, recipient] });
    expect(welcome.map(({ text }) => text?.slice(0, 7))).toEqual(['Welkom.']);
    expect(await run({ type: ActivityTypes.ConversationUpdate, recipient, membersAdded: [recipient] })).toEqual([]);
  });

  it('remembers the organisation between turns and names it', async () => {
    const sent = await run(message('over levgroep'), message('lijst'));
    expect(sent.map(({ channelData }) => channelData as unknown)).toMatchObject([
      { organisation: { name: 'LEVgroep' } },
      { organisation: { id: 'levgroep' } },
    ]);
  });

  it.each([
    ['opgeheven', undefined],
    ['levgroep', 'levgroep'],
  ])('takes up a conversation about %s as one about %s: what is not there any more is asked for anew', async (joined, kept) => {
    const seen: unknown[] = [];
    const fake = createFakeAssistant();
    const assistant: Assistant = {
      ...fake,
      respond: (said, conversation) => {
        seen.push(conversation);
        return fake.respond(said, conversation);
      },
    };
    const join = { type: ActivityTypes.Event, name: JOIN_EVENT, value: { organisation: joined, register: 'je' } };
    await runWith(assistant, join, message('lijst'));
    expect(seen).toMatchObject([{ register: 'je', ...(kept !== undefined && { organisation: kept }) }]);
    expect(Object.keys(seen[0] ?? {}).includes('organisation')).toBe(kept !== undefined);
  });

  it('asks for a shorter message over the limit', async () => {
    const sent = await run(message('a'.repeat(4001)));
    expect(sent.map(({ text }) => text?.trim())).toEqual(['Hoogstens 4.000 tekens.']);
  });

  it('answers a message without text', async () => {
    expect(await run({ type: ActivityTypes.Message })).toHaveLength(1);
  });

  it('passes over events that it does not know', async () => {
    expect(await run({ type: ActivityTypes.Event, name: 'iets/anders' }, { type: ActivityTypes.Typing })).toEqual([]);
  });
});

describe('toActivity', () => {
  it('leaves the text as it is for Direct Line', () => {
    expect(toActivity(reply, 'directline', letterWords)).toMatchObject({ text: reply.text, textFormat: 'plain' });
  });

  it('gives other channels Markdown that shows the same', () => {
    const { text, textFormat } = toActivity(reply, 'msteams', letterWords);
    expect(textFormat).toBe('markdown');
    expect(text).toBe('Schrijf naar \\_Jan\\_ \\*de Vries\\*:  \n- \\<b\\>Postbus\\</b\\> 1\n- 1234 AB\n\nBron: A  \nBron: B  ');
  });

  it('carries buttons, and what the answer rests on', () => {
    expect(toActivity(reply, 'directline', letterWords, { organisation: { id: 'carinova', name: 'Carinova' } })).toMatchObject({
      suggestedActions: { actions: [{ type: 'imBack', title: 'Wat kost het?', value: 'wat kost inzage?' }] },
      channelData: { answer: { kind: 'answer', topic: 'contact-dpo', sources: reply.sources }, organisation: { name: 'Carinova' } },
    });
    expect(toActivity({ ...reply, suggestions: [] }, 'directline', letterWords).suggestedActions).toBeUndefined();
  });

  it('tells a program what a question expects, and shows its choices as buttons before the other buttons', () => {
    const choices = [
      { value: 'self', label: 'Over mijzelf' },
      { value: 'child', label: 'Over mijn kind' },
    ];
    const expects = { question: 'who', accepts: 'choice', choices } as const;
    const suggestions = [
      { label: 'Over mijn kind', say: 'Over mijn kind' },
      { label: 'Stoppen', say: 'stop' },
    ];
    const question: Reply = { ...reply, kind: 'request', text: 'Over wie gaat het?', suggestions, expects: { ...expects, choices } };
    const activity = toActivity(question, 'msteams', letterWords);
    expect(activity.channelData).toMatchObject({ expects });
    expect(activity.suggestedActions?.actions.map(({ title, value }) => [title, value as unknown])).toEqual([
      ['Over mijzelf', 'Over mijzelf'],
      ['Over mijn kind', 'Over mijn kind'],
      ['Stoppen', 'stop'],
    ]);
    // A channel may show no buttons: the choices can be read and typed as well.
    expect(activity.text).toBe('Over wie gaat het?  \n\n- Over mijzelf\n- Over mijn kind');
    expect(toActivity(question, 'directline', letterWords).text).toBe('Over wie gaat het?');
  });
});

describe('a finished letter in a channel of text', () => {
  it('comes as links that begin with the address of the server, and never with the letter in them', async () => {
    const storage = new MemoryStorage();
    const letters = createLetterStore(storage);
    const bot = new PrivacyBot({ assistant: createFakeAssistant(), storage, words, letterWords, letters, organisationName: () => undefined });
    const adapter = new TestAdapter(
      (context) => {
        context.turnState.set(BASE_URL, 'https://privacy.example.nl');
        return bot.run(context);
      },
      { channelId: 'msteams' },
    );
    await adapter.send('maak de brief').startTest();
    const [sent] = adapter.activeQueue;
    const links = [...(sent?.text ?? '').matchAll(/^- \[(.+?), .+\]\(https:\/\/privacy\.example\.nl\/letters\/([\w-]{43})\)$/gm)];
    expect(links.map(([, name]) => name)).toEqual(['PDF', 'Word', 'Tekst', 'E-mail', 'Agenda']);
    expect(sent?.text).toMatch(/Elke link werkt één keer\.$/);
    expect(JSON.stringify(sent)).not.toMatch(/Kerkstraat|Geachte/);
    expect(await letters.find(links[0]?.[2] ?? '')).toMatchObject({ state: 'waiting', format: 'pdf' });
  });
});
