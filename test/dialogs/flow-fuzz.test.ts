import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DialogContext } from '../../dialogs/context.js';
import { Conversation, type Reply } from '../../dialogs/conversation.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { next } from '../../dialogs/flow.js';
import { WrittenLetter } from '../../dialogs/letter/written-letter.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import type { Answer } from '../../knowledge/answer-model.js';
import type { Question } from '../../knowledge/question.js';
import { fixedContext } from '../support/engine.js';
import { answersTo, STARTS } from '../support/walk-flow.js';

const CONVERSATIONS = 2000;
const MOST_TURNS = 40;
const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];
const BSN = '111222333';
const BROKEN = /undefined|null|NaN|questions\.|choices\.|flows:|\{\{(?!name)|\[je\](?! \[jouw\])|[\u0001\ue000-\uf8ff]/;

/** What people say that is no plain answer. */
const ASIDES = [
  'terug',
  'stop',
  'waarom?',
  'overslaan',
  'opnieuw',
  'ga verder met de brief',
  'weet ik niet',
  'nee',
  'ja',
  'ok',
  'hallo',
  'help',
  '?',
  '',
  '...',
  '👍',
  'x',
  'hoe lang bewaren jullie mijn dossier?',
  'wie mag mijn dossier zien?',
  'wat kost een kopie',
  'en bij carinova?',
  'LEVgroep',
  'ik wil een mens spreken',
  'ben je een robot?',
  'wis dit gesprek',
  'wat voor weer wordt het?',
  'ik wil een klacht indienen',
  'verwijder mijn gegevens',
  'brief maken',
  'ik wil dood',
  `mijn bsn is ${BSN}`,
  BSN,
  '14',
  '2',
  'de laatste',
  '3 mei 1980',
  '31-02-2019',
  'vanaf 2030',
  'jan@example.org',
  '06-12345678',
  'Dorpsstraat 12, 1234 AB Kaalheide',
  'NL91ABNA0417164300',
  'wijzig mijn naam',
  'wijzigen',
  'mijn naam klopt niet',
  'maak de brief',
  'change',
  'antwoord: hoe lang duurt dat?',
  '<b>vet</b>',
  '{{name}}',
  '[je] [jouw]',
  '__proto__',
  'constructor',
  'toString',
  'a'.repeat(3000),
  'a '.repeat(2500),
  'Ik ben Fatma Yılmaz-Łódź',
  'overleden',
  'mijn dochter van 9',
  'nee, ik ben 15',
  'over mij',
];

let context: DialogContext;
let assistant: Assistant;
beforeAll(() => {
  context = fixedContext();
  // The same few sentences come back all the time: each is understood once.
  const engine = context.engine();
  const known = new Map<string, Question>();
  const answered = new Map<Question, Map<string, Answer>>();
  const remembering: typeof engine = {
    ...engine,
    answer: (question, organisation, most) => {
      const answers = answered.get(question) ?? new Map<string, Answer>();
      const key = `${organisation} ${most ?? ''}`;
      const answer = answers.get(key) ?? engine.answer(question, organisation, most);
      answered.set(question, answers.set(key, answer));
      return answer;
    },
    recognise: (text, today, before) => {
      if (before) return engine.recognise(text, today, before);
      const question = known.get(text) ?? engine.recognise(text, today);
      known.set(text, question);
      return question;
    },
  };
  context = { ...context, engine: () => remembering };
  assistant = createAssistant(context);
}, 120_000);

/** A number for each turn: whether to answer what is expected, and which of what may be said. */
const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.nat()), { minLength: 8, maxLength: MOST_TURNS });

function pick(options: readonly string[], number: number): string {
  return options[number % options.length] ?? '';
}

function sayNext(reply: Reply | undefined, [chance, number]: readonly [number, number]): string {
  if (!reply?.expects) return chance < 70 ? pick(Object.values(STARTS), number) : pick(ASIDES, number);
  if (chance >= 80) return pick(ASIDES, number);
  if (reply.expects.question === 'start') return 'ja';
  return pick([...answersTo(reply.expects, false), ...(reply.expects.optional ? ['overslaan'] : [])], number);
}

/** What is wrong with a turn, if anything. Plain tests: there are hundreds of thousands of them. */
function faultIn(replies: readonly Reply[], conversation: Conversation): string | undefined {
  const last = replies.at(-1);
  if (!last) return 'no answer';
  if (replies.some(({ text }) => text.length <= 10)) return 'an answer that says nothing';
  if (replies.some(({ text }) => BROKEN.test(text))) return 'a broken text';
  if (JSON.stringify([replies, conversation]).includes(BSN)) return 'its number back, or kept';
  const { flow } = conversation;
  if (flow?.asking === 'summary' && next(FLOWS[flow.right], flow)) return 'a summary too early';
  const isAsked = flow === undefined || flow.asking === 'start' || last.kind === 'emergency' || last.expects?.question === flow.asking;
  return isAsked ? undefined : 'no question';
}

describe('2,000 random conversations', () => {
  it('get an answer to every message, and whole letters only', async () => {
    let said = 0;
    let letters = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ORGANISATIONS), turns, async (organisation, numbers) => {
        let conversation: Conversation = { organisation };
        let reply: Reply | undefined;
        for (const number of numbers) {
          const text = sayNext(reply, number);
          const before = conversation;
          const turn = await assistant.respond(text, before);
          reply = turn.replies.at(-1);
          conversation = Conversation.parse(JSON.parse(JSON.stringify(turn.conversation)));
          said += 1;
          const fault = faultIn(turn.replies, conversation);
          if (fault !== undefined) throw new Error(`"${text}" gets ${fault}: ${JSON.stringify(turn)}`);
          if (!reply?.letter) continue;
          letters += 1;
          const { answers } = before.flow!;
          expect(WrittenLetter.safeParse(reply.letter).error).toBeUndefined();
          expect(JSON.stringify(reply.letter)).toContain(JSON.stringify(answers.name).slice(1, -1));
          expect(conversation.flow).toBeUndefined();
        }
      }),
      { numRuns: CONVERSATIONS, seed: 20_261_125, endOnFailure: true },
    );
    process.stdout.write(`${CONVERSATIONS} conversations, ${said} messages, ${letters} letters\n`);
    expect(letters).toBeGreaterThan(CONVERSATIONS / 4);
  }, 600_000);
});
