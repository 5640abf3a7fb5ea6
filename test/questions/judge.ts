/** Is the reply to a question right? Content, kind and citation together, and short. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Assistant } from '../../dialogs/reply.js';
import type { Conversation, Reply } from '../../dialogs/conversation.js';

/** A question with what a right reply must have. Patterns are regular expressions with flags iu over everything that is visible. */
export const Expected = z.object({
  id: z.string(),
  organisation: z.string().nullable(),
  turns: z.array(z.string()).min(1),
  style: z.string(),
  topic: z.string(),
  kind: z.array(z.string()),
  must: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
  /** One of these must be cited, unless there are none. */
  sources: z.array(z.string()).default([]),
  gold: z.string().default(''),
});
export type Expected = z.infer<typeof Expected>;

export interface Judged {
  question: Expected;
  reply: Reply;
  missing: string[];
  forbidden: string[];
  isKind: boolean;
  isCited: boolean;
  isShort: boolean;
  isRight: boolean;
}

/** More words or sources than this is a dump, not an answer. */
const MOST_WORDS = 180;
const MOST_SOURCES = 6;

/** Reads questions from a file with one JSON object a line. */
export function readQuestions(file: string): Expected[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Expected.parse(JSON.parse(line)));
}

/** Asks every turn in order and judges the reply to the last. */
export async function judge(question: Expected, assistant: Assistant): Promise<Judged> {
  return judgeReply(question, await replyTo(question, assistant));
}

/** The reply to the last of the turns of a question, from the beginning of a conversation. */
export async function replyTo({ turns, organisation }: Expected, assistant: Assistant): Promise<Reply> {
  const { reply } = await converse(turns, organisation === null ? {} : { organisation }, assistant);
  return reply;
}

/**
 * Says every turn in order.
 * @returns the reply to the last, and the conversation after it
 * @throws when there is none: every message must get one
 */
export async function converse(
  turns: readonly string[],
  before: Conversation,
  assistant: Assistant,
): Promise<{ reply: Reply; conversation: Conversation }> {
  let conversation = before;
  let reply: Reply | undefined;
  for (const turn of turns) {
    const { replies, conversation: after } = await assistant.respond(turn, conversation);
    conversation = after;
    [reply] = replies;
  }
  if (!reply) throw new Error(`${turns.join(' || ')}: no reply; every message must get one.`);
  return { reply, conversation };
}

function judgeReply(question: Expected, reply: Reply): Judged {
  const visible = [reply.text, ...reply.suggestions.flatMap(({ label, say }) => [label, say])].join('\n');
  const matches = (pattern: string): boolean => new RegExp(pattern, 'iu').test(visible);
  const missing = question.must.filter((pattern) => !matches(pattern));
  const forbidden = question.must_not.filter(matches);
  const isShort = reply.text.split(/\s+/).length <= MOST_WORDS && reply.sources.length <= MOST_SOURCES;
  const isKind = question.kind.includes(reply.kind);
  const isCited =
    question.sources.length === 0 ||
    reply.kind !== 'answer' ||
    question.sources.some((source) => visible.toLowerCase().includes(source.toLowerCase()));
  return {
    question,
    reply,
    missing,
    forbidden,
    isKind,
    isCited,
    isShort,
    isRight: missing.length === 0 && forbidden.length === 0 && isShort && isKind && isCited,
  };
}
