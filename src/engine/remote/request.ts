/** A query to another SPARQL endpoint: bounded in time and bytes, whole or failed. */
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { AddressRefused, isPublic } from './addresses.js';

/** How an endpoint is asked. */
export interface RemoteOptions {
  /** The media type of the answer. */
  readonly accept: string;
  /** Milliseconds until it is given up. */
  readonly deadline: number;
  /** The bytes of the longest answer. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Checks each address that is connected to; absent where whoever runs the server trusts the endpoint. */
  readonly lookup?: LookupFunction | undefined;
}

/** Why there is no answer. `kind` says what a client can do about it. */
export class RemoteError extends Error {
  readonly kind: 'refused' | 'failed' | 'timeout' | 'too-large' | 'incomplete';

  constructor(kind: RemoteError['kind'], message: string) {
    super(message);
    this.name = 'RemoteError';
    this.kind = kind;
  }
}

/** A whole answer. */
export interface RemoteAnswer {
  readonly mediaType: string;
  readonly body: string;
}

/**
 * Sends a query to an endpoint and waits for the whole answer. A form is sent, which every server takes; a redirect is
 * not followed, for it may lead elsewhere.
 * @throws RemoteError
 */
export function askRemote(
  endpoint: string,
  query: string,
  options: RemoteOptions,
): Promise<RemoteAnswer> {
  const body = new URLSearchParams({ query }).toString();
  return new Promise((resolve, reject) => {
    const { url, problem } = addressOf(endpoint, options);
    if (url === undefined) {
      reject(problem);
      return;
    }
    const request = open(url, body, options);
    const fail = (error: Error): void => {
      request.destroy();
      reject(remoteError(endpoint, error));
    };
    request.once('error', fail);
    request.once('response', response => {
      wholeOf(response, options.maxBytes).then(resolve, fail);
    });
    request.end(body);
  });
}

type Address =
  | { readonly url: URL; readonly problem?: undefined }
  | { readonly url?: undefined; readonly problem: RemoteError };

/** What an endpoint's IRI leads to; an address that is written out is checked here, since no name is looked up then. */
function addressOf(endpoint: string, { lookup }: RemoteOptions): Address {
  const refused = (why: string): Address => ({
    problem: new RemoteError('refused', `${endpoint} is not asked: ${why}.`),
  });
  if (!URL.canParse(endpoint)) return refused('it is no address');
  const url = new URL(endpoint);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused('only http and https are');
  if (url.username !== '' || url.password !== '') return refused('it names a user');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (lookup !== undefined && isIP(host) !== 0 && !isPublic(host))
    return refused(`${host} is no public address`);
  return { url };
}

function open(url: URL, body: string, options: RemoteOptions): ClientRequest {
  const { accept, deadline, lookup, signal } = options;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const limit = AbortSignal.timeout(Math.max(1, Math.floor(deadline)));
  return send(url, {
    method: 'POST',
    // a connection of its own: one that is kept was checked for another request
    agent: false,
    lookup,
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    headers: {
      Accept: accept,
      'Accept-Encoding': 'identity',
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'User-Agent': 'jp-renkei',
    },
  });
}

/** The body of a response, where it is there as a whole. */
async function wholeOf(response: IncomingMessage, maxBytes: number): Promise<RemoteAnswer> {
  const body = await readAtMost(response, maxBytes);
  const problem = problemOf(response, body);
  if (problem !== undefined) throw problem;
  const mediaType = (response.headers['content-type'] ?? '').split(';')[0] ?? '';
  return { mediaType: mediaType.trim(), body };
}

async function readAtMost(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new RemoteError('too-large', `its answer is larger than ${maxBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function problemOf(
  { statusCode = 0, headers }: IncomingMessage,
  body: string,
): RemoteError | undefined {
  if (statusCode >= 300 && statusCode < 400) {
    const target = headers.location ?? 'elsewhere';
    return new RemoteError('refused', `it redirects to ${target}, which is not followed`);
  }
  if (statusCode !== 200)
    return new RemoteError('failed', `it answered ${statusCode}: ${body.slice(0, 200)}`);
  const sign = signOfCut(headers, body);
  return sign === undefined
    ? undefined
    : new RemoteError('incomplete', `its answer is not whole (${sign})`);
}

/** Header fields by which Virtuoso says that it left rows out. */
const CUT_FIELDS = ['x-sparql-maxrows', 'x-sql-state'];

/** What servers append to a body that they began with 200: Fuseki, QLever, Comunica. */
const CUT_TEXTS = [/## {2}Query cancelled/, /!!!!>># An error has occurred/, /!TIMEDOUT!|!ERROR!/];

function signOfCut(headers: IncomingMessage['headers'], body: string): string | undefined {
  const field = CUT_FIELDS.find(name => headers[name] !== undefined);
  if (field !== undefined) return `${field}: ${String(headers[field])}`;
  const tail = body.slice(-2000);
  return CUT_TEXTS.map(text => text.exec(tail)?.[0]).find(found => found !== undefined);
}

function remoteError(endpoint: string, error: Error): RemoteError {
  if (error instanceof RemoteError)
    return new RemoteError(error.kind, `${endpoint}: ${error.message}.`);
  if (error instanceof AddressRefused)
    return new RemoteError('refused', `${endpoint} is not asked: ${error.message}`);
  const isLate =
    error.name === 'TimeoutError' || (error.cause as Error | undefined)?.name === 'TimeoutError';
  return isLate
    ? new RemoteError('timeout', `${endpoint} did not answer in time.`)
    : new RemoteError('failed', `${endpoint}: ${error.message}.`);
}
