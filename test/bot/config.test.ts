import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.js';

const ROOT = '/project';
const APP_ID = '11111111-2222-4333-8444-555555555555';
const messageOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment, ROOT);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({}, ROOT);
    expect(config).toMatchObject({ port: 3978, host: undefined, logLevel: 'info', microsoft: undefined, statementsDir: undefined });
    expect(config.state).toEqual({ file: '/project/state/privacywijzer.db', key: undefined, hours: 24 });
  });

  it('admits 500 requests a second and 200 conversations from one address unless told otherwise', () => {
    const { requestsPerSecond, conversationsPerMinute } = readConfig({}, ROOT).limits;
    expect(requestsPerSecond).toBeGreaterThanOrEqual(500);
    expect(conversationsPerMinute).toBeGreaterThanOrEqual(200);
  });

  it('treats an empty setting as not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', STATE_KEY: '' }, ROOT)).toMatchObject({ port: 3978, host: undefined });
  });

  it('begins a relative path in the project folder', () => {
    expect(readConfig({ STATE_FILE: 'data/x.db', STATEMENTS_DIR: '../docs' }, ROOT)).toMatchObject({
      state: { file: '/project/data/x.db' },
      statementsDir: '/docs',
    });
  });

  it('reads a key of 32 bytes in base64 or hexadecimal', () => {
    const bytes = Buffer.alloc(32, 9);
    for (const encoding of ['base64', 'hex'] as const)
      expect(readConfig({ STATE_KEY: bytes.toString(encoding) }, ROOT).state.key?.equals(bytes)).toBe(true);
  });

  it.each([
    ['PORT', '80a', 'PORT: is "80a"; write a port from 0 to 65535, such as 3978.'],
    ['PORT', '70000', 'PORT: is "70000"; write a port from 0 to 65535, such as 3978.'],
    ['LOG_LEVEL', 'verbose', 'LOG_LEVEL: is "verbose"; write one of debug, info, warn, error, silent.'],
    ['STATE_HOURS', '0', 'STATE_HOURS: is "0"; write a number of hours from 1 to 8760, such as 24.'],
    ['TRUST_PROXY', '10.0.0.0/99', 'TRUST_PROXY: is "10.0.0.0/99"; write addresses or ranges with commas between'],
    ['PUBLIC_URL', 'privacy.example.nl/chat', 'PUBLIC_URL: is "privacy.example.nl/chat"; write scheme and host without a path, such as https://'],
    ['RATE_REQUESTS', 'veel', 'RATE_REQUESTS: is "veel"; write how many requests'],
  ])('says of %s=%s which setting, its value and the remedy', (name, value, message) => {
    expect(messageOf({ [name]: value })).toContain(message);
  });

  it('names all wrong settings at once', () => {
    expect(messageOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never repeats a secret', () => {
    const message = messageOf({ STATE_KEY: 'geheim-maar-te-kort' });
    expect(message).toContain('STATE_KEY: is of another form; write 32 bytes');
    expect(message).not.toContain('geheim');
  });

  it('reads a registration with the Bot Framework', () => {
    expect(readConfig({ MICROSOFT_APP_ID: APP_ID, MICROSOFT_APP_PASSWORD: 'p', MICROSOFT_APP_TENANT_ID: APP_ID }, ROOT).microsoft).toEqual({
      id: APP_ID,
      type: 'SingleTenant',
      password: 'p',
      tenantId: APP_ID,
    });
    expect(readConfig({ MICROSOFT_APP_ID: APP_ID, MICROSOFT_APP_PASSWORD: 'p' }, ROOT).microsoft?.type).toBe('MultiTenant');
  });

  it.each([
    [{ MICROSOFT_APP_PASSWORD: 'p' }, 'MICROSOFT_APP_ID: is not set while another'],
    [{ MICROSOFT_APP_ID: APP_ID }, 'MICROSOFT_APP_PASSWORD: is not set; an app of type MultiTenant'],
    [{ MICROSOFT_APP_ID: APP_ID, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, 'MICROSOFT_APP_TENANT_ID: is not set; an app of type UserAssignedMSI'],
    [{ MICROSOFT_APP_ID: 'mijn-bot' }, 'MICROSOFT_APP_ID: is "mijn-bot"; write the application id'],
  ])('says what an incomplete registration lacks: %j', (environment, message) => {
    expect(messageOf(environment)).toContain(message);
  });
});
