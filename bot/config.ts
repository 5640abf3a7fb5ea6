/** Settings: the environment -> a checked `Config`. The only file that reads `process.env`. README holds the table of all settings. */
import { resolve } from 'node:path';
import type { BlockList } from 'node:net';
import { z } from 'zod';
import { parseProxies } from './client-address.js';
import { LOG_LEVELS, type LogLevel } from './log.js';
import { findProjectRoot } from './project-root.js';

export interface Config {
  /** Folder of the project: content, words and pages are read from here. */
  root: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Address to listen on; every address when there is none. */
  host: string | undefined;
  state: {
    /** Full path, or `:memory:`. */
    file: string;
    /** 32 bytes; without it a key is made and kept beside the file. */
    key: Buffer | undefined;
    /** Hours after the last write that something is forgotten. */
    hours: number;
  };
  /** Proxies whose `X-Forwarded-For` is believed. */
  proxies: BlockList;
  /** Scheme and host by which people reach us, for links in Teams; without it, those of the request. */
  publicUrl: string | undefined;
  limits: {
    /** Requests that one address may make a second; twice as many at once. */
    requestsPerSecond: number;
    /** Conversations that one address may begin a minute, all at once if it likes. */
    conversationsPerMinute: number;
  };
  logLevel: LogLevel;
  /** Folder with the published documents, for checking what is said against them. */
  statementsDir: string | undefined;
  /** Registration with the Bot Framework; without it there is no `/api/messages`. */
  microsoft: MicrosoftApp | undefined;
}

export interface MicrosoftApp {
  id: string;
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  password: string | undefined;
  tenantId: string | undefined;
}

/** A setting that cannot be used. The message is for the operator: which one, what it is now, what to write instead. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const HIDDEN = new Set(['STATE_KEY', 'MICROSOFT_APP_PASSWORD']);
const whole = (from: number, to: number, remedy: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, remedy)
    .transform(Number)
    .refine((value) => value >= from && value <= to, remedy);
const id = (remedy: string) => z.guid(remedy);

const Environment = z.object({
  PORT: whole(0, 65_535, 'write a port from 0 to 65535, such as 3978').default(3978),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'write an address or host name, such as 127.0.0.1')
    .optional(),
  STATE_FILE: z.string().default('state/privacywijzer.db'),
  STATE_KEY: z
    .string()
    .regex(/^([\da-fA-F]{64}|[A-Za-z\d+/]{43}=)$/, 'write 32 bytes in base64 or hexadecimal; "openssl rand -base64 32" makes them')
    .transform((text) => Buffer.from(text, text.length === 64 ? 'hex' : 'base64'))
    .optional(),
  STATE_HOURS: whole(1, 8760, 'write a number of hours from 1 to 8760, such as 24').default(24),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return parseProxies(text.split(/[\s,]+/).filter(Boolean));
      } catch {
        context.addIssue('write addresses or ranges with commas between, such as 10.0.0.0/8,fd00::/8, or the word loopback');
        return z.NEVER;
      }
    }),
  RATE_REQUESTS: whole(1, 100_000, 'write how many requests one address may make a second, such as 1000').default(1000),
  RATE_CONVERSATIONS: whole(1, 100_000, 'write how many conversations one address may begin a minute, such as 1200').default(1200),
  LOG_LEVEL: z.enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`).default('info'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?\/?$/, 'write scheme and host without a path, such as https://privacy.example.nl')
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  STATEMENTS_DIR: z.string().optional(),
  MICROSOFT_APP_ID: id('write the application id as Azure shows it, such as 00000000-0000-0000-0000-000000000000').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'write SingleTenant, MultiTenant or UserAssignedMSI').optional(),
  MICROSOFT_APP_TENANT_ID: id('write the id of the tenant as Azure shows it').optional(),
});
type Environment = z.infer<typeof Environment>;

function readMicrosoftApp(env: Environment): MicrosoftApp | undefined {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = env;
  const isOther = password !== undefined || tenantId !== undefined || env.MICROSOFT_APP_TYPE !== undefined;
  if (appId === undefined) {
    if (isOther) throw new ConfigError('MICROSOFT_APP_ID: is not set while another MICROSOFT_APP_ setting is; set it, or remove the others.');
    return undefined;
  }
  const type = env.MICROSOFT_APP_TYPE ?? (tenantId === undefined ? 'MultiTenant' : 'SingleTenant');
  if (type !== 'UserAssignedMSI' && password === undefined)
    throw new ConfigError(`MICROSOFT_APP_PASSWORD: is not set; an app of type ${type} needs its client secret.`);
  if (type !== 'MultiTenant' && tenantId === undefined)
    throw new ConfigError(`MICROSOFT_APP_TENANT_ID: is not set; an app of type ${type} needs the id of its tenant.`);
  return { id: appId, type, password, tenantId };
}

/**
 * Reads the settings; a setting that is empty counts as not set. A relative path begins in the project folder.
 * @throws {ConfigError} naming every setting that is wrong, its value and the remedy
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env, root: string = findProjectRoot()): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}: is ${HIDDEN.has(name) ? 'of another form' : JSON.stringify(given[name])}; ${message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  return {
    root,
    port: env.PORT,
    host: env.HOST,
    state: { file: env.STATE_FILE === ':memory:' ? env.STATE_FILE : resolve(root, env.STATE_FILE), key: env.STATE_KEY, hours: env.STATE_HOURS },
    proxies: env.TRUST_PROXY,
    publicUrl: env.PUBLIC_URL,
    limits: { requestsPerSecond: env.RATE_REQUESTS, conversationsPerMinute: env.RATE_CONVERSATIONS },
    logLevel: env.LOG_LEVEL,
    statementsDir: env.STATEMENTS_DIR === undefined ? undefined : resolve(root, env.STATEMENTS_DIR),
    microsoft: readMicrosoftApp(env),
  };
}
