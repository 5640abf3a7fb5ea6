import { beforeAll, describe, expect, it } from 'vitest';
import { toActivity } from '../../bot/reply-activity.js';
import type { DialogContext } from '../../dialogs/context.js';
import type { Conversation, Reply } from '../../dialogs/conversation.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import type { RightId } from '../../knowledge/schema.js';
import { fixedContext } from '../support/engine.js';

let context: DialogContext;
let assistant: Assistant;
beforeAll(() => {
  context = fixedContext();
  assistant = createAssistant(context);
}, 120_000);

interface Said {
  replies: Reply[];
  reply: Reply;
  conversation: Conversation;
}

/** Says everything in order; gives the last turn. */
async function talk(said: readonly string[], start: Conversation = { organisation: 'carinova' }): Promise<Said> {
  let conversation = start;
  let replies: Reply[] = [];
  for (const text of said) ({ replies, conversation } = await assistant.respond(text, conversation));
  return { replies, reply: replies.at(-1)!, conversation };
}

/** What a turn comes to: the question that is asked, `letter`, or the kind of the reply. */
function outcome({ reply }: Said): string {
  return reply.letter ? 'letter' : (reply.expects?.question ?? reply.kind);
}

type Row = readonly [said: string, outcome: string];
const SELF: readonly Row[] = [
  ['ja', 'who'],
  ['over mij', 'of-age'],
];
const END: readonly Row[] = [
  ['mijn naam is jan de vries', 'reach'],
  ['06-12345678', 'birth-date'],
  ['3 mei 1980', 'client-number'],
  ['heb ik niet', 'summary'],
  ['klopt', 'letter'],
];
const END_LEV: readonly Row[] = [['weet ik niet', 'name'], ...END];

