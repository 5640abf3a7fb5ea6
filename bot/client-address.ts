/** Who is asking: the address of the socket, or what believed proxies say about it. */
import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/** `::ffff:192.0.2.1` and `192.0.2.1` are one address (RFC 4291, section 2.5.5.2). */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Compiles a list of proxies: addresses, ranges (`10.0.0.0/8`, `fd00::/8`) and the word `loopback`.
 * @throws {RangeError} naming the entry that is neither.
 */
export function parseProxies(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries.flatMap((given) => (given === 'loopback' ? ['127.0.0.0/8', '::1'] : [given]))) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const widest = isIP(address) === 6 ? 128 : 32;
    const bits = prefix === undefined ? widest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Infinity;
    if (isIP(address) === 0 || rest.length > 0 || bits > widest) throw new RangeError(entry);
    list.addSubnet(address, bits, family(address));
  }
  return list;
}

/**
 * Reads the client's address. `X-Forwarded-For` is read from the right and only as far as believed proxies wrote it: anything to
 * the left of the first stranger could be made up by that stranger.
 */
export function createClientAddress(proxies: BlockList): ClientAddress {
  const isBelieved = (address: string): boolean => isIP(address) !== 0 && proxies.check(address, family(address));
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const header = request.headers['x-forwarded-for'] ?? '';
    const hops = (Array.isArray(header) ? header.join(',') : header).split(',').map(plain);
    while (isBelieved(address)) {
      const before = hops.pop();
      if (before === undefined || isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/** Whether the client's own connection is encrypted: a believed proxy says so, or the socket is. */
export function createIsSecure(proxies: BlockList): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => boolean {
  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? '');
    const isBelieved = isIP(peer) !== 0 && proxies.check(peer, family(peer));
    const said = String(request.headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1)
      ?.trim();
    return isBelieved && said !== undefined && said !== '' ? said === 'https' : 'encrypted' in request.socket;
  };
}
