/** One HTTP exchange with another server: bounded in time and bytes, its answer whole or none. */
import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { AddressRefused, isPublic } from './addresses.js';

/** How long an exchange may take, how much may come, and who may be connected to. */
export interface ExchangeLimits {
  /** Milliseconds until it is given up. */
  readonly deadline: number;
  /** The bytes of the longest answer. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Checks each address that is connected to; absent where whoever runs the server trusts the endpoint. */
  readonly lookup?: LookupFunction | undefined;
  /** Keeps connections; absent for one of its own, since one that is kept was checked for another request. */
  readonly agent?: Agent | undefined;
}

/** What is sent. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole answer, of any status. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Why there is no answer. `kind` says what a client can do about it. */
export class RemoteError extends Error {
  readonly kind:
    'refused' | 'failed' | 'timeout' | 'too-large' | 'row-cap' | 'incomplete' | 'stopped';
  /** What happened, without the address: it goes to those who need not know where we ask. */
  readonly reason: string;
  /** The status of an answer that refuses. */
  readonly status: number | undefined;

  constructor(
    kind: RemoteError['kind'],
    reason: string,
    { address, status }: { readonly address?: string; readonly status?: number | undefined } = {},
  ) {
    super(address === undefined ? reason : `${withoutUser(address)}: ${reason}`);
    this.name = 'RemoteError';
    this.kind = kind;
    this.reason = reason;
    this.status = status;
  }
}

/** `http://user:password@host/` without what is nobody's business. */
function withoutUser(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/?#]*@/, '$1');
}

/** Header fields of an answer: Virtuoso repeats one for each graph of the query's dataset. */
const MAX_HEADER_BYTES = 1_000_000;

/**
 * Sends a request and waits for the whole answer. A redirect is not followed, for it may lead elsewhere.
 * @throws RemoteError
 */
export function exchange(
  address: string,
  request: HttpRequest,
  limits: ExchangeLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const { url, problem } = addressOf(address, limits);
    if (url === undefined) {
      reject(problem);
      return;
    }
    const sent = open(url, request, limits);
    const fail = (error: Error): void => {
      sent.destroy();
      reject(remoteError(address, error));
    };
    sent.once('error', fail);
    sent.once('response', response => {
      wholeOf(response, limits.maxBytes).then(resolve, fail);
    });
    sent.end(request.body);
  });
}

type Address =
  | { readonly url: URL; readonly problem?: undefined }
  | { readonly url?: undefined; readonly problem: RemoteError };

/** What an address leads to; one that is written out in figures is checked here, since no name is looked up then. */
function addressOf(address: string, { lookup }: ExchangeLimits): Address {
  const refused = (why: string): Address => ({
    problem: new RemoteError('refused', why, { address }),
  });
  if (!URL.canParse(address)) return refused('it is no address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused('only http and https are');
  if (url.username !== '' || url.password !== '') return refused('it names a user');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (lookup !== undefined && isIP(host) !== 0 && !isPublic(host))
    return refused(`${host} is no public address`);
  return { url };
}

function open(
  url: URL,
  { method, headers, body }: HttpRequest,
  limits: ExchangeLimits,
): ClientRequest {
  const { deadline, lookup, signal, agent } = limits;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const limit = AbortSignal.timeout(Math.max(1, Math.floor(deadline)));
  const sent = send(url, {
    method,
    agent: agent ?? false,
    lookup,
    maxHeaderSize: MAX_HEADER_BYTES,
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    headers: {
      'Accept-Encoding': 'identity',
      'User-Agent': 'jp-renkei',
      ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }),
      ...headers,
    },
  });
  // beyond its usual 2,000 fields Node leaves out those that come last, and with them the sign that rows are missing
  sent.maxHeadersCount = 0;
  return sent;
}

/** A response, where it is there as a whole. */
async function wholeOf(response: IncomingMessage, maxBytes: number): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new RemoteError('too-large', `its answer is larger than ${maxBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') };
}

/** What went wrong, with who was asked. */
export function remoteError(address: string, error: Error): RemoteError {
  if (error instanceof RemoteError)
    return new RemoteError(error.kind, error.reason, { address, status: error.status });
  if (error instanceof AddressRefused)
    return new RemoteError('refused', error.message, { address });
  const cause = (error.cause as Error | undefined)?.name;
  if (error.name === 'TimeoutError' || cause === 'TimeoutError')
    return new RemoteError('timeout', 'it did not answer in time', { address });
  if (error.name === 'AbortError')
    return new RemoteError('stopped', 'nobody waits for it', { address });
  return new RemoteError('failed', error.message, { address });
}
