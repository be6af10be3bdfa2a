/** Who asks: the door of ipaddr.js. */
import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/**
 * The name under which a client is counted: its address, of IPv6 its network of 64 bits, since a
 * household has one. It is that of the connection, or where a proxy is trusted what that says.
 *
 *     192.0.2.1, ::ffff:192.0.2.1 → 192.0.2.1
 *     2001:db8::1, 2001:db8:0:0:9:: → 2001:db8:0:0::/64
 */
export function clientOf({ ip }: Pick<Request, 'ip'>): string {
  if (ip === undefined || !ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const network = address.parts.slice(0, 4).map(part => part.toString(16));
  return `${network.join(':')}::/64`;
}

/** Header fields that a proxy or a page of a browser adds. A proxy that adds none is taken for this machine. */
const HEADERS_OF_OTHERS = [
  'origin', 'forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-server', 'x-real-ip',
  'x-client-ip', 'x-cluster-client-ip', 'true-client-ip', 'cf-connecting-ip',
] as const; // prettier-ignore

/** Whether somebody on this machine asks, and neither for another nor for a page. */
export function isLocal(request: Request): boolean {
  const { remoteAddress = '' } = request.socket;
  return (
    ipaddr.isValid(remoteAddress) &&
    ipaddr.process(remoteAddress).range() === 'loopback' &&
    HEADERS_OF_OTHERS.every(name => request.get(name) === undefined)
  );
}
