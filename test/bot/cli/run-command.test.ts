import { describe, expect, it } from 'vitest';
import { runCommand, UsageError, type Command } from '../../../bot/cli/run-command.js';
import { ConfigError } from '../../../bot/config.js';

const options = { json: { type: 'boolean' }, organisation: { type: 'string' } } as const;
const call = async (args: string[], run: Command<typeof options>['run']) => {
  const printed = { out: '', err: '' };
  const terminal = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text) };
  return { code: await runCommand({ usage: 'ask [--json] question', options, run }, args, terminal), ...printed };
};

describe('runCommand', () => {
  it('hands the command its options and words', async () => {
    const { code } = await call(['--organisation', 'carinova', 'hoe', 'lang'], (values, words) => {
      expect(values.organisation).toBe('carinova');
      expect(words).toEqual(['hoe', 'lang']);
      return Promise.resolve(0);
    });
    expect(code).toBe(0);
  });

  it('prints how to use the command on request', async () => {
    expect(await call(['--help'], () => Promise.resolve(1))).toEqual({ code: 0, out: 'Usage: ask [--json] question\n', err: '' });
  });

  it.each([
    [['--jsn'], "Unknown option '--jsn'"],
    [['--organisation'], "Option '--organisation <value>' argument missing"],
  ])('says of %j what is wrong and how to use the command', async (args, message) => {
    const { code, err } = await call(args, () => Promise.resolve(0));
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('ask [--json] question');
  });

  it('says what a command finds wrong in its call', async () => {
    const { code, err } = await call([], () => Promise.reject(new UsageError('question: is empty; write one.')));
    expect([code, err]).toEqual([2, 'question: is empty; write one.\n\nUsage: ask [--json] question\n']);
  });

  it('says what an operator can repair without a stack', async () => {
    const { code, err } = await call([], () => Promise.reject(new ConfigError('PORT: is "x"; write a port.')));
    expect([code, err]).toEqual([1, 'PORT: is "x"; write a port.\n']);
  });

  it('shows the place of a fault of ours', async () => {
    const { code, err } = await call([], () => Promise.reject(new TypeError('oops')));
    expect(code).toBe(1);
    expect(err).toMatch(/TypeError: oops\n\s+at /);
  });
});
