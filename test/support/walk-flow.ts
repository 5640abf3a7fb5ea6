/** Walks a guided request as another program would: by `expects` alone. */
import type { Conversation, Expects, Reply } from '../../dialogs/conversation.js';
import type { Assistant } from '../../dialogs/reply.js';
import type { RightId } from '../../knowledge/schema.js';

/** How a request for each right is begun. */
export const STARTS: Readonly<Record<RightId, string>> = {
  access: 'ik wil mijn dossier inzien',
  copy: 'ik wil een kopie van mijn dossier',
  rectification: 'mijn gegevens kloppen niet, ik wil ze laten verbeteren',
  supplement: 'ik wil iets laten toevoegen aan mijn dossier',
  erasure: 'ik wil alles laten wissen',
  restriction: 'ik wil dat jullie tijdelijk stoppen met mijn gegevens gebruiken',
  portability: 'ik wil mijn gegevens meenemen',
  objection: 'ik maak bezwaar',
  'withdraw-consent': 'ik trek mijn toestemming in',
  shielding: 'ik wil delen van mijn dossier afschermen',
  recipients: 'aan wie zijn mijn gegevens gegeven, ik wil dat opvragen',
  'deceased-access': 'ik wil het dossier van mijn overleden man inzien',
  complaint: 'ik wil een klacht indienen',
};

const FIXED: Readonly<Record<Exclude<Expects['accepts'], 'choice' | 'yes-no' | 'age'>, string>> = {
  text: 'Het gaat om het verslag van het gesprek in de zomer.',
  name: 'Jan de Vries',
  contact: 'jan@example.org',
  date: '3 mei 1980',
  period: 'vanaf 2019',
};

/** Choices that lead to the same next question. */
const NEUTRAL = new Set(['delivery', 'reason', 'relation', 'ground']);

/** What may be said to a question: every choice, ages on both sides of twelve, one fixed text; or the skip where that is allowed. */
export function answersTo({ question, accepts, choices = [], optional }: Expects, skips: boolean): string[] {
  if (optional === true && skips) return ['overslaan'];
  // Where all is skipped only choices that lead elsewhere make another way.
  if (skips && NEUTRAL.has(question)) return choices.slice(-1).map(({ value }) => value);
  if (accepts === 'choice' || accepts === 'yes-no') return choices.map(({ value, label }) => (accepts === 'yes-no' ? label : value));
  return accepts === 'age' ? ['9', '14'] : [FIXED[accepts]];
}

/** What the last reply of a turn waits for. */
export function expectsOf(replies: readonly Reply[]): Expects | undefined {
  return replies.at(-1)?.expects;
}

/** One way through a flow. */
export interface Walked {
  /** Ids of the questions, in the order in which they were asked. */
  questions: string[];
  letter: NonNullable<Reply['letter']>;
}

interface Walk {
  assistant: Assistant;
  skips: boolean;
  /** Sees every reply on the way. */
  see: (reply: Reply) => void;
}

/** Every way through the flow that a message begins, each to its letter. The summary is answered by making the letter. */
export async function walkAll(said: string, conversation: Conversation, walk: Walk, asked: readonly string[] = []): Promise<Walked[]> {
  const turn = await walk.assistant.respond(said, conversation);
  turn.replies.forEach(walk.see);
  const last = turn.replies.at(-1);
  if (last?.letter) return [{ questions: [...asked], letter: last.letter }];
  const expects = expectsOf(turn.replies);
  if (!expects) throw new Error(`After "${said}" nothing is expected; asked so far: ${asked.join(', ')}. ${last?.text ?? ''}`);
  if (expects.question === asked.at(-1)) throw new Error(`"${said}" is no answer to ${expects.question}.`);
  const options = expects.question === 'start' ? ['ja'] : expects.question === 'summary' ? ['make'] : answersTo(expects, walk.skips);
  const ways: Walked[] = [];
  for (const option of options) ways.push(...(await walkAll(option, turn.conversation, walk, [...asked, expects.question])));
  return ways;
}
