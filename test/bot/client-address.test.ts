import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClientAddress, createIsSecure, parseProxies } from '../../bot/client-address.js';

const request = (peer: string, headers: Record<string, string> = {}) => ({
  headers,
  socket: Object.defineProperty(new Socket(), 'remoteAddress', { value: peer }),
});

describe('createClientAddress', () => {
  const address = createClientAddress(parseProxies(['loopback', '10.0.0.0/8', '2001:db8::/32']));

  it('takes the address of the socket when nobody is believed', () => {
    const nobody = createClientAddress(parseProxies([]));
    expect(nobody(request('10.1.1.1', { 'x-forwarded-for': '192.0.2.7' }))).toBe('10.1.1.1');
  });

  it('takes what a believed proxy wrote', () => {
    expect(address(request('10.1.1.1', { 'x-forwarded-for': '192.0.2.7' }))).toBe('192.0.2.7');
    expect(address(request('::1', { 'x-forwarded-for': '192.0.2.7' }))).toBe('192.0.2.7');
    expect(address(request('2001:db8::5', { 'x-forwarded-for': '192.0.2.7' }))).toBe('192.0.2.7');
  });

  it('goes no further left than believed proxies wrote, so that a client cannot make an address up', () => {
    expect(address(request('10.1.1.1', { 'x-forwarded-for': '1.1.1.1, 192.0.2.7, 10.2.2.2' }))).toBe('192.0.2.7');
    expect(address(request('192.0.2.9', { 'x-forwarded-for': '1.1.1.1' }))).toBe('192.0.2.9');
  });

  it('reads an IPv4 address in its IPv6 form as the same address', () => {
    expect(address(request('::ffff:10.1.1.1', { 'x-forwarded-for': '::ffff:192.0.2.7' }))).toBe('192.0.2.7');
  });

  it('stays with the proxy when the header holds no address', () => {
    expect(address(request('10.1.1.1', { 'x-forwarded-for': 'onzin' }))).toBe('10.1.1.1');
    expect(address(request('10.1.1.1'))).toBe('10.1.1.1');
  });
});

describe('parseProxies', () => {
  it.each(['localhost', '10.0.0.0/33', '10.0.0', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/x'])('refuses %s', (entry) => {
    expect(() => parseProxies([entry])).toThrow(new RangeError(entry));
  });
});

describe('createIsSecure', () => {
  const isSecure = createIsSecure(parseProxies(['10.0.0.0/8']));

  it('believes a believed proxy only', () => {
    expect(isSecure(request('10.1.1.1', { 'x-forwarded-proto': 'https' }))).toBe(true);
    expect(isSecure(request('10.1.1.1', { 'x-forwarded-proto': 'http' }))).toBe(false);
    expect(isSecure(request('192.0.2.7', { 'x-forwarded-proto': 'https' }))).toBe(false);
    expect(isSecure(request('10.1.1.1'))).toBe(false);
  });
});
