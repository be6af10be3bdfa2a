/** A whole answer as an HTTP response: media type, validators, compression, 304. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Problem, QueryResponse } from '../engine/index.js';
import { PROBLEM, problemResponse } from '../engine/index.js';
import { clientOf } from './clients.js';
import type { Coding } from './encoding.js';
import { CODINGS, bytesOf, codingFor } from './encoding.js';
import { LANGUAGE_COOKIE, chosenLanguage } from './negotiate.js';
import { prefersPage, problemPage } from './pages/problem.js';
import type { Encoded } from './spool.js';
import { sendable } from './spool.js';
import { meansAny, namedIn } from './validators.js';

/** Media types with a parameter charset; the others are UTF-8 by definition. */
const HAS_CHARSET = /^text\/|\+xml$/;

/** Seconds after which a client may try again that has not read what it asked for. */
const RETRY_AFTER = 30;

/** An answer with what identifies it, for an ETag. */
export interface Tagged extends QueryResponse {
  readonly tag?: string | undefined;
  /** Whether it is the same each time, where that is not certain: looked at when it is sent, for a long answer takes a while. */
  readonly isSame?: () => boolean;
}

/** Sends an answer; nothing where the client is gone. Who reads pages is told of a problem on one. */
export async function send(request: Request, response: Response, answer: Tagged): Promise<void> {
  const { status, mediaType, headers, body } = answer;
  if (mediaType === PROBLEM && prefersPage(request)) {
    const page = problemPage(request, JSON.parse(body) as Problem);
    return sendPage([request, response], page, { status, headers });
  }
  if (status === 200 && sendMade(request, response, answer)) return;
  const unsent = { length: body.length, encoded: () => encoded(request, answer) };
  const ready = await sendable(unsent, clientOf(request));
  if (ready === undefined) return send(request, response, tooManyWait());
  if (response.destroyed) return ready.drop();
  response.vary('Accept, Accept-Encoding');
  response.set({ ...headers, ...ready.headers, 'Content-Type': typeWithCharset(mediaType) });
  response.set('Content-Length', String(ready.length));
  response.status(status);
  if (request.method !== 'HEAD') {
    ready.sendTo(response);
    return;
  }
  response.end();
  await ready.drop();
}

/** A body as the client accepts it, with the header fields that tell how it is. */
async function encoded(request: Request, answer: Tagged): Promise<Encoded> {
  const { body, tag } = answer;
  const coding = codingFor(request, Buffer.byteLength(body));
  const etag = tag === undefined || !isSame(answer) ? undefined : etagOf(tag, coding);
  return {
    bytes: await bytesOf(body, coding, etag),
    headers: {
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
      ...(etag === undefined ? {} : { ETag: etag, 'Cache-Control': 'no-cache' }),
    },
  };
}

function isSame({ isSame: told }: Tagged): boolean {
  return told === undefined || told();
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
    figures: { retry: RETRY_AFTER },
  };
  return problemResponse(problem, { 'Retry-After': String(RETRY_AFTER) });
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
function sendMade(request: Request, response: Response, answer: Tagged): boolean {
  const { tag } = answer;
  if (sendKnown(request, response, tag)) return true;
  const isMeant = request.method !== 'POST' && meansAny(request.get('if-none-match'));
  if (tag === undefined || !isMeant || !isSame(answer)) return false;
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