/** For every right one conversation in people's own words. */
const TABLES: readonly (readonly [RightId, string, readonly Row[]])[] = [
  [
    'access',
    'carinova',
    [
      ['ik wil mijn dossier inzien', 'start'],
      ...SELF,
      ['jazeker', 'what'],
      ['niet alles', 'part'],
      ['de verslagen van de wijkzuster', 'period'],
      ['de laatste twee jaar', 'delivery'],
      ['per mail', 'name'],
      ...END,
    ],
  ],
  [
    'access',
    'levgroep',
    [
      ['Ik verzoek u om inzage in mijn dossier', 'start'],
      ['graag', 'who'],
      ['over mijn dochter van 14', 'capable'],
      ['ja dat kan ze', 'client-name'],
      ['Noor de Vries', 'what'],
      ['1', 'period'],
      ['overslaan', 'delivery'],
      ['komen kijken', 'helper'],
      ['mevrouw jansen', 'name'],
      ...END,
    ],
  ],
  [
    'copy',
    'levantogroep',
    [
      ['stuur mij een kopie van mijn dossier', 'start'],
      ...SELF,
      ['ik ben 15', 'what'],
      ['alles', 'period'],
      ['alles', 'delivery'],
      ['op papier graag', 'name'],
      ...END,
    ],
  ],
  [
    'rectification',
    'wlzclientondersteuning',
    [
      ['mijn gegevens kloppen niet, ik wil ze laten verbeteren', 'start'],
      ...SELF,
      ['ja', 'wrong'],
      ['mijn adres is verkeerd', 'correct'],
      ['Dorpsstraat 12', 'where'],
      ['geen idee', 'name'],
      ...END,
    ],
  ],
  [
    'supplement',
    'carinova',
    [
      ['ik wil iets laten toevoegen aan mijn dossier', 'start'],
      ...SELF,
      ['ja', 'addition'],
      ['Ik was die dag niet boos maar verdrietig.', 'where'],
      ['bij het verslag van mei', 'name'],
      ...END,
    ],
  ],
  [
    'erasure',
    'levgroep',
    [['verwijder mijn gegevens', 'start'], ...SELF, ['ja', 'what'], ['alles', 'reason'], ['er is nooit hulp gekomen', 'helper'], ...END_LEV],
  ],
  [
    'erasure',
    'levantogroep',
    [
      ['ik wil alles laten wissen', 'start'],
      ...SELF,
      ['ja', 'what'],
      ['een deel', 'part'],
      ['de foto’s', 'reason'],
      ['zeg ik liever niet', 'name'],
      ...END,
    ],
  ],
  [
    'restriction',
    'levgroep',
    [
      ['ik wil dat jullie tijdelijk stoppen met mijn gegevens gebruiken', 'start'],
      ...SELF,
      ['ja', 'part'],
      ['nee', 'reason'],
      ['ze kloppen niet', 'helper'],
      ...END_LEV,
    ],
  ],
  [
    'portability',
    'levantogroep',
    [
      ['ik wil mijn gegevens meenemen', 'start'],
      ...SELF,
      ['ja', 'what'],
      ['alles', 'to'],
      ['naar mijn nieuwe thuiszorg', 'provider'],
      ['thuiszorg oost', 'name'],
      ...END,
    ],
  ],
  [
    'objection',
    'carinova',
    [
      ['ik maak bezwaar', 'start'],
      ...SELF,
      ['ja', 'use'],
      ['dat mijn gegevens naar onderzoekers gaan', 'situation'],
      ['liever niet', 'name'],
      ...END,
    ],
  ],
  [
    'withdraw-consent',
    'wlzclientondersteuning',
    [['ik trek mijn toestemming in', 'start'], ...SELF, ['ja', 'consent'], ['dat jullie mijn huisarts bellen', 'name'], ...END],
  ],
  [
    'shielding',
    'carinova',
    [
      ['ik wil delen van mijn dossier afschermen', 'start'],
      ...SELF,
      ['ja', 'part'],
      ['het verslag over mijn scheiding', 'from-whom'],
      ['mijn zus die daar werkt', 'name'],
      ...END,
    ],
  ],
  [
    'recipients',
    'wlzclientondersteuning',
    [
      ['aan wie zijn mijn gegevens gegeven, ik wil dat opvragen', 'start'],
      ...SELF,
      ['ja', 'part'],
      ['overslaan', 'period'],
      ['sinds mei 2020', 'name'],
      ...END,
    ],
  ],
  [
    'deceased-access',
    'carinova',
    [
      ['ik wil het dossier van mijn overleden man inzien', 'start'],
      ['ja', 'client-name'],
      ['Piet de Vries', 'ground'],
      ['ik kreeg bericht van een fout', 'ground-detail'],
      ['In juni is een incident gemeld.', 'part'],
      ['overslaan', 'delivery'],
      ['op papier', 'name'],
      ...END,
    ],
  ],
  [
    'deceased-access',
    'levantogroep',
    [
      ['ik wil mijn dossier inzien', 'start'],
      ['ja', 'who'],
      ['iemand die is overleden', 'client-name'],
      ['Piet de Vries', 'relation'],
      ['mijn vader', 'ground'],
      ['er is toestemming gegeven', 'ground-detail'],
      ['Hij schreef dat op.', 'part'],
      ['overslaan', 'delivery'],
      ['digitaal', 'name'],
      ...END,
    ],
  ],
  [
    'complaint',
    'levgroep',
    [
      ['ik wil een klacht indienen', 'start'],
      ['ja', 'who'],
      ['mijzelf', 'happened'],
      ['Mijn dossier lag open op de balie.', 'wish'],
      ['overslaan', 'asked-before'],
      ['nog niet', 'helper'],
      ...END_LEV,
    ],
  ],
];

