/**
 * Letters that wait to be fetched: one record for each letter and format in the state store, which seals and expires it. What is
 * fetched is replaced by a mark that holds nothing of the letter.
 */
import { randomBytes } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { formatsOf, LetterFormat } from '../../dialogs/letter/letter-files.js';
import { WrittenLetter } from '../../dialogs/letter/written-letter.js';

const TOKEN_BYTES = 32;
const Waiting = z.object({ state: z.literal('waiting'), format: LetterFormat, letter: WrittenLetter });
const Kept = z.discriminatedUnion('state', [Waiting, z.object({ state: z.literal('spent') })]);

/** What stands under a token. */
export type KeptLetter = z.infer<typeof Kept>;

/** One file of a letter and the token that fetches it. */
export interface LetterToken {
  format: LetterFormat;
  /** 32 random bytes in base64url: whoever has it may fetch the file, once. */
  token: string;
}

export interface LetterStore {
  /** Keeps the letter once for each of its formats. */
  keep(letter: WrittenLetter): Promise<LetterToken[]>;
  /** What stands under the token, or nothing: never given out, expired, or withdrawn. */
  find(token: string): Promise<KeptLetter | undefined>;
  /** Takes the letter away, for good. False when it was gone already: of two that come at once, one gets it. */
  spend(token: string): Promise<boolean>;
  /** Takes away what still waits under these tokens, because the conversation was erased. */
  withdraw(tokens: readonly string[]): Promise<void>;
}

const keyOf = (token: string): string => `letter/${token}`;
const SPENT = { state: 'spent' } as const;

export function createLetterStore(storage: Storage): LetterStore {
  async function read(token: string): Promise<{ kept: KeptLetter; eTag: unknown } | undefined> {
    const key = keyOf(token);
    const item: unknown = (await storage.read([key]))[key];
    const kept = Kept.safeParse(item);
    return kept.success ? { kept: kept.data, eTag: z.object({ eTag: z.unknown() }).parse(item).eTag } : undefined;
  }

  return {
    async keep(letter) {
      const tokens = formatsOf(letter).map((format) => ({ format, token: randomBytes(TOKEN_BYTES).toString('base64url') }));
      await storage.write(
        Object.fromEntries(tokens.map(({ format, token }) => [keyOf(token), { state: 'waiting', format, letter, eTag: '*' }] as const)),
      );
      return tokens;
    },

    find: async (token) => (await read(token))?.kept,

    async spend(token) {
      const found = await read(token);
      if (found?.kept.state !== 'waiting') return false;
      try {
        await storage.write({ [keyOf(token)]: { ...SPENT, eTag: found.eTag } });
        return true;
      } catch (error) {
        // Somebody else was first between reading and writing; anything else is a fault.
        if ((await read(token))?.kept.state === 'waiting') throw error;
        return false;
      }
    },

    async withdraw(tokens) {
      const waiting = await Promise.all(tokens.map(async (token) => ((await read(token))?.kept.state === 'waiting' ? [token] : [])));
      const spent = waiting.flat().map((token) => [keyOf(token), { ...SPENT, eTag: '*' }] as const);
      if (spent.length > 0) await storage.write(Object.fromEntries(spent));
    },
  };
}
