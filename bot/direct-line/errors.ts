/** Refusals of the Direct Line endpoint: an HTTP status, a stable code and the text for it. */
import { Problem } from '../problem.js';
import type { ProblemCode } from '../problem.js';

/** Texts that only this endpoint needs; see `chat` in `locales/nl/web.json`. */
type OwnText = 'noFiles';

/**
 * Says why a Direct Line request is refused. `status` and `code` follow the Direct Line 3.0 reference ("HTTP status codes", "Errors"):
 * 401 for a missing token, 403 with `TokenExpired` for one that was valid, 404 for an unknown conversation.
 */
export class DirectLineError extends Error {
  override readonly name = 'DirectLineError';
  readonly status: number;
  readonly code: string;
  /** Code of the text in `locales/nl/errors.json`, or of an own one. */
  readonly text: ProblemCode | OwnText;

  constructor(status: number, code: string, text: ProblemCode | OwnText) {
    super(`${String(status)} ${code}`);
    this.status = status;
    this.code = code;
    this.text = text;
  }
}

/** The refusals of this endpoint, by name. */
export const refusals = {
  tokenMissing: () => new DirectLineError(401, 'Unauthorized', 'token-missing'),
  tokenInvalid: () => new DirectLineError(403, 'TokenInvalid', 'token-invalid'),
  tokenExpired: () => new DirectLineError(403, 'TokenExpired', 'token-expired'),
  otherConversation: () => new DirectLineError(403, 'Forbidden', 'other-conversation'),
  conversationUnknown: () => new DirectLineError(404, 'ConversationNotFound', 'unknown-conversation'),
  pathUnknown: () => new DirectLineError(404, 'NotFound', 'not-found'),
  activityInvalid: () => new DirectLineError(400, 'BadArgument', 'invalid-activity'),
  filesUnsupported: () => new DirectLineError(415, 'AttachmentsNotSupported', 'noFiles'),
  tooManyTurns: () => new DirectLineError(429, 'TooManyRequests', 'too-many-requests'),
  tooManyConversations: () => new DirectLineError(429, 'TooManyRequests', 'too-many-conversations'),
  serverFailed: () => new DirectLineError(500, 'ServerError', 'server-error'),
} as const satisfies Record<string, () => DirectLineError>;

/** Codes for what the server refuses before this endpoint has a say, such as broken JSON. */
const CODE_BY_STATUS = new Map([
  [400, 'BadArgument'],
  [413, 'PayloadTooLarge'],
  [415, 'BadArgument'],
]);

/** The refusal for anything that was thrown; a fault of ours says nothing about itself. */
export function toRefusal(thrown: unknown): DirectLineError {
  if (thrown instanceof DirectLineError) return thrown;
  const code = thrown instanceof Problem ? CODE_BY_STATUS.get(thrown.statusCode) : undefined;
  return thrown instanceof Problem && code !== undefined ? new DirectLineError(thrown.statusCode, code, thrown.code) : refusals.serverFailed();
}
