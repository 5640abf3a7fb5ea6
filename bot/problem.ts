/** An error that a client may know about: a status, a code, and words from `locales/nl/errors.json`. */

/** Every code that the server, the API and the chat have words for, and its HTTP status (RFC 9110, section 15). */
export const STATUS_BY_CODE = {
  'bad-request': 400,
  'invalid-json': 400,
  'invalid-age': 400,
  'invalid-register': 400,
  'parameter-twice': 400,
  'invalid-activity': 400,
  'question-missing': 400,
  'question-too-long': 400,
  'token-missing': 401,
  'token-invalid': 403,
  'token-expired': 403,
  'other-conversation': 403,
  'not-found': 404,
  'unknown-organisation': 404,
  'unknown-conversation': 404,
  'unknown-letter': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  'letter-gone': 410,
  'body-too-large': 413,
  'unsupported-type': 415,
  'expectation-failed': 417,
  'too-many-requests': 429,
  'too-many-conversations': 429,
  'request-too-large': 431,
  'server-error': 500,
  'not-available': 503,
} as const;

export type ProblemCode = keyof typeof STATUS_BY_CODE;

/**
 * Thrown by a handler to answer with an error. `values` fill the places `{{name}}` of its text; put no internals in them, a client
 * reads them. Anything else that is thrown becomes `server-error`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly statusCode: number;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.statusCode = STATUS_BY_CODE[code];
    this.values = values;
  }
}
