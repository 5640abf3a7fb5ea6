import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../../support/running-app.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running.app.stop());

const ask = async (query: Record<string, string> | string) => {
  const response = await fetch(`${running.url}/api/answers?${new URLSearchParams(query).toString()}`);
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Record<string, unknown> };
};

describe('GET /api/organisations', () => {
  it('lists who can be asked about', async () => {
    const response = await fetch(`${running.url}/api/organisations`);
    expect(await response.json()).toEqual([
      { id: 'carinova', name: 'Carinova', about: 'Thuiszorg', register: 'u' },
      { id: 'levgroep', name: 'LEVgroep', about: 'Welzijn', register: 'u' },
    ]);
  });
});

describe('GET /api/answers', () => {
  it('answers for the organisation that is asked about', async () => {
    const { status, type, body } = await ask({ q: ' hoe lang? ', organisation: 'carinova', age: '16', register: 'je' });
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toMatchObject({ kind: 'answer', organisation: 'carinova', text: 'hoe lang? {"age":16,"register":"je"}' });
  });

  it('answers for every organisation when none is named', async () => {
    expect((await ask({ q: 'hoe lang?' })).body).toMatchObject({ results: [{ organisation: 'carinova' }, { organisation: 'levgroep' }] });
    expect((await ask({ q: 'hoe lang?', organisation: '' })).body).toHaveProperty('results');
  });

  it('takes a question of 2,000 characters and counts an emoji as one', async () => {
    expect((await ask({ q: '🦆'.repeat(2000) })).status).toBe(200);
  });

  it.each([
    [{}, 400, 'question-missing'],
    [{ q: '   ' }, 400, 'question-missing'],
    [{ q: 'x'.repeat(2001) }, 400, 'question-too-long'],
    [{ q: '🦆'.repeat(20_000) }, 400, 'question-too-long'],
    [{ q: 'x', organisation: 'onbekend' }, 404, 'unknown-organisation'],
    [{ q: 'x', organisation: '../../etc' }, 404, 'unknown-organisation'],
    [{ q: 'x', organisation: '<script>' }, 404, 'unknown-organisation'],
    [{ q: 'x', age: '-1' }, 400, 'invalid-age'],
    [{ q: 'x', age: '121' }, 400, 'invalid-age'],
    [{ q: 'x', age: 'zestien' }, 400, 'invalid-age'],
    [{ q: 'x', register: 'jij' }, 400, 'invalid-register'],
    ['q=a&q=b', 400, 'parameter-twice'],
  ])('refuses %j with %i %s', async (query, status, code) => {
    const answer = await ask(query);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(Object.keys(answer.body)).toEqual(['code', 'message']);
    expect(JSON.stringify(answer.body)).not.toMatch(/\{\{|etc|script/);
  });

  it('says which organisations there are when one is unknown', async () => {
    expect((await ask({ q: 'x', organisation: 'onbekend' })).body.message).toContain('carinova, levgroep');
  });

  it('keeps what went wrong inside to itself', async () => {
    const { status, body } = await ask({ q: 'breek', organisation: 'carinova' });
    expect(status).toBe(500);
    expect(Object.keys(body)).toEqual(['code', 'message']);
    expect(JSON.stringify(body) + running.logged.join('')).not.toMatch(/secret|breek/);
  });

  it('logs no question', async () => {
    await ask({ q: 'mijn geheime vraag' });
    expect(running.logged.join('')).not.toContain('geheime');
  });
});
