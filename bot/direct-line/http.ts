/** Reading requests and writing answers of the Direct Line endpoint. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends JSON that no cache keeps. `Connection: close` goes with a refused body, so that the rest of it is not read. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    ...(status === 413 && { Connection: 'close' }),
  });
  response.end(text);
}

/** The bearer token of a request (RFC 6750, 2.1), or undefined. */
export function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Path and query of a request; a target that is no address reads as the root. */
export function targetOf(request: IncomingMessage): URL {
  const base = 'http://localhost';
  return URL.canParse(request.url ?? '/', base) ? new URL(request.url ?? '/', base) : new URL(base);
}

/** Host as the client knows it, for the web socket address it gets back. */
export function hostOf(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:.]+\](:\d{1,5})?$/.test(host) ? host : 'localhost';
}
