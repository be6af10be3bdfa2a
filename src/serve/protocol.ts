/** The endpoint: a query by GET, POST or QUERY, within a client's budget, answered whole or refused. */
import type { Request, RequestHandler, Response } from 'express';
import { isRepeatable, queryKey } from '../engine/caching.js';
import type { QueryEngine, QueryOptions } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { VERSION_HEADER } from '../engine/switching.js';
import type { Budgets } from './budget.js';
import { clientOf } from './budget.js';
import { acceptedOf } from './negotiate.js';
import type { Operation } from './operation.js';
import { operationOf } from './operation.js';
import { send, sendKnown } from './send.js';

/** What the endpoint needs. */
export interface Endpoint {
  readonly engine: QueryEngine;
  /** Milliseconds a query may take. */
  readonly deadline: number;
  readonly budgets: Budgets;
  /** Where the server answers: `http://localhost:3000`. */
  readonly address: () => string;
  /** What identifies the data: answers of another version are others. */
  readonly version: () => string;
}

/** The handler of /sparql. */
export function sparqlEndpoint(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const client = clientOf(request);
    const refused = await endpoint.budgets.refusalFor(client);
    if (refused !== undefined) return send(request, response, refused);
    const operation = operationOf(request);
    if (!('status' in operation)) return answer(endpoint, operation, [request, response]);
    const headers = await endpoint.budgets.charge(client, 0, operation.status);
    return send(request, response, problemResponse(operation, headers));
  };
}

async function answer(
  { engine, deadline, budgets, version }: Endpoint,
  { query, ...operation }: Operation,
  [request, response]: readonly [Request, Response],
): Promise<void> {
  const client = clientOf(request);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const options = {
    accept: acceptedOf(request, operation.format),
    deadline,
    client,
    signal: gone.signal,
    ...datasetOf(operation),
  };
  const tag = isRepeatable(query) ? `${version()} ${queryKey(query, options)}` : undefined;
  if (tag !== undefined && sendKnown(request, response, tag)) return undefined;
  const started = performance.now();
  const answered = await engine.query(query, options);
  const charged = await budgets.charge(client, performance.now() - started, answered.status);
  const headers = { ...charged, ...answered.headers };
  // the data may have changed since the request came: the answer names the version it is made from
  const made = answered.headers?.[VERSION_HEADER];
  const isTagged = tag !== undefined && answered.status === 200 && tag.startsWith(made ?? '');
  return send(request, response, { ...answered, headers, ...(isTagged ? { tag } : {}) });
}

function datasetOf({
  defaultGraphs,
  namedGraphs,
}: Omit<Operation, 'query'>): Pick<QueryOptions, 'defaultGraphs' | 'namedGraphs'> {
  return defaultGraphs.length + namedGraphs.length > 0 ? { defaultGraphs, namedGraphs } : {};
}
