/** Two questions that machines ask: is the process alive (`/healthz`), and may it be sent people (`/readyz`). */
import type { Request, Response, Server } from 'restify';
import { sendJson } from './direct-line/http.js';
import { Problem } from './problem.js';
import type { KnowledgeState } from './reload/live-knowledge.js';

/**
 * Adds the routes to the server. `isReady` is false until everything runs, and again while it stops.
 * Content that is broken is no reason to send people elsewhere, as the last good knowledge answers them: `/readyz` then tells it beside its `ok`.
 */
export function mountHealth(server: Server, isReady: () => boolean, knowledge: () => KnowledgeState): void {
  const answer = (path: string, isFine: () => boolean, more: () => object): void => {
    server.get(path, async (_request: Request, response: Response) => {
      if (!isFine()) throw new Problem('not-available');
      sendJson(response, await Promise.resolve(200), { status: 'ok', ...more() });
    });
  };
  const isAlive = (): boolean => true;
  answer('/healthz', isAlive, () => ({}));
  answer('/readyz', isReady, () => {
    const state = knowledge();
    return state.knowledge === 'stale' ? state : {};
  });
}
