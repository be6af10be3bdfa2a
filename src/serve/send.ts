/** A whole answer as an HTTP response: media type, validators, compression, 304. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import Negotiator from 'negotiator';
import type { QueryResponse } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { clientOf } from './clients.js';
import { sendable } from './spool.js';
import { meansAny, namedIn, namesBlankNodes } from './validators.js';

/** The content codings that we write. */
const CODINGS = ['br', 'gzip', 'identity'] as const;

type Coding = (typeof CODINGS)[number];

/** Bodies below this many bytes are sent as they are. */
const WORTH_COMPRESSING = 1_000;

/** Brotli beyond this takes more time than it saves in a body that is made once. */
const BROTLI_QUALITY = 5;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Media types with a parameter charset; the others are UTF-8 by definition. */
const HAS_CHARSET = /^text\/|\+xml$/;

/** Sends an answer; nothing where the client is gone. `tag` is what identifies it, for an ETag. */
export async function send(
  request: Request,
  response: Response,
  answer: QueryResponse & { readonly tag?: string | undefined },
): Promise<void> {
  const { status, mediaType, headers } = answer;
  const tag = namesBlankNodes(answer.body, mediaType) ? undefined : answer.tag;
  if (status === 200 && sendMade(request, response, tag)) return;
  const body = Buffer.from(answer.body);
  const coding = codingFor(request, body.length);
  const encoded = await sendable(await encode(body, coding), clientOf(request));
  if (encoded === undefined) return send(request, response, tooManyWait());
  if (response.destroyed) return encoded.drop();
  response.vary('Accept, Accept-Encoding');
  response.set({ ...headers, 'Content-Type': typeWithCharset(mediaType) });
  if (coding !== 'identity') response.set('Content-Encoding', coding);
  if (tag !== undefined) response.set({ ETag: etagOf(tag, coding), 'Cache-Control': 'no-cache' });
  response.set('Content-Length', String(encoded.length));
  response.status(status);
  if (request.method !== 'HEAD') {
    encoded.sendTo(response);
    return;
  }
  response.end();
  await encoded.drop();
}

/** Too many long answers of a client, or of all, have not been read yet. */
function tooManyWait(): QueryResponse {
  const problem = {
    type: 'answers-not-read',
    title: 'Long answers wait to be read',
    status: 503,
    detail: 'Read the long answers that you asked for, or ask for less with LIMIT; then ask again.',
  };
  return problemResponse(problem, { 'Retry-After': '30' });
}

/**
 * Answers 304 where the client has the answer already; false where it has not. A POST is never answered so.
 * https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function sendKnown(request: Request, response: Response, tag: string | undefined): boolean {
  if (request.method === 'POST' || tag === undefined) return false;
  const validators = CODINGS.map(coding => etagOf(tag, coding));
  const etag = namedIn(request.get('if-none-match'), validators);
  if (etag !== undefined) notModified(response, etag);
  return etag !== undefined;
}

/** The same for an answer that is made: whether there is any, as `*` asks, is known only then. */
function sendMade(request: Request, response: Response, tag: string | undefined): boolean {
  if (sendKnown(request, response, tag)) return true;
  const isMeant = request.method !== 'POST' && meansAny(request.get('if-none-match'));
  if (tag === undefined || !isMeant) return false;
  notModified(response, etagOf(tag, 'identity'));
  return true;
}

function notModified(response: Response, etag: string): void {
  response.vary('Accept, Accept-Encoding');
  response.set({ ETag: etag, 'Cache-Control': 'no-cache' }).status(304).end();
}

/** A strong validator: one for each representation, coding included. */
function etagOf(tag: string, coding: Coding): string {
  return `"${createHash('sha256').update(tag).digest('base64url').slice(0, 27)}-${coding}"`;
}

function codingFor(request: Request, length: number): Coding {
  if (length < WORTH_COMPRESSING) return 'identity';
  const [best] = new Negotiator(request).encodings([...CODINGS]);
  return best === 'br' || best === 'gzip' ? best : 'identity';
}

function encode(body: Buffer, coding: Coding): Promise<Buffer> | Buffer {
  if (coding === 'gzip') return gzipped(body);
  if (coding === 'identity') return body;
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}

function typeWithCharset(mediaType: string): string {
  return HAS_CHARSET.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}
