/**
 * Direct Line tokens: compact JWTs (RFC 7519) signed with HMAC-SHA256, bound to one conversation and expiring.
 * A JWT and not a format of our own, since directlinejs reads the `user` claim out of its token.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { refusals } from './errors.js';

const Claims = z.strictObject({
  /** Id of the only conversation that the token opens. */
  conversation: z.string(),
  /** `stream` tokens stand in a web socket address, so they live a minute and open nothing else. */
  use: z.enum(['conversation', 'stream']),
  /** Seconds since 1970 (RFC 7519, 4.1.4). */
  exp: z.number().int(),
});

/** What a token says once its signature holds. */
export type Claims = z.infer<typeof Claims>;

export interface Tokens {
  /** A token for the API calls of one conversation; lives `lifetime` seconds. */
  issue(conversation: string): string;
  /** A token for one web socket address; lives 60 seconds (Direct Line 3.0, "Reconnect to a conversation"). */
  issueForStream(conversation: string): string;
  /** Reads a token. Throws a 403 refusal when it is not ours or has expired. */
  verify(token: string): Claims;
  /** Lifetime of a conversation token in seconds. */
  readonly lifetime: number;
}

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const STREAM_SECONDS = 60;

/**
 * @param secret signing key; at least 32 bytes, the same on every machine and after every restart.
 * @param lifetime seconds that a conversation token lives.
 * @param now clock in milliseconds.
 */
export function createTokens(secret: Buffer, lifetime: number, now: () => number): Tokens {
  if (secret.length < 32) throw new Error(`the token secret has ${String(secret.length)} bytes; give one of at least 32`);
  const sign = (content: string) => createHmac('sha256', secret).update(content).digest();
  const make = (conversation: string, use: Claims['use'], seconds: number) => {
    const content = `${HEADER}.${encode({ conversation, use, exp: Math.floor(now() / 1000) + seconds })}`;
    return `${content}.${sign(content).toString('base64url')}`;
  };
  return {
    lifetime,
    issue: (conversation) => make(conversation, 'conversation', lifetime),
    issueForStream: (conversation) => make(conversation, 'stream', STREAM_SECONDS),
    verify(token) {
      const [header, payload, signature, ...rest] = token.split('.');
      if (header !== HEADER || !payload || !signature || rest.length > 0) throw refusals.tokenInvalid();
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(`${header}.${payload}`);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refusals.tokenInvalid();
      const claims = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      if (!claims.success) throw refusals.tokenInvalid();
      if (claims.data.exp * 1000 <= now()) throw refusals.tokenExpired();
      return claims.data;
    },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
