import { describe, expect, it } from 'vitest';
import { createTurnQueue, TooManyTurnsError } from '../../bot/turn-queue.js';

/** A job that ends when told. */
function held(): { job: () => Promise<string>; release: (result: string) => void } {
  let release = (_result: string): void => undefined;
  const result = new Promise<string>((resolve) => {
    release = resolve;
  });
  return {
    job: () => result,
    release: (text) => {
      release(text);
    },
  };
}

describe('createTurnQueue', () => {
  it('runs jobs of one key in order and does not let other keys wait', async () => {
    const queue = createTurnQueue(5);
    const first = held();
    const order: string[] = [];
    const note = (name: string) => () => Promise.resolve(order.push(name)).then(() => name);
    const a = queue.run('a', first.job).then(note('eerst'));
    const b = queue.run('a', note('daarna'));
    await queue.run('b', note('ander'));
    first.release('klaar');
    await Promise.all([a, b]);
    expect(order).toEqual(['ander', 'eerst', 'daarna']);
  });

  it('goes on after a job that fails, and tells only its caller', async () => {
    const queue = createTurnQueue(5);
    const failing = queue.run('a', () => Promise.reject(new Error('stuk')));
    const next = queue.run('a', () => Promise.resolve('goed'));
    await expect(failing).rejects.toThrow('stuk');
    await expect(next).resolves.toBe('goed');
  });

  it('refuses a job over the limit, and takes one again when there is room', async () => {
    const queue = createTurnQueue(1);
    const first = held();
    const running = queue.run('a', first.job);
    await expect(queue.run('a', first.job)).rejects.toThrow(TooManyTurnsError);
    first.release('klaar');
    await running;
    await expect(queue.run('a', () => Promise.resolve('weer'))).resolves.toBe('weer');
  });
});
