/** Bodies in the content codings that clients accept. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The content codings that we write. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;

/** One of them. */
export type Coding = (typeof CODINGS)[number];

/** Bodies below this many bytes are sent as they are. */
const WORTH_COMPRESSING = 1_000;

/** Brotli beyond this takes more time than it saves in a body that is made once. */
const BROTLI_QUALITY = 5;

/** Bytes of compressed bodies that are kept. */
const MAX_COMPRESSED = 20_000_000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The coding of a body of some bytes for a client. */
export function codingFor(request: Request, length: number): Coding {
  if (length < WORTH_COMPRESSING) return 'identity';
  const [best] = new Negotiator(request).encodings([...CODINGS]);
  return best === 'br' || best === 'gzip' ? best : 'identity';
}

/** The bytes of compressed bodies, by their validators; those used last. */
const compressed = new LRUCache<string, Buffer>({
  maxSize: MAX_COMPRESSED,
  sizeCalculation: body => body.length,
});

/**
 * The bytes of a body in a coding. What was compressed before is not compressed again: a strong validator means the same
 * bytes.
 */
export async function bytesOf(
  body: string,
  coding: Coding,
  etag: string | undefined,
): Promise<Buffer> {
  if (coding === 'identity') return Buffer.from(body);
  const known = etag === undefined ? undefined : compressed.get(etag);
  if (known !== undefined) return known;
  const bytes = await compress(Buffer.from(body), coding);
  if (etag !== undefined) compressed.set(etag, bytes);
  return bytes;
}

function compress(body: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return gzipped(body);
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}
