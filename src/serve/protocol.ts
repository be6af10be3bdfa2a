/** The endpoint: a query by GET, POST or QUERY, within a client's budget, answered whole or refused. */
import type { Request, RequestHandler, Response } from 'express';
import { isRepeatable, queryKey } from '../engine/caching.js';
import type {
  Problem,
  QueryEngine,
  QueryOptions,
  QueryResponse,
  RunOptions,
  SearchEngine,
} from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import type { Rows } from '../engine/rows.js';
import { rowsFrom } from '../engine/rows.js';
import { VERSION_HEADER } from '../engine/switching.js';
import type { Budgets } from './budget.js';
import { clientOf } from './clients.js';
import { untilGone } from './gone.js';
import { acceptedOf } from './negotiate.js';
import type { Operation } from './operation.js';
import { operationOf } from './operation.js';
import type { Tagged } from './send.js';
import { send, sendKnown } from './send.js';
import { namesBlankNodes } from './validators.js';

/** What the endpoint needs. */
export interface Endpoint {
  readonly engine: QueryEngine;
  /** Searches the texts of the data. */
  readonly texts: SearchEngine;
  /** Milliseconds a query may take. */
  readonly deadline: number;
  readonly budgets: Budgets;
  /** Whether SERVICE may ask any endpoint. */
  readonly federates: boolean;
  /** Whether queries of SPARQL 1.2 are understood: not where other servers hold the data. */
  readonly readsSparql12: boolean;
  /** Where the server answers: `http://localhost:3000`. */
  readonly address: () => string;
  /** What identifies the data: answers of another version are others. Undefined for data that may change at any time. */
  readonly version: () => string | undefined;
}

/** A request and the response to it. */
export type Exchange = readonly [Request, Response];

/** A query with its dataset, and how its answer is wanted. */
export interface Question extends Pick<QueryOptions, 'accept' | 'defaultGraphs' | 'namedGraphs'> {
  readonly query: string;
}

/**
 * Runs something for a client, within its budget: the one place where a client is charged, by the time
 * for which it had a thread.
 */
export async function runFor(
  { deadline, budgets }: Endpoint,
  [request, response]: Exchange,
  run: (options: RunOptions) => Promise<QueryResponse> | QueryResponse,
): Promise<QueryResponse> {
  const client = clientOf(request);
  const refused = await budgets.refusalFor(client);
  if (refused !== undefined) return refused;
  const answered = await untilGone(response, signal => run({ deadline, client, signal }));
  const charged = await budgets.charge(client, answered.ran ?? 0, answered.status);
  return { ...answered, headers: { ...charged, ...answered.headers } };
}

/** Asks for a client. A request that is wrong before it comes to a query is charged as an error. */
export function ask(
  endpoint: Endpoint,
  exchange: Exchange,
  question: Question | Problem,
): Promise<QueryResponse> {
  return runFor(endpoint, exchange, options =>
    'status' in question
      ? problemResponse(question)
      : endpoint.engine.query(question.query, { ...question, ...options }),
  );
}

/** Rows for a client, each query charged to it: for what has to be looked up before it is answered. */
export function rowsFor(endpoint: Endpoint, exchange: Exchange): Rows {
  return rowsFrom((query, accept) => ask(endpoint, exchange, { query, accept }));
}

/** The handler of /sparql. */
export function sparqlEndpoint(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const operation = operationOf(request);
    if ('status' in operation)
      await send(request, response, await ask(endpoint, [request, response], operation));
    else await answer(endpoint, [request, response], operation);
  };
}

async function answer(
  endpoint: Endpoint,
  [request, response]: Exchange,
  operation: Operation,
): Promise<void> {
  const { query } = operation;
  const question = {
    query,
    accept: acceptedOf(request, operation.format),
    ...datasetOf(operation),
  };
  const tag = isRepeatable(query) ? tagOf(endpoint, queryKey(query, question)) : undefined;
  if (sendKnown(request, response, tag)) return;
  const answered = await ask(endpoint, [request, response], question);
  await send(request, response, tagged(answered, tag));
}

/** What identifies an answer: the version of the data, and what was asked. */
export function tagOf({ version }: Pick<Endpoint, 'version'>, asked: string): string | undefined {
  const name = version();
  return name === undefined ? undefined : `${name} ${asked}`;
}

/**
 * An answer with what identifies it, which begins with the version of the data. They may have changed
 * since the request came: the answer names the version it is made from. Names of blank nodes are others each time.
 */
export function tagged(answered: QueryResponse, tag: string | undefined): Tagged {
  if (tag === undefined) return answered;
  const { status, headers, body, mediaType } = answered;
  if (status !== 200 || !tag.startsWith(headers?.[VERSION_HEADER] ?? '')) return answered;
  return { ...answered, tag, isSame: () => !namesBlankNodes(body, mediaType) };
}

function datasetOf({
  defaultGraphs,
  namedGraphs,
}: Operation): Pick<QueryOptions, 'defaultGraphs' | 'namedGraphs'> {
  return defaultGraphs.length + namedGraphs.length > 0 ? { defaultGraphs, namedGraphs } : {};
}
