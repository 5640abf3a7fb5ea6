/** The shape of what the text of a letter is filled with. Parsed before it is used, so that no letter is printed with a gap. */
import { z } from 'zod';
import type { RightPromise } from '../../knowledge/rules/promise.js';
import type { ReplyDates } from '../../knowledge/rules/reply-dates.js';
import type { Route } from '../../knowledge/rules/route.js';
import type { RightId } from '../../knowledge/schema.js';
import type { FlowState } from '../conversation.js';

const Text = z.string().default('');
const Flag = z.boolean().default(false);

/** Every value that some letter prints. A text that is empty, or a flag that is down, leaves its part of the letter out. */
export const LetterValues = z.strictObject({
  introduction: z.string(),
  client: z.string().min(1),
  data: z.string().min(1),
  file: z.string().min(1),
  about: z.string().min(1),
  born: Text,
  number: Text,
  part: Text,
  period: Text,
  reason: Text,
  wrong: Text,
  correct: Text,
  where: Text,
  addition: Text,
  provider: Text,
  use: Text,
  situation: Text,
  consent: Text,
  fromWhom: Text,
  ground: Text,
  groundDetail: Text,
  happened: Text,
  wish: Text,
  askedBefore: Flag,
  digital: Flag,
  paper: Flag,
  look: Flag,
  title: z.string().min(1),
  version: z.string().min(1),
  place: Text,
  law: Text,
  care: z.array(z.string()).default([]),
  standing: Text,
  standingLaw: Text,
  hasRules: Flag,
  stated: Flag,
  decides: Flag,
  soon: Flag,
  byLaw: Flag,
  asked: Flag,
  term: z.string().min(1),
  termPlace: Text,
  extension: Flag,
  carryOut: Text,
  carryOutPlace: Text,
  refusal: Flag,
  refusalLaw: Flag,
  identity: Flag,
  costs: Flag,
  attachments: z.array(z.string()).default([]),
});
export type LetterValues = z.infer<typeof LetterValues>;

/** Answers without which there is no letter, by right; the name and one way to reach the person are needed in all. */
const NEEDED: Readonly<Record<RightId, readonly string[]>> = {
  access: [],
  copy: [],
  rectification: ['wrong', 'correct'],
  supplement: ['addition'],
  erasure: [],
  restriction: [],
  portability: [],
  objection: ['use'],
  'withdraw-consent': ['consent'],
  shielding: ['part', 'from-whom'],
  recipients: [],
  'deceased-access': ['client-name', 'ground'],
  complaint: ['happened'],
};

/** @throws Error naming the questions of which the answer is missing */
export function requireAnswers({ right, answers }: FlowState): void {
  const missing = ['name', 'reach', ...NEEDED[right]].filter((id) => (answers[id] ?? '').trim() === '');
  if (missing.length > 0) throw new Error(`No letter of ${right} without an answer to: ${missing.join(', ')}. Ask these before writing it.`);
}

/** What is known of one request: the answers, what the statement promises, who signs, and when an answer may be expected. */
export interface Known {
  flow: FlowState;
  promise: RightPromise;
  route: Route;
  dates: ReplyDates;
}
