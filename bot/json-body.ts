/** Reads a JSON body. The server library's own reader crashes on a broken gzip body and unpacks one without limit; this one unpacks none. */
import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.js';

/** A body too large is read on and thrown away up to this many times the limit, so that the client hears why it failed. */
const PATIENCE = 16;

const isJson = (type: string): boolean => /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type.trim());

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not end the connection: the answer still has to go out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else if (size > maxBytes * PATIENCE) break;
  }
  if (size > maxBytes) throw new Problem('body-too-large');
  return Buffer.concat(chunks);
}

/**
 * @param maxBytes largest body that is accepted
 * @returns the parsed body, or undefined when there is none
 * @throws {Problem} `unsupported-type` for anything but plain JSON, `body-too-large`, or `invalid-json`
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  const bytes = await readBytes(request, maxBytes);
  if (bytes.length === 0) return undefined;
  if (!isJson(type) || encoding.toLowerCase() !== 'identity') throw new Problem('unsupported-type');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('invalid-json');
  }
}
