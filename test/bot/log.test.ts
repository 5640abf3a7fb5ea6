import { describe, expect, it } from 'vitest';
import { createLog, describeFault } from '../../bot/log.js';

const collect = (level: 'debug' | 'warn' | 'silent') => {
  const lines: string[] = [];
  return {
    lines,
    log: createLog(
      level,
      (line) => lines.push(line),
      () => new Date(0),
    ),
  };
};

describe('createLog', () => {
  it('writes one JSON line an event', () => {
    const { lines, log } = collect('debug');
    log.info('started', { port: 3978 });
    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"started","port":3978}\n']);
  });

  it('leaves out what is below its level', () => {
    const { lines, log } = collect('warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines).toHaveLength(2);
  });

  it('writes nothing when silent', () => {
    const { lines, log } = collect('silent');
    log.error('d');
    expect(lines).toEqual([]);
  });
});

describe('describeFault', () => {
  it('tells the name and the place of an error but not its message, which may quote a person', () => {
    const fault = describeFault(new TypeError('mijn bsn is 111222333\nen nog iets'));
    expect(fault.error).toBe('TypeError');
    expect(fault.at).toContain('log.test');
    expect(JSON.stringify(fault)).not.toMatch(/bsn|nog iets/);
  });

  it('keeps the code of a system error', () => {
    expect(describeFault(Object.assign(new Error('x'), { code: 'ECONNRESET' })).code).toBe('ECONNRESET');
  });

  it('tells only the type of what is no error', () => {
    expect(describeFault('geheim')).toEqual({ error: 'string' });
  });
});
