/** The API for other programs: `GET /api/organisations` and `GET /api/answers`. */
import type { Request, Response, Server } from 'restify';
import type { AnswerService } from '../../dialogs/answer-service.js';
import { sendJson } from '../direct-line/http.js';
import { readAnswerQuery } from './answer-query.js';

/** Adds the routes to the server. */
export function mountApi(server: Server, service: AnswerService): void {
  server.get('/api/organisations', async (_request: Request, response: Response) => {
    sendJson(response, 200, await Promise.resolve(service.organisations()));
  });
  server.get('/api/answers', async (request: Request, response: Response) => {
    const known = service.organisations().map(({ id }) => id);
    const query = new URLSearchParams(request.getUrl().search ?? '');
    sendJson(response, 200, await service.answers(readAnswerQuery(query, known)));
  });
}
