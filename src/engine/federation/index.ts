/** An engine that asks other endpoints for what stands in SERVICE: those of a list, at public addresses. */
import { randomUUID } from 'node:crypto';
import { BASE } from '../../rdf/namespaces.js';
import type { SyntaxTree } from '../../rdf/sparql.js';
import { parseSparql } from '../../rdf/sparql.js';
import type { TreeNode } from '../../rdf/sparql-services.js';
import { servicesOf } from '../../rdf/sparql-services.js';
import { writeSparql } from '../../rdf/sparql-terms.js';
import { bareText } from '../../rdf/variables.js';
import type { Problem, QueryEngine, QueryOptions, QueryResponse } from '../index.js';
import { problemResponse } from '../index.js';
import type { Resolver } from '../remote/addresses.js';
import { publicLookup } from '../remote/addresses.js';
import { RemoteError } from '../remote/http.js';
import { askRemote } from '../remote/request.js';
import { tooComplex } from '../refusals.js';
import { misshapen } from '../shape.js';
import { VERSION_HEADER } from '../switching.js';
import {
  endpointIsVariable,
  federationBusy,
  notListed,
  serviceFailed,
  tooLongToFederate,
  tooManyServices,
} from './problems.js';
import { FederatedRun, StepFailed } from './run.js';

/** Which endpoints may be asked. */
export interface FederationOptions {
  /** The endpoints that a query may name, by their whole IRIs. */
  readonly endpoints: readonly string[];
  /** Those of them that may be at any address: the operator's own, on the same network. */
  readonly trusted?: readonly string[];
  /** Finds the addresses of a name; the system's unless a test says otherwise. */
  readonly resolve?: Resolver;
}

/** The most characters of a query with SERVICE, which is read in the thread that serves everybody. */
const MAX_LENGTH = 6_000;
/** The most SERVICE clauses of a query. */
const MAX_SERVICES = 5;
/** How many queries may ask other endpoints at a time, and how many of one client. */
const MAX_RUNNING = 8;
const MAX_RUNNING_OF_CLIENT = 4;
/** Milliseconds and bytes of one answer. */
const SERVICE_DEADLINE = 20_000;
const MAX_BYTES = 2_000_000;

/** The word in a query; not the one in the prefix of `sparql-service-description#`. */
const SERVICE = /(?<![\w:?$-])SERVICE(?![\w:-])/i;

/** Whether the word stands in a query, and not only in a string, an IRI or a comment of it. */
function mentionsService(text: string): boolean {
  return SERVICE.test(text) && SERVICE.test(bareText(text));
}

/** Passes on what has no SERVICE as it is. */
export class FederatingEngine implements QueryEngine {
  readonly #engine: QueryEngine;
  readonly #options: FederationOptions;
  /** Who asks other endpoints now; undefined for the service itself. */
  readonly #running: (string | undefined)[] = [];

