/** Links that carry a query, none longer than every browser, proxy and message takes. */
import { deflateRawSync } from 'node:zlib';
import { addressOf } from '../../api/links.js';

/** Characters of an address, at most. */
export const MOST_CHARACTERS = 2_000;

/** A link to a query; one that only the script of the page can read where the query is long. */
export interface Share {
  readonly href: string;
  readonly needsScript: boolean;
}

/**
 * The link to a query. A long one stands compressed behind #, which no server sees: nothing is stored for it, and
 * no server has a limit for it. Undefined where it would be too long even so.
 */
export function shareOf(address: string, query: string): Share | undefined {
  const plain = addressOf(address, '/query', { query });
  if (plain.length <= MOST_CHARACTERS) return { href: plain, needsScript: false };
  const packed = deflateRawSync(query, { level: 9 }).toString('base64url');
  const href = `${address}/query#q=${packed}`;
  return href.length <= MOST_CHARACTERS ? { href, needsScript: true } : undefined;
}
