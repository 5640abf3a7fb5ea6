/** Serves the built chat page: the page at `/`, its files under `/web/`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Files under `/web/` carry their content in their names, so a browser never has to ask for them twice. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves one file from memory; the files are small and few. */
function serve(server: Server, path: string, file: string, caching: string): void {
  const content = readFileSync(file);
  const zipped = gzipSync(content, { level: 9 });
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`;
  server.get(path, (request: Request, response: Response, next: () => void) => {
    const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const headers = { ETag: tag, 'Cache-Control': caching, Vary: 'Accept-Encoding' };
    if (request.headers['if-none-match']?.includes(tag)) {
      response.writeHead(304, headers);
      response.end();
    } else {
      const body = isZipped ? zipped : content;
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': body.length, ...(isZipped && { 'Content-Encoding': 'gzip' }) });
      response.end(body);
    }
    next();
  });
}

/**
 * Adds the chat page to `server`. The page needs no other security headers than the server's own.
 * @param folder the built page (`dist/web`).
 * @throws when it was not built: run `npm run build`.
 */
export function mountWeb(server: Server, folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name === 'index.html') serve(server, '/', join(folder, name), 'no-cache');
    else serve(server, `/web/${name}`, join(folder, name), FOR_EVER);
  }
}
