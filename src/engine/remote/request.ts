/** A query to another SPARQL endpoint: bounded in time and bytes, whole or failed. */
import type { IncomingHttpHeaders } from 'node:http';
import type { ExchangeLimits, HttpAnswer, HttpRequest } from './http.js';
import { RemoteError, exchange, remoteError } from './http.js';

/** How an endpoint is asked. */
export interface RemoteOptions extends ExchangeLimits {
  /** The media type of the answer. */
  readonly accept: string;
}

/** A whole answer. */
export interface RemoteAnswer {
  readonly mediaType: string;
  readonly body: string;
}

/**
 * Sends a query to an endpoint and waits for the whole answer.
 * @throws RemoteError
 */
export async function askRemote(
  endpoint: string,
  query: string,
  options: RemoteOptions,
): Promise<RemoteAnswer> {
  const answer = await exchange(endpoint, queryForm([['query', query]], options.accept), options);
  const problem = problemOf(answer);
  if (problem !== undefined) throw remoteError(endpoint, problem);
  return { mediaType: mediaTypeOf(answer), body: answer.body };
}

/** A query as a form, which every server takes. */
export function queryForm(
  fields: readonly (readonly [string, string])[],
  accept: string,
): HttpRequest {
  return {
    method: 'POST',
    headers: {
      Accept: accept,
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
    },
    body: new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, value]),
    ).toString(),
  };
}

/** The media type of an answer, without parameters. */
export function mediaTypeOf({ headers }: HttpAnswer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
}

/** Why an answer is no whole result; undefined where it is one, as far as headers and text tell. */
export function problemOf({ status, headers, body }: HttpAnswer): RemoteError | undefined {
  if (status >= 300 && status < 400) {
    const target = headers.location ?? 'elsewhere';
    return new RemoteError('refused', `it redirects to ${target}, which is not followed`);
  }
  if (status === 206) return new RemoteError('incomplete', 'its answer is a part only (206)');
  if (status !== 200)
    return new RemoteError('failed', `it answered ${status}: ${shortly(body)}`, { status });
  const rows = headers['x-sparql-maxrows'];
  if (rows !== undefined)
    return new RemoteError('row-cap', `its answer is not whole (${String(rows)} rows at most)`);
  const sign = signOfCut(headers, body);
  return sign === undefined
    ? undefined
    : new RemoteError('incomplete', `its answer is not whole (${sign})`);
}

/** What a server says, without the tags of a page and in few words. */
export function shortly(body: string): string {
  return body
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** What servers append to a body in JSON that they began with 200: Fuseki, QLever, Comunica. */
const CUT_TEXTS = [/## {2}Query cancelled/, /!!!!>># An error has occurred/, /!TIMEDOUT!|!ERROR!/];

/** Virtuoso tells in a field that it gave what it had when time was over. */
function signOfCut(headers: IncomingHttpHeaders, body: string): string | undefined {
  const state = headers['x-sql-state'];
  if (state !== undefined) return `X-SQL-State: ${String(state)}`;
  const tail = body.slice(-2000);
  // a result in JSON ends so; what looks like a sign before it is a value
  if (tail.trimEnd().endsWith('}')) return undefined;
  return CUT_TEXTS.map(text => text.exec(tail)?.[0]).find(found => found !== undefined);
}
