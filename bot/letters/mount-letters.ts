/**
 * The door of the letters: `GET /letters/<token>` shows a button, its `POST` gives the file and spends the link. Programs may post at
 * once; what goes wrong comes as a page to who reads HTML, and as `{code, message}` to others.
 */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { makeLetterFile, type LetterFile } from '../../dialogs/letter/letter-files.js';
import type { Words } from '../../locales/words.js';
import { sendJson } from '../direct-line/http.js';
import type { DescribeError } from '../error-texts.js';
import { describeFault, type Log } from '../log.js';
import { Problem } from '../problem.js';
import type { LetterPages } from './letter-page.js';
import type { KeptLetter, LetterStore } from './letter-store.js';

export interface LetterParts {
  letters: LetterStore;
  pages: LetterPages;
  words: Words;
  describeError: DescribeError;
  log: Log;
  /** Clock of the calendar files. */
  now?: () => Date;
}

/** Where the letters are, before the token. */
export const LETTERS_PATH = '/letters/';

const Params = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
type WaitingLetter = Extract<KeptLetter, { state: 'waiting' }>;

/** A browser names HTML as what it wants, a program does not. */
const wantsPage = (request: Request): boolean => (request.headers.accept ?? '').includes('text/html');

/** Adds both routes to the server. */
export function mountLetters(server: Server, { letters, pages, words, describeError, log, now = () => new Date() }: LetterParts): void {
  /** @throws {Problem} `unknown-letter` or `letter-gone` */
  async function find(request: Request): Promise<{ token: string; kept: WaitingLetter }> {
    const params = Params.safeParse(request.params);
    const kept = params.success ? await letters.find(params.data.token) : undefined;
    if (!params.success || !kept) throw new Problem('unknown-letter');
    if (kept.state === 'spent') throw new Problem('letter-gone');
    return { token: params.data.token, kept };
  }

  const sendPage = (response: Response, status: number, page: string): void => {
    response.setHeader('Content-Security-Policy', pages.policy);
    send(response, status, 'text/html; charset=utf-8', page);
  };

  const sendLetter = (request: Request, response: Response, file: LetterFile): void => {
    if (file.kind === 'file') {
      response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
      send(response, 200, file.type, file.bytes);
    } else if (wantsPage(request)) {
      sendPage(response, 200, pages.mail(file));
    } else {
      const { url, to, subject, text, isShort } = file;
      sendJson(response, 200, { url, to, subject, text, isShort });
    }
  };

  const route = (handle: (request: Request, response: Response) => Promise<void>) => async (request: Request, response: Response) => {
    response.setHeader('Vary', 'Accept');
    try {
      await handle(request, response);
    } catch (thrown) {
      const { status, body } = describeError(thrown);
      if (status >= 500) log.error('letter-failed', describeFault(thrown));
      if (wantsPage(request)) sendPage(response, status, pages.problem(body));
      else sendJson(response, status, body);
    }
  };

  server.get(
    `${LETTERS_PATH}:token`,
    route(async (request, response) => {
      const { kept } = await find(request);
      sendPage(response, 200, pages.fetch(kept.format));
    }),
  );
  server.post(
    `${LETTERS_PATH}:token`,
    route(async (request, response) => {
      const { token, kept } = await find(request);
      // The file first: a letter that cannot be made is not lost.
      const file = await makeLetterFile(kept.letter, kept.format, words, now());
      if (!(await letters.spend(token))) throw new Problem('letter-gone');
      sendLetter(request, response, file);
    }),
  );
}

function send(response: Response, status: number, type: string, content: string | Buffer): void {
  const bytes = Buffer.from(content);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(status);
  response.end(bytes);
}
