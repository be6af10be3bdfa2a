/** A whole answer as an HTTP response: media type, validators, compression, 304. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { QueryResponse } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { clientOf } from './clients.js';
import type { Coding } from './encoding.js';
import { CODINGS, bytesOf, codingFor } from './encoding.js';
import { LANGUAGE_COOKIE, chosenLanguage } from './negotiate.js';
import { sendable } from './spool.js';
import { meansAny, namedIn } from './validators.js';

/** Media types with a parameter charset; the others are UTF-8 by definition. */
const HAS_CHARSET = /^text\/|\+xml$/;

/** Sends an answer; nothing where the client is gone. `tag` is what identifies it, for an ETag. */
export async function send(
  request: Request,
  response: Response,
  answer: QueryResponse & { readonly tag?: string | undefined },
): Promise<void> {
  const { status, mediaType, headers, tag } = answer;
  if (status === 200 && sendMade(request, response, tag)) return;
  const coding = codingFor(request, Buffer.byteLength(answer.body));
  const etag = tag === undefined ? undefined : etagOf(tag, coding);
  const encoded = await sendable(await bytesOf(answer.body, coding, etag), clientOf(request));
  if (encoded === undefined) return send(request, response, tooManyWait());
  if (response.destroyed) return encoded.drop();
  response.vary('Accept, Accept-Encoding');
  response.set({ ...headers, 'Content-Type': typeWithCharset(mediaType) });
  if (coding !== 'identity') response.set('Content-Encoding', coding);
  if (etag !== undefined) response.set({ ETag: etag, 'Cache-Control': 'no-cache' });
  response.set('Content-Length', String(encoded.length));
  response.status(status);
  if (request.method !== 'HEAD') {
    encoded.sendTo(response);
    return;
  }
  response.end();
  await encoded.drop();
}

/** The status of a page that is not 200, and fields beside the usual ones. */
interface PageOptions {
  readonly status?: number;
  readonly headers?: QueryResponse['headers'] | undefined;
}

/**
 * Sends a page. It is another one where a language is preferred, or was chosen, which is kept for the next page; what
 * identifies it are its characters.
 */
export function sendPage(
  [request, response]: readonly [Request, Response],
  page: string,
  { status = 200, headers = {} }: PageOptions = {},
): Promise<void> {
  response.vary('Accept-Language, Cookie');
  const chosen = chosenLanguage(request);
  if (chosen !== undefined)
    response.cookie(LANGUAGE_COOKIE, chosen, { sameSite: 'lax', httpOnly: true, path: '/' });
  const tag = status === 200 ? page : undefined;
  return send(request, response, { status, mediaType: 'text/html', body: page, headers, tag });
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
  const field = request.get('if-none-match');
  if (request.method === 'POST' || tag === undefined || field === undefined) return false;
  const validators = CODINGS.map(coding => etagOf(tag, coding));
  const etag = namedIn(field, validators);
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

function typeWithCharset(mediaType: string): string {
  return HAS_CHARSET.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}