describe.each(TABLES)('a request for %s at %s', (right, organisation, rows) => {
  it('is understood in own words, in a web chat', async () => {
    let conversation: Conversation = { organisation };
    for (const [said, expected] of rows) {
      const turn = await talk([said], conversation);
      expect([said, outcome(turn)]).toEqual([said, expected]);
      ({ conversation } = turn);
      if (turn.reply.letter) expect(turn.reply.letter).toMatchObject({ right, organisation });
    }
    expect(conversation.flow).toBeUndefined();
  });

  it('can be read and answered as text only', async () => {
    let conversation: Conversation = { organisation };
    for (const [said] of rows) {
      const turn = await talk([said], conversation);
      ({ conversation } = turn);
      const { text = '' } = toActivity(turn.reply, 'msteams', context.words);
      for (const { label } of turn.reply.expects?.choices ?? []) expect(text.replaceAll('\\', '')).toContain(label);
      if (turn.reply.expects?.optional) expect(text).toContain('Overslaan mag');
    }
  });
});

const ACCESS = ['ik wil mijn dossier inzien', 'ja'] as const;
const TO_NAME = [...ACCESS, 'over mij', 'ja', 'alles', 'alles', 'digitaal'] as const;
const TO_SUMMARY = [...TO_NAME, 'Jan de Vries', 'jan@example.org', '3 mei 1980', 'overslaan'] as const;

describe('the offer', () => {
  it('stands under the facts, with its source', async () => {
    const { reply, conversation } = await talk(['ik wil mijn dossier inzien']);
    expect(reply).toMatchObject({ kind: 'request', expects: { question: 'start', accepts: 'yes-no' } });
    expect(reply.text).toMatch(/Bron: .*\n\nIk kan u helpen met een brief/);
    expect(reply.sources.length).toBeGreaterThan(0);
    expect(conversation.flow).toMatchObject({ right: 'access', asking: 'start' });
  });

  it('is left silently by another question', async () => {
    const { reply, conversation } = await talk(['ik wil mijn dossier inzien', 'hoe lang bewaren jullie mijn dossier?']);
    expect(reply).toMatchObject({ kind: 'answer' });
    expect(conversation.flow).toBeUndefined();
  });

  it('may be declined', async () => {
    const { reply, conversation } = await talk(['ik wil mijn dossier inzien', 'nee']);
    expect(reply.text).toMatch(/geen brief/);
    expect(conversation.flow).toBeUndefined();
  });

  it('is only a button under a plain question, and the button starts the flow', async () => {
    const { reply, conversation } = await talk(['kan ik mijn gegevens laten wissen?']);
    expect(reply.kind).toBe('answer');
    expect(conversation.flow).toBeUndefined();
    const button = reply.suggestions.find(({ label }) => label === 'Help me met een brief');
    expect(outcome(await talk([button!.say], conversation))).toBe('who');
  });

  it('waits until the organisation is known', async () => {
    const asked = await talk(['ik wil mijn dossier inzien'], {});
    expect(asked.reply.kind).toBe('clarify');
    expect(outcome(await talk(['LEVgroep'], asked.conversation))).toBe('start');
    const button = await talk(['Help me met een brief om gegevens te laten wissen'], {});
    expect(outcome(await talk(['Carinova'], button.conversation))).toBe('who');
  });

  it('asks what a letter is for', async () => {
    const { reply } = await talk(['brief maken']);
    expect(reply.kind).toBe('request');
    for (const { say } of reply.suggestions) expect(outcome(await talk([say]))).toBe('who');
  });
});

