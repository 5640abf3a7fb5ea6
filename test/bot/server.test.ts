import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDescribeError } from '../../bot/error-texts.js';
import { readJson } from '../../bot/json-body.js';
import { createLog } from '../../bot/log.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { createHttpServer } from '../../bot/server.js';
import { sendRaw } from '../support/raw-http.js';

const MAX = 1000;
const logged: string[] = [];
let blocked = '';
const server = createHttpServer({
  log: createLog('debug', (line) => logged.push(line)),
  describeError: createDescribeError(findProjectRoot()),
  clientAddress: (request) => String(request.headers['x-test-address'] ?? ''),
  requests: { admits: (address) => address === '' || address !== blocked },
});
let url = '';
let port = 0;

beforeAll(async () => {
  server.post('/echo', async (request: Request, response: Response) => {
    response.send(200, { body: (await readJson(request, MAX)) ?? null });
  });
  server.get('/word/:word', async (request: Request, response: Response) => {
    response.send(200, await Promise.resolve({ ok: request.method }));
  });
  const failWith = (path: string, fault: unknown): void => {
    server.get(path, async (_request: Request, _response: Response) => {
      await Promise.resolve();
      throw fault;
    });
  };
  failWith('/fails', new Error('secret in /etc/secret at line 3'));
  failWith('/odd', Object.assign(new Error('SDK said no'), { statusCode: 599 }));
  failWith('/throws-text', 'secret text');
  await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => server.server.close(() => resolve()));
});

const post = (body: string | Buffer<ArrayBuffer>, type = 'application/json', headers: Record<string, string> = {}) =>
  fetch(`${url}/echo`, { method: 'POST', body, headers: { 'Content-Type': type, ...headers } });
const failure = async (response: Awaited<ReturnType<typeof fetch>>) => {
  const text = await response.text();
  const body = z.looseObject({ code: z.string() }).parse(JSON.parse(text));
  return { status: response.status, code: body.code, keys: Object.keys(body), text };
};

describe('a failure', () => {
  it.each([
    ['/nowhere', 'GET', 404, 'not-found'],
    ['/word/a', 'DELETE', 405, 'method-not-allowed'],
    ['/word/a', 'OPTIONS', 405, 'method-not-allowed'],
    ['/fails', 'GET', 500, 'server-error'],
    ['/odd', 'GET', 500, 'server-error'],
    ['/throws-text', 'GET', 500, 'server-error'],
  ])('of %s by %s is answered with %i and a code', async (path, method, status, code) => {
    const answer = await failure(await fetch(url + path, { method }));
    expect(answer).toMatchObject({ status, code, keys: ['code', 'message'] });
    expect(answer.text).not.toMatch(/secret|SDK|\/etc|nowhere/i);
  });

  it('names the methods that do work', async () => {
    expect((await fetch(`${url}/word/a`, { method: 'PUT' })).headers.get('allow')).toContain('GET');
  });

  it.each(['not json', '{"a":', '[1,]', '{"a":"\xff"}'])('of broken JSON %j is a 400', async (body) => {
    const bytes = Buffer.from(body, 'latin1');
    expect(await failure(await post(bytes))).toMatchObject({ status: 400, code: 'invalid-json' });
  });

  it('of another type than JSON is a 415', async () => {
    expect(await failure(await post('a=1', 'application/x-www-form-urlencoded'))).toMatchObject({ status: 415, code: 'unsupported-type' });
    expect(await failure(await post('{}', 'text/plain'))).toMatchObject({ status: 415 });
  });

  it('of a compressed body is a 415, well-formed or not', async () => {
    expect(await failure(await post(gzipSync('{}'), 'application/json', { 'Content-Encoding': 'gzip' }))).toMatchObject({ status: 415 });
    expect(await failure(await post('no gzip', 'application/json', { 'Content-Encoding': 'gzip' }))).toMatchObject({ status: 415 });
  });

  it('of a body that is too large is a 413', async () => {
    expect(await failure(await post(JSON.stringify('x'.repeat(MAX))))).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(await failure(await post(JSON.stringify('x'.repeat(10 * MAX))))).toMatchObject({ status: 413 });
  });

  it('of a body that goes on and on ends the connection', async () => {
    const answer = await sendRaw(port, `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n${'x'.repeat(40 * MAX)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  });

  it('of an address that asks too much is a 429 that says when to come back', async () => {
    blocked = '192.0.2.1';
    const response = await fetch(`${url}/word/a`, { headers: { 'x-test-address': blocked } });
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await failure(response)).toMatchObject({ status: 429, code: 'too-many-requests' });
  });
});

describe('a request that no browser would send', () => {
  it.each([
    ['a host that is none', 'GET /word/a HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n', 400],
    ['a target that is none', 'GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['broken percent signs', 'GET /word/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['two slashes', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['dots that climb', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['a null byte', 'GET /word/a%00b%2f HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 200],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['far too long an address', `GET /word/${'a'.repeat(300_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 431],
    ['two lengths', 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
  ])('such as %s is answered and harms nothing', async (_name, text, status) => {
    const answer = await sendRaw(port, text);
    expect(answer.split('\r\n')[0]).toContain(` ${status} `);
    if (status >= 400) expect(answer).toMatch(/\r\n\r\n\{"code":"[a-z-]+","message":"[^"]+"\}$/);
    expect(answer).not.toMatch(/at .*\.js|node_modules|Error:/);
    expect((await fetch(`${url}/word/a`)).status).toBe(200);
  });
});

describe('a good request', () => {
  it('is read as JSON, in any UTF-8', async () => {
    const body = { text: 'één vraag 🦆' };
    expect(await (await post(JSON.stringify(body), 'application/json; charset=utf-8')).json()).toEqual({ body });
    expect(await (await post(JSON.stringify(body), 'application/vnd.microsoft.activity+json')).json()).toEqual({ body });
  });

  it('may have no body', async () => {
    expect(await (await fetch(`${url}/echo`, { method: 'POST' })).json()).toEqual({ body: null });
  });

  it('may ask for the head only', async () => {
    const response = await fetch(`${url}/word/a`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('every response', () => {
  it.each(['/word/a', '/nowhere', '/fails'])('of %s carries the security headers', async (path) => {
    const { headers } = await fetch(url + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('server')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
  });
});

describe('the log', () => {
  it('holds the pattern of a path, never what was asked', async () => {
    logged.length = 0;
    await fetch(`${url}/word/mijn-dossier?q=geheime+vraag`, { headers: { Authorization: 'Bearer abc' } });
    await post('{"text":"geheime vraag"');
    await expect.poll(() => logged.length).toBe(2);
    expect(logged.join('')).toContain('"route":"/word/:word"');
    expect(logged.join('')).not.toMatch(/mijn-dossier|geheim|abc/);
  });

  it('holds the place of a fault, not its message', async () => {
    logged.length = 0;
    await fetch(`${url}/fails`);
    await expect.poll(() => logged.length).toBe(2);
    expect(logged.join('')).toContain('"event":"request-failed"');
    expect(logged.join('')).not.toContain('secret');
  });
});
