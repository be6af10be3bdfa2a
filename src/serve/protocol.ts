/** SPARQL 1.1 Protocol, the query operation: GET and both kinds of POST. */
import type { Request, RequestHandler, Response } from 'express';
import type { Problem, QueryEngine, QueryResponse } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { acceptedOf } from './negotiate.js';

/** The largest request body, in bytes. */
export const MAX_QUERY_BYTES = 1_000_000;

/** What a request asks for. */
interface Operation {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  readonly format: string | undefined;
}

/** The handler of /sparql. `deadline` is in milliseconds. */
export function sparqlEndpoint(engine: QueryEngine, deadline: number): RequestHandler {
  return async (request, response) => {
    const operation = operationOf(request);
    if ('status' in operation) {
      send(response, problemResponse(operation));
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const { query, defaultGraphs, namedGraphs, format } = operation;
    const overridden =
      defaultGraphs.length + namedGraphs.length > 0 ? { defaultGraphs, namedGraphs } : {};
    const accept = acceptedOf(request, format);
    send(
      response,
      await engine.query(query, { accept, deadline, signal: gone.signal, ...overridden }),
    );
  };
}

/** Whether a request asks for the endpoint itself, and not for the answer to a query. */
export function asksForEndpoint(request: Request): boolean {
  const parameters = searchOf(request);
  return !parameters.has('query') && !parameters.has('update');
}

/** Sends a whole answer. */
export function send(response: Response, { status, mediaType, body }: QueryResponse): void {
  if (response.destroyed) return;
  response.status(status).set('Vary', 'Accept').type(`${mediaType}; charset=utf-8`).send(body);
}

function operationOf(request: Request): Operation | Problem {
  const type = request.is([
    'application/x-www-form-urlencoded',
    'application/sparql-query',
    'application/sparql-update',
  ]);
  if (request.method === 'GET' || request.method === 'HEAD')
    return fromParameters(searchOf(request));
  if (type === 'application/x-www-form-urlencoded')
    return fromParameters(new URLSearchParams(bodyOf(request)));
  if (type === 'application/sparql-update')
    return refusal(403, 'update-refused', 'Updates are refused: this endpoint is read only.');
  if (type !== 'application/sparql-query') {
    return refusal(
      415,
      'unsupported-media-type',
      'POST a query as application/sparql-query, or as the parameter query of a form.',
    );
  }
  const parameters = searchOf(request);
  parameters.set('query', bodyOf(request));
  return fromParameters(parameters);
}

function searchOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://localhost').searchParams;
}

function bodyOf({ body }: Request): string {
  return typeof body === 'string' ? body : '';
}

function fromParameters(parameters: URLSearchParams): Operation | Problem {
  if (parameters.has('update'))
    return refusal(403, 'update-refused', 'Updates are refused: this endpoint is read only.');
  const queries = parameters.getAll('query');
  const [query] = queries;
  if (query === undefined || query.trim() === '')
    return refusal(400, 'query-missing', 'Give a query in the parameter query.');
  if (queries.length > 1) return refusal(400, 'query-repeated', 'Give one query, not several.');
  return {
    query,
    defaultGraphs: parameters.getAll('default-graph-uri'),
    namedGraphs: parameters.getAll('named-graph-uri'),
    format: parameters.get('format') ?? undefined,
  };
}

function refusal(status: number, type: string, detail: string): Problem {
  return { type, title: detail.split(/[.:]/)[0] ?? detail, status, detail };
}