describe('steering', () => {
  it('tells why', async () => {
    const { reply } = await talk([...TO_NAME, 'waarom?']);
    expect(reply.text).toMatch(/moet weten wie het vraagt/);
    expect(reply.expects?.question).toBe('name');
  });

  it('goes back, further back, and no further than the first', async () => {
    expect(outcome(await talk([...TO_NAME, 'terug']))).toBe('delivery');
    expect(outcome(await talk([...TO_NAME, 'terug', 'ga terug']))).toBe('period');
    const { reply } = await talk([...ACCESS, 'terug']);
    expect(reply.text).toMatch(/eerste vraag/);
    expect(reply.expects?.question).toBe('who');
  });

  it('says so when an answer leads to another request', async () => {
    const { reply, conversation } = await talk([...ACCESS, 'over iemand die is overleden']);
    expect(reply.text).toMatch(/andere regels/);
    expect(conversation.flow).toMatchObject({ right: 'deceased-access', asking: 'client-name' });
  });

  it('goes back out of a request that an answer led to', async () => {
    const { reply, conversation } = await talk([...ACCESS, 'overleden', 'terug']);
    expect(reply.expects?.question).toBe('who');
    expect(conversation.flow?.right).toBe('access');
  });

  it('stops at once, erases, and says so', async () => {
    const { reply, conversation } = await talk([...TO_SUMMARY, 'stop']);
    expect(reply.text).toMatch(/antwoorden zijn gewist/);
    expect(JSON.stringify(conversation)).not.toMatch(/Vries|example|1980/);
    expect(conversation.flow).toBeUndefined();
  });

  it('stops when the chat is to be erased, whatever is asked', async () => {
    const { conversation } = await talk(['ik wil een klacht indienen', 'ja', 'over mij', 'wis dit gesprek']);
    expect(conversation.flow).toBeUndefined();
  });

  it('begins anew', async () => {
    const { reply, conversation } = await talk([...TO_NAME, 'opnieuw']);
    expect(reply.expects?.question).toBe('who');
    expect(conversation.flow?.answers).toEqual({});
  });

  it('skips only what may be skipped', async () => {
    const { reply } = await talk([...TO_NAME, 'overslaan']);
    expect(reply.text).toMatch(/niet overslaan/);
    expect(reply.expects?.question).toBe('name');
  });

  it('helps with an answer that is not understood', async () => {
    const { reply } = await talk([...ACCESS, 'blauw']);
    expect(reply.text).toMatch(/- Over mijzelf\n- Over mijn kind/);
    expect(reply.expects?.question).toBe('who');
  });

  it('repeats where it was after a pause, from plain data only', async () => {
    const { conversation } = await talk(TO_NAME);
    const restored = JSON.parse(JSON.stringify(conversation)) as Conversation;
    expect(outcome(await talk(['ga verder met de brief'], restored))).toBe('name');
    expect(outcome(await talk(['Jan de Vries'], restored))).toBe('reach');
  });

  it('goes on at the first open question where another release asked something else', async () => {
    const flow = { right: 'access' as const, organisation: 'carinova', answers: { who: 'self' }, asking: 'shoe-size' };
    expect(outcome(await talk(['ja'], { organisation: 'carinova', flow }))).toBe('of-age');
    expect(outcome(await talk(['maak'], { organisation: 'carinova', flow: { ...flow, asking: 'summary' } }))).toBe('of-age');
    const gone = await talk(['hallo'], { flow: { ...flow, organisation: 'opgeheven' } });
    expect(gone.reply.kind).toBe('smalltalk');
    expect(gone.conversation.flow).toBeUndefined();
  });
});

describe('a question in between', () => {
  it('is answered with its source, and asked again what was asked', async () => {
    const { replies, conversation } = await talk([...TO_NAME, 'hoe lang bewaren jullie mijn dossier?']);
    expect(replies.map(({ kind }) => kind)).toEqual(['answer', 'request']);
    expect(replies[0]?.text).toMatch(/20 jaar/);
    expect(replies[1]?.expects?.question).toBe('name');
    expect(conversation.flow?.answers).toMatchObject({ who: 'self' });
  });

  it('about another organisation leaves the letter where it is', async () => {
    const { reply, conversation } = await talk([...TO_NAME, 'hoe lang bewaart levgroep een dossier?']);
    expect(reply.expects?.question).toBe('name');
    expect(conversation.organisation).toBe('carinova');
  });

  it('is not made of a text that only looks like one, and can be marked as the answer', async () => {
    const start = ['ik wil een klacht indienen', 'ja', 'over mij'];
    expect(outcome(await talk([...start, 'Ik vroeg hoe lang het dossier blijft, maar kreeg geen antwoord.']))).toBe('wish');
    expect(outcome(await talk([...start, 'hoe lang bewaren jullie mijn dossier?']))).toBe('happened');
    expect(outcome(await talk([...start, 'antwoord: hoe lang bewaren jullie mijn dossier?']))).toBe('wish');
  });

  it('gives the way to a person', async () => {
    const { replies } = await talk([...TO_NAME, 'ik wil een mens spreken']);
    expect(replies[0]?.topic).toBe('human');
    expect(replies[1]?.expects?.question).toBe('name');
  });

  it('that is a wish for another letter says how to change over', async () => {
    const { reply } = await talk([...TO_NAME, 'hoe dien ik een klacht in?']);
    expect(reply.expects?.question).toBe('name');
    const other = await talk([...ACCESS, 'ik wil een klacht indienen']);
    expect(other.reply.text).toMatch(/Zeg dan eerst stop/);
  });
});

