import { describe, expect, it } from 'vitest';
import { createRateLimit, networkOf } from '../../bot/rate-limit.js';

const limitAt = (options: { perSecond: number; burst: number; maxAddresses?: number }) => {
  const clock = { ms: 0 };
  const limit = createRateLimit({ ...options, now: () => clock.ms });
  const admitted = (address: string, times: number): number => Array.from({ length: times }, () => limit.admits(address)).filter(Boolean).length;
  return { clock, admitted };
};

describe('createRateLimit', () => {
  it('admits a burst and then a steady rate', () => {
    const { clock, admitted } = limitAt({ perSecond: 10, burst: 20 });
    expect(admitted('192.0.2.1', 30)).toBe(20);
    clock.ms = 500;
    expect(admitted('192.0.2.1', 30)).toBe(5);
    clock.ms = 60_000;
    expect(admitted('192.0.2.1', 30)).toBe(20);
  });

  it('admits a steady rate without end', () => {
    const { clock, admitted } = limitAt({ perSecond: 500, burst: 1000 });
    let total = 0;
    for (; clock.ms < 10_000; clock.ms += 10) total += admitted('192.0.2.1', 5);
    expect(total).toBe(5000);
  });

  it('counts each address by itself', () => {
    const { admitted } = limitAt({ perSecond: 1, burst: 1 });
    expect(admitted('192.0.2.1', 2)).toBe(1);
    expect(admitted('192.0.2.2', 2)).toBe(1);
  });

  it('counts one subscriber of IPv6 as one address', () => {
    const { admitted } = limitAt({ perSecond: 1, burst: 1 });
    expect(admitted('2001:db8:1:2::1', 1)).toBe(1);
    expect(admitted('2001:db8:1:2:ffff::9', 1)).toBe(0);
    expect(admitted('2001:db8:1:3::1', 1)).toBe(1);
  });

  it('forgets the address that asked longest ago when it knows too many', () => {
    const { admitted } = limitAt({ perSecond: 1, burst: 1, maxAddresses: 2 });
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) admitted(address, 1);
    expect(admitted('192.0.2.3', 1)).toBe(0);
    expect(admitted('192.0.2.1', 1)).toBe(1);
  });
});

describe('networkOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::1', '0:0:0:0'],
    ['2001:0db8:0:1:2:3:4:5', '2001:db8:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('takes %s to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