  constructor(engine: QueryEngine, options: FederationOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  async query(text: string, options: QueryOptions): Promise<QueryResponse> {
    if (!mentionsService(text)) return this.#engine.query(text, options);
    if (text.length > MAX_LENGTH) return problemResponse(tooLongToFederate(MAX_LENGTH));
    // it is parsed here, and not in a thread
    const refused = misshapen(text);
    if (refused !== undefined) return refused;
    const begun = performance.now();
    const query = queryIn(text);
    if (query === undefined) return this.#engine.query(text, options);
    const problem = this.#problemOf(query);
    const read = performance.now() - begun;
    const response =
      problem === undefined ? await this.#runForClient(query, options) : problemResponse(problem);
    return { ...response, ran: read + (response.ran ?? 0) };
  }

  /** Runs a query where its client, and all together, ask other endpoints no more than they may. */
  async #runForClient(query: TreeNode, options: QueryOptions): Promise<QueryResponse> {
    const { client } = options;
    const own = this.#running.filter(other => client !== undefined && other === client).length;
    if (this.#running.length >= MAX_RUNNING || own >= MAX_RUNNING_OF_CLIENT)
      return federationBusy(this.#running.length, own);
    this.#running.push(client);
    try {
      return await this.#runOnOneVersion(query, options);
    } finally {
      this.#running.splice(this.#running.indexOf(client), 1);
    }
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  /** What is wrong with the endpoints that a query names, before any is asked. */
  #problemOf(query: TreeNode): Problem | undefined {
    const services = servicesOf(query);
    if (services.length > MAX_SERVICES) return tooManyServices(MAX_SERVICES);
    const { endpoints } = this.#options;
    for (const { endpoint, silent } of services) {
      if (silent) continue;
      if (endpoint === undefined) return endpointIsVariable();
      if (!endpoints.includes(endpoint)) return notListed(endpoint, endpoints);
    }
    return undefined;
  }

  /** Where the data changed between the parts of a query, it is run once more: an answer is of one version. */
  async #runOnOneVersion(query: TreeNode, options: QueryOptions): Promise<QueryResponse> {
    const end = performance.now() + options.deadline;
    const before = await this.#version(options);
    const response = await this.#run(query, { options, end });
    const after = response.headers?.[VERSION_HEADER];
    return after === undefined || after === before ? response : this.#run(query, { options, end });
  }

  async #version(options: QueryOptions): Promise<string | undefined> {
    const { headers } = await this.#engine.query('ASK {}', options);
    return headers?.[VERSION_HEADER];
  }

  async #run(
    query: TreeNode,
    { options, end }: { readonly options: QueryOptions; readonly end: number },
  ): Promise<QueryResponse> {
    const scope = `${BASE}.well-known/genid/${randomUUID()}/`;
    const ask = (endpoint: string, text: string): Promise<string> =>
      this.#ask(endpoint, text, { options, end });
    const run = new FederatedRun(this.#engine, { options: withDeadline(options, end), ask, scope });
    try {
      const text = writeSparql((await run.withoutServices(query)) as unknown as SyntaxTree);
      const response = await this.#engine.query(text, withDeadline(options, end));
      return { ...response, ran: run.ran + (response.ran ?? 0) };
    } catch (error) {
      return { ...failedResponse(error), ran: run.ran };
    }
  }

  async #ask(
    endpoint: string,
    text: string,
    { options, end }: { readonly options: QueryOptions; readonly end: number },
  ): Promise<string> {
    const { endpoints, trusted = [], resolve } = this.#options;
    if (!endpoints.includes(endpoint))
      throw new RemoteError('refused', `${endpoint} is not on the list`);
    const { body } = await askRemote(endpoint, text, {
      accept: 'application/sparql-results+json',
      deadline: Math.min(SERVICE_DEADLINE, end - performance.now()),
      maxBytes: MAX_BYTES,
      signal: options.signal,
      lookup: trusted.includes(endpoint) ? undefined : publicLookup(resolve),
    });
    return body;
  }
}

/**
 * What is answered where a query could not be run; a chain of thousands of operations fills the stack when it is written.
 * @throws what is a fault of ours
 */
function failedResponse(error: unknown): QueryResponse {
  if (error instanceof StepFailed) return error.response;
  if (error instanceof RemoteError) return problemResponse(serviceFailed(error));
  if (error instanceof RangeError) return tooComplex();
  throw error;
}

function withDeadline(options: QueryOptions, end: number): QueryOptions {
  return { ...options, deadline: Math.max(1, Math.round(end - performance.now())) };
}

/** The tree of a query with a SERVICE clause; undefined for an update, and for what does not parse. */
function queryIn(text: string): TreeNode | undefined {
  try {
    const tree = parseSparql(text) as unknown as TreeNode;
    return tree['type'] === 'query' && servicesOf(tree).length > 0 ? tree : undefined;
  } catch {
    return undefined;
  }
}
