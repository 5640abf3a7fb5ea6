/** One turn at a time per conversation: two quick messages must not read and write the same state at once. */

/** Thrown when too many turns of one conversation are waiting already. */
export class TooManyTurnsError extends Error {
  constructor(key: string, waiting: number) {
    super(`conversation ${key} has ${String(waiting)} turns waiting; wait for an answer before sending more`);
    this.name = 'TooManyTurnsError';
  }
}

/** Runs jobs with the same key one after another, in the order in which they came; other keys do not wait. */
export interface TurnQueue {
  /** Runs `job` after all earlier jobs of `key`. Rejects with what `job` throws, or with {@link TooManyTurnsError}. */
  run<T>(key: string, job: () => Promise<T>): Promise<T>;
}

/** @param limit jobs of one key that may wait or run at the same time. */
export function createTurnQueue(limit: number): TurnQueue {
  const tails = new Map<string, { last: Promise<unknown>; waiting: number }>();
  return {
    run(key, job) {
      const tail = tails.get(key) ?? { last: Promise.resolve(), waiting: 0 };
      if (tail.waiting >= limit) return Promise.reject(new TooManyTurnsError(key, tail.waiting));
      tail.waiting += 1;
      tails.set(key, tail);
      const turn = tail.last.then(job).finally(() => {
        tail.waiting -= 1;
        if (tail.waiting === 0) tails.delete(key);
      });
      // The next job waits for this one to settle; that it failed is told to its own caller only.
      tail.last = turn.catch(() => undefined);
      return turn;
    },
  };
}
