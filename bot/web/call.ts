/** One call to the Direct Line endpoint, and what can be wrong with it in the page's own terms. */

/** What can be wrong, as the page tells it. */
export type ProblemKind = 'offline' | 'unreachable' | 'busy' | 'refused' | 'expired';

/** A call that did not succeed. */
export class ChatProblem extends Error {
  readonly kind: ProblemKind;
  constructor(kind: ProblemKind) {
    super(kind);
    this.kind = kind;
  }
}

const BASE = '/v3/directline';
/** A turn is answered within moments; whatever takes longer than this, in milliseconds, is lost. */
const CALL_MS = 30_000;

function problemOf(status: number): ChatProblem {
  if (status === 401 || status === 403 || status === 404) return new ChatProblem('expired');
  if (status === 429) return new ChatProblem('busy');
  return new ChatProblem(status >= 500 ? 'unreachable' : 'refused');
}

/** Anything thrown -> a problem that can be told. */
export function toProblem(thrown: unknown): ChatProblem {
  return thrown instanceof ChatProblem ? thrown : new ChatProblem(navigator.onLine ? 'unreachable' : 'offline');
}

/** Calls the endpoint and returns its JSON. Rejects with a {@link ChatProblem} only. */
export async function callServer<T>(method: string, path: string, token?: string, body?: object): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, CALL_MS);
  try {
    const response = await fetch(BASE + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      body: body ? JSON.stringify(body) : null,
      signal: abort.signal,
    });
    if (!response.ok) throw problemOf(response.status);
    return (await response.json()) as T;
  } catch (thrown) {
    throw toProblem(thrown);
  } finally {
    clearTimeout(timer);
  }
}
