import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../bot/config.js';
import { begin, read, say } from '../support/direct-line-client.js';
import { startApp, type RunningApp } from '../support/running-app.js';

const running: RunningApp[] = [];
const start = async (settings?: Record<string, string>): Promise<RunningApp> => {
  const one = await startApp(settings);
  running.push(one);
  return one;
};
afterEach(async () => {
  for (const { app } of running.splice(0)) await app.stop();
});

describe('the application', () => {
  it('tells that it is alive and ready', async () => {
    const { url } = await start();
    for (const path of ['/healthz', '/readyz']) expect(await (await fetch(url + path)).json()).toEqual({ status: 'ok' });
  });

  it('serves the chat page', async () => {
    const { url } = await start();
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('has no door for Bot Framework channels without an app id', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/messages`, { method: 'POST' })).status).toBe(404);
  });

  it('has one with an app id, closed to strangers', async () => {
    const { url } = await start({ MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555', MICROSOFT_APP_PASSWORD: 'p' });
    const body = JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1', conversation: { id: 'a' } });
    const response = await fetch(`${url}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    expect(response.status).toBeGreaterThanOrEqual(401);
    expect(response.status).toBeLessThanOrEqual(403);
  });

  it('holds a conversation over Direct Line', async () => {
    const { url } = await start();
    const begun = await begin(url);
    expect((await say(url, begun, 'lijst')).status).toBe(200);
    expect((await read(url, begun)).body.activities?.length).toBeGreaterThan(1);
  });

  it('admits 200 conversations from one address at once, and not without end', async () => {
    const { url } = await start({ RATE_CONVERSATIONS: '250' });
    const statuses: number[] = [];
    for (let batch = 0; batch < 30; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' })));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(250);
    // Room comes back while they are sent, a few a second: never enough for a whole batch.
    expect(statuses.slice(-10)).toContain(429);
  });

  it('says which setting to change when its port is taken', async () => {
    const { port } = await start();
    await expect(startApp({ PORT: String(port) })).rejects.toThrow(
      new ConfigError(`PORT: ${port} is in use by another program; stop that one, or set PORT to a free port.`),
    );
  });

  it('finishes what is under way when it stops', async () => {
    const { url, app } = await startApp();
    const begun = await begin(url);
    const saying = say(url, begun, 'traag');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await app.stop();
    expect((await saying).status).toBe(200);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('may be stopped before it has started', async () => {
    const { app } = await startApp();
    await app.stop();
    await expect(app.stop()).resolves.toBeUndefined();
  });
});
