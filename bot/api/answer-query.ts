/** The query of `GET /api/answers`: text -> checked values, or a problem that says what to write. */
import { z } from 'zod';
import type { AnswerQuery } from '../../dialogs/answer-service.js';
import { Register } from '../../dialogs/conversation.js';
import { Problem } from '../problem.js';

/** Longest question, in characters as a person counts them (code points). */
export const MAX_QUESTION = 2000;

const Age = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((age) => age <= 120);

/** The value of a parameter; one that is empty counts as not given. Throws `parameter-twice`. */
function readOnce(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = query.getAll(name);
  if (more.length > 0) throw new Problem('parameter-twice', { name });
  const text = value?.trim();
  return text === '' ? undefined : text;
}

/**
 * @param known ids of the organisations
 * @throws {Problem} `question-missing`, `question-too-long`, `unknown-organisation`, `invalid-age`, `invalid-register` or `parameter-twice`
 */
export function readAnswerQuery(query: URLSearchParams, known: readonly string[]): AnswerQuery {
  const q = readOnce(query, 'q');
  const organisation = readOnce(query, 'organisation');
  const age = Age.optional().safeParse(readOnce(query, 'age'));
  const register = Register.optional().safeParse(readOnce(query, 'register'));
  if (q === undefined) throw new Problem('question-missing');
  if (Array.from(q).length > MAX_QUESTION) throw new Problem('question-too-long', { max: MAX_QUESTION });
  if (organisation !== undefined && !known.includes(organisation)) throw new Problem('unknown-organisation', { known: known.join(', ') });
  if (!age.success) throw new Problem('invalid-age');
  if (!register.success) throw new Problem('invalid-register');
  return {
    q,
    ...(organisation !== undefined && { organisation }),
    ...(age.data !== undefined && { age: age.data }),
    ...(register.data !== undefined && { register: register.data }),
  };
}
