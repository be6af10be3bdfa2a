/** Which addresses the server may connect to for others: those of the public internet. */
import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { LookupFunction } from 'node:net';

/** Finds the addresses of a name, all of them; `dns.lookup` unless a test says otherwise. */
export type Resolver = (
  host: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const system: Resolver = (host, callback) => lookup(host, { all: true, verbatim: true }, callback);

/** An address that must not be connected to. */
export class AddressRefused extends Error {
  constructor(host: string, address: string) {
    super(`${host} is at ${address}, which is no public address`);
    this.name = 'AddressRefused';
  }
}

/** IPv4 that is not public: the special-purpose registry of IANA, multicast and what is reserved. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
  '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24',
  '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]; // prettier-ignore

/** IPv6 inside of 2000::/3 that is not public: protocols, Teredo, ORCHID, documentation, 6to4. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** All of the public internet in IPv6; what only wraps an address of IPv4 lies outside. */
const PUBLIC_6 = ['2000::/3'];

const notPublic = listOf([...NOT_PUBLIC_4, ...NOT_PUBLIC_6]);
const public6 = listOf(PUBLIC_6);

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    list.addSubnet(address, Number(length), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/**
 * Whether an address is one of the public internet: not of this machine, this network or a carrier's, nor one that
 * only wraps another, as ::ffff:127.0.0.1, 64:ff9b::7f00:1 and 2002:7f00:1:: do.
 */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  return isIPv6(address) && public6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/**
 * A `lookup` for sockets that fails where any address of a name is not public: it is asked when a connection is
 * made, so that a name cannot be another's when it is checked.
 */
export function publicLookup(resolve: Resolver = system): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      // where the name cannot be found there are no addresses, whatever the types say
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const refused = addresses.find(({ address }) => !isPublic(address));
      if (refused !== undefined) callback(new AddressRefused(host, refused.address), '', 0);
      else give(addresses, options, callback);
    });
  };
}

type Callback = Parameters<LookupFunction>[2];

function give(
  addresses: readonly LookupAddress[],
  options: LookupOptions,
  callback: Callback,
): void {
  const [first] = addresses;
  if (first === undefined) callback(new Error('The name has no address.'), '', 0);
  else if (options.all === true) callback(null, [...addresses]);
  else callback(null, first.address, first.family);
}