describe('danger', () => {
  it('comes first, alone, and the flow can be gone on with', async () => {
    const { replies, conversation } = await talk([...TO_NAME, 'ik wil dood']);
    expect(replies.map(({ kind }) => kind)).toEqual(['emergency']);
    expect(outcome(await talk([replies[0]!.suggestions[0]!.say], conversation))).toBe('name');
  });

  it('that happened may still be told in a letter, under the help lines', async () => {
    const start = ['ik wil een klacht indienen', 'ja', 'over mij'];
    const { replies, conversation } = await talk([...start, 'mijn man slaat me nu']);
    expect(replies.map(({ kind }) => kind)).toEqual(['emergency']);
    expect(conversation.flow?.answers.happened).toBeUndefined();
    const told = await talk(['antwoord: mijn man slaat me nu'], conversation);
    expect(told.replies.map(({ kind }) => kind)).toEqual(['emergency', 'request']);
    expect(told.conversation.flow?.answers.happened).toBe('mijn man slaat me nu');
  });

  it('is not heard in a plain "liever niet" to what was asked', async () => {
    const erasure = ['ik wil alles laten wissen', 'ja', 'over mij', 'ja', 'alles'];
    expect(outcome(await talk([...erasure, 'zeg ik liever niet']))).toBe('name');
    expect(outcome(await talk([...erasure, 'ik wil niet meer leven']))).toBe('emergency');
  });

  it('ends an offer', async () => {
    expect((await talk(['ik wil mijn dossier inzien', 'ik wil dood'])).conversation.flow).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each(['Jan de Vries 111222333', 'mijn bsn is 111222333', '111222333', '111.222.333'])('of citizens are refused kindly: %s', async (said) => {
    const { reply, conversation } = await talk([...TO_NAME, said]);
    expect(reply.text).toMatch(/BSN/);
    expect(reply.expects?.question).toBe('name');
    expect(`${reply.text}${JSON.stringify(conversation)}`).not.toMatch(/111.?222.?333/);
  });

  it('of citizens are no client number', async () => {
    const { reply, conversation } = await talk([...TO_SUMMARY.slice(0, -1), '111222333']);
    expect(reply.expects?.question).toBe('client-number');
    expect(JSON.stringify(conversation)).not.toContain('111222333');
  });

  it('of citizens are left out of a text, and the rest is kept', async () => {
    const { reply, conversation } = await talk([
      'mijn gegevens kloppen niet, ik wil ze laten verbeteren',
      'ja',
      'over mij',
      'ja',
      'het bsn 111222333 staat bij mijn zus',
    ]);
    expect(reply.expects?.question).toBe('correct');
    expect(reply.text).toMatch(/BSN/);
    expect(conversation.flow?.answers.wrong).toBe('het bsn ••• staat bij mijn zus');
  });

  it('that are wrong in a file may be told, and are hidden in the chat', async () => {
    const start = ['mijn gegevens kloppen niet, ik wil ze laten verbeteren', 'ja', 'over mij', 'ja', 'mijn nummer is verkeerd', '06-12345678'];
    const { reply, conversation } = await talk([...start, 'overslaan', 'Jan de Vries', 'jan@example.org', 'overslaan', 'overslaan']);
    expect(conversation.flow?.answers.correct).toBe('06-12345678');
    expect(reply.text).not.toContain('12345678');
    const { reply: made } = await talk(['maak'], conversation);
    expect(JSON.stringify(made.letter)).toContain('06-12345678');
  });

  it('in a text elsewhere are replaced, and that is said', async () => {
    const { reply, conversation } = await talk(['ik wil een klacht indienen', 'ja', 'over mij', 'Zij belden mijn baas op 06-12345678.']);
    expect(reply.text).toMatch(/•••/);
    expect(JSON.stringify(conversation)).not.toContain('12345678');
  });
});

describe('the summary', () => {
  it('comes after what to know, and hides part of what identifies', async () => {
    const { replies } = await talk(TO_SUMMARY);
    expect(replies).toHaveLength(2);
    expect(replies[0]?.sources.length).toBeGreaterThan(0);
    expect(replies[1]?.text).toMatch(/- Naam: Jan de Vries/);
    expect(replies[1]?.text).toMatch(/j•••@example\.org/);
    expect(replies[1]?.text).not.toMatch(/jan@|3 mei/);
  });

  it.each([
    ['wijzig mijn naam', 'name'],
    ['mijn naam klopt niet', 'name'],
    ['de periode moet anders', 'period'],
    ['verander mijn e-mailadres', 'reach'],
    ['geboortedatum is fout', 'birth-date'],
    ['ik wil iets wijzigen', 'change'],
    ['change', 'change'],
  ])('takes a change: "%s"', async (said, expected) => {
    expect(outcome(await talk([...TO_SUMMARY, said]))).toBe(expected);
  });

  it('changes one answer and comes back without telling all again', async () => {
    const { replies, conversation } = await talk([...TO_SUMMARY, 'wijzig mijn naam', 'Jan Jansen']);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/Jan Jansen/);
    expect(conversation.flow?.answers).toMatchObject({ name: 'Jan Jansen', reach: 'email:jan@example.org' });
  });

  it('asks what a changed answer needs, forgets what it closes, and tells what is new', async () => {
    const changed = await talk([...TO_SUMMARY, 'wijzigen', 'over wie', 'mijn kind']);
    expect(outcome(changed)).toBe('age');
    expect(changed.conversation.flow?.answers).not.toHaveProperty('of-age');
    const { replies } = await talk(['9', 'Noor de Vries'], changed.conversation);
    expect(replies.map(({ expects }) => expects?.question)).toEqual([undefined, 'summary']);
  });

  it('leaves a change by "terug", and keeps the answer', async () => {
    const { reply, conversation } = await talk([...TO_SUMMARY, 'wijzig mijn naam', 'terug']);
    expect(reply.expects?.question).toBe('summary');
    expect(conversation.flow?.answers.name).toBe('Jan de Vries');
  });

  it('takes an age over sixteen for what it is', async () => {
    const { conversation } = await talk([...ACCESS, 'over mij', 'nee', '17']);
    expect(conversation.flow?.answers).toEqual({ who: 'self', 'of-age': 'yes' });
  });

  it('ends in a letter, and nothing of it stays in the conversation', async () => {
    const { reply, conversation } = await talk([...TO_SUMMARY, 'maak de brief']);
    expect(reply.letter?.sender).toContain('E-mail: jan@example.org');
    expect(JSON.stringify(conversation)).not.toMatch(/Vries|example|1980/);
  });
});

describe('the form of address', () => {
  it('is je to a girl of 14 at an organisation that says u', async () => {
    const { reply } = await talk([...ACCESS, 'over mij', 'nee, ik ben 14']);
    expect(reply.text).toMatch(/Wil je/);
  });

  it('is what was asked for', async () => {
    const { reply } = await talk([...ACCESS, 'over mij', 'nee, ik ben 14'], { organisation: 'carinova', register: 'u' });
    expect(reply.text).toMatch(/Wilt u/);
  });

  it('leaves alone what a person typed', async () => {
    const { reply } = await talk([...TO_SUMMARY, 'wijzig mijn naam', 'Jan {{name}}'.replace('{{name}}', 'undefined')]);
    expect(reply.text).toMatch(/Jan undefined/);
  });
});
