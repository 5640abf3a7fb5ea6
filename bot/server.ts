/** The HTTP server: what holds for every request, before any route. Routes are mounted by `app.ts`. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { ClientAddress } from './client-address.js';
import type { DescribeError } from './error-texts.js';
import { describeFault, type Log } from './log.js';
import { Problem } from './problem.js';
import type { RateLimit } from './rate-limit.js';
import { SECURITY_HEADERS } from './security-headers.js';

export interface ServerParts {
  log: Log;
  describeError: DescribeError;
  clientAddress: ClientAddress;
  /** How many requests one address may make. */
  requests: RateLimit;
}

/** Addresses may hold a question: 20,000 characters, each written as four bytes with percent signs, still get a proper answer. */
const MAX_HEADER_BYTES = 256 * 1024;
/** A slow phone gets this long to send its request, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/**
 * The library logs requests, bodies and errors by itself, and those may hold what a person typed: it gets a log that writes nothing.
 * The cast is there because its types ask for a bunyan logger, while it only calls these.
 */
const quiet = ((): ServerOptions['log'] => {
  const nothing = (): boolean => false;
  const log = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing };
  return { ...log, child: () => log } as unknown as ServerOptions['log'];
})();

/** The pattern of the route, never the path that was asked for: that may hold an id or a name. */
const routeOf = (request: Request): string | undefined => (request.getRoute() as { path?: unknown } | undefined)?.path?.toString();

/** A path or host that is no URL would make the library throw outside every handler. */
const hasReadableUrl = (request: Request): boolean => {
  try {
    return request.getUrl().pathname !== null;
  } catch {
    return false;
  }
};

/** What Node tells about a request that it cannot read at all. */
function problemOf(error: Error): Problem {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('request-too-large');
  return new Problem(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-timeout' : 'bad-request');
}

/** Makes a server that answers every failure with `{code, message}` and logs no path, query, header or body. */
export function createHttpServer({ log, describeError, clientAddress, requests }: ServerParts): Server {
  const server = restify.createServer({ name: '', log: quiet, handleUpgrades: false });
  // The library passes no options to Node; both are read anew for every connection.
  Object.assign(server.server, { requestTimeout: REQUEST_TIMEOUT, maxHeaderSize: MAX_HEADER_BYTES });

  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Node leaves the body of a response to HEAD away by itself, so GET's route serves both (RFC 9110, section 9.3.2).
    if (request.method === 'HEAD') request.method = 'GET';
    if (!hasReadableUrl(request)) next(new Problem('bad-request'));
    else if (!requests.admits(clientAddress(request))) next(new Problem('too-many-requests'));
    else next();
  });

  server.on('restifyError', (request: Request, response: Response, thrown: unknown, done: () => void) => {
    // The client went away in the middle of its request: nobody to answer, nothing of ours at fault.
    if (!request.socket.destroyed) sendError(request, response, thrown);
    done();
  });

  const sendError = (request: Request, response: Response, thrown: unknown): void => {
    const { status, body } = describeError(thrown);
    if (status >= 500) log.error('request-failed', { method: request.method, route: routeOf(request), ...describeFault(thrown) });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (status === 413) response.setHeader('Connection', 'close');
    if (status === 429) response.setHeader('Retry-After', '1');
    const text = JSON.stringify(body);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.sendRaw(status, text);
  };

  server.on('clientError', (error: Error, socket: Socket) => {
    const { status, body } = describeError(problemOf(error));
    const text = JSON.stringify(body);
    const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'Content-Type: application/json; charset=utf-8', 'Connection: close'];
    if (socket.writable) socket.end(`${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    else socket.destroy();
  });

  server.on('after', (request: Request, response: Response) => {
    log.debug('request', { method: request.method, route: routeOf(request), status: response.statusCode, ms: Date.now() - request.time() });
  });
  return server;
}
