/** The words of errors: anything that was thrown -> the status and body that a client may see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem, STATUS_BY_CODE, type ProblemCode } from './problem.js';

/** What a client reads when something fails: `code` for programs, `message` for people. */
export interface ErrorBody {
  code: ProblemCode;
  message: string;
}

export type DescribeError = (thrown: unknown) => { status: number; body: ErrorBody };

const isCode = (name: string): name is ProblemCode => name in STATUS_BY_CODE;
const CODES = Object.keys(STATUS_BY_CODE).filter(isCode);
const Texts = z.record(z.enum(CODES), z.string().min(1));

/** Codes for errors that the server library throws itself. A status that is not here is a fault of ours. */
const CODE_BY_STATUS = new Map<number, ProblemCode>([
  [400, 'bad-request'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [406, 'not-acceptable'],
  [408, 'request-timeout'],
  [413, 'body-too-large'],
  [415, 'unsupported-type'],
  [417, 'expectation-failed'],
  [429, 'too-many-requests'],
]);

const codeOf = (thrown: unknown): ProblemCode => {
  if (thrown instanceof Problem) return thrown.code;
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
  return CODE_BY_STATUS.get(status) ?? 'server-error';
};

/**
 * Reads the texts of every code from the project folder.
 * @throws when the file is not there or lacks a code: a fault in the project, found at start.
 */
export function createDescribeError(root: string): DescribeError {
  const texts = Texts.parse(JSON.parse(readFileSync(join(root, 'locales/nl/errors.json'), 'utf8')));
  return (thrown) => {
    const code = codeOf(thrown);
    const values = thrown instanceof Problem ? thrown.values : {};
    const message = texts[code].replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
    return { status: STATUS_BY_CODE[code], body: { code, message } };
  };
}
