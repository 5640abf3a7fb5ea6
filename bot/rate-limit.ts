/** How much one address may ask: a bucket that fills at a steady rate and allows a burst. */
import { isIP } from 'node:net';

export interface RateLimit {
  /** Takes one from the bucket of this address; false when it is empty. */
  admits(address: string): boolean;
}

export interface RateLimitOptions {
  /** How many a second, lastingly. */
  perSecond: number;
  /** How many at once, after a quiet time. */
  burst: number;
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
  /** Most addresses remembered; beyond it the one that asked longest ago is forgotten. */
  maxAddresses?: number;
}

/** One subscriber holds a whole /64 of IPv6, so that is what counts as one address. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export function createRateLimit({ perSecond, burst, now = () => performance.now(), maxAddresses = 50_000 }: RateLimitOptions): RateLimit {
  // A Map keeps the order of insertion: the first one is the one that asked longest ago.
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    admits(address) {
      const network = networkOf(address);
      const time = now();
      const before = buckets.get(network);
      const left = before ? Math.min(burst, before.left + ((time - before.at) / 1000) * perSecond) : burst;
      const isAdmitted = left >= 1;
      buckets.delete(network);
      buckets.set(network, { left: isAdmitted ? left - 1 : left, at: time });
      const [oldest] = buckets.keys();
      if (oldest !== undefined && buckets.size > maxAddresses) buckets.delete(oldest);
      return isAdmitted;
    },
  };
}
