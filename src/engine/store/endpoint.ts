/** One server that has the data: what it is asked, and what it holds. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Credentials } from '../remote/credentials.js';
import { Visitor } from '../remote/credentials.js';
import type { ExchangeLimits } from '../remote/http.js';
import { RemoteError, remoteError } from '../remote/http.js';
import { problemOf, queryForm } from '../remote/request.js';
import type { Contents } from './contents.js';
import { contentsOf, versionOf } from './contents.js';

/** The bytes of the longest answer. */
const MAX_BYTES = 200_000_000;

/** Milliseconds for what we ask ourselves: whether it is there, and what it holds. */
const CHECK_DEADLINE = 10_000;

/** A query with the dataset that the protocol gives it. */
export interface StoreQuery {
  readonly text: string;
  readonly defaultGraphs?: readonly string[] | undefined;
  readonly namedGraphs?: readonly string[] | undefined;
}

/** How long somebody waits for an answer. */
export type Patience = Pick<ExchangeLimits, 'deadline' | 'signal'>;

/** What is known of a server: it answers from what it holds, or it cannot be asked, for a reason. */
export type EndpointState =
  | { readonly isUp: true; readonly contents: Contents }
  | { readonly isUp: false; readonly reason: string };

/** A SPARQL 1.1 server. */
export class StoreEndpoint {
  readonly url: string;
  /** How many queries it is answering. */
  running = 0;
  #state: EndpointState = { isUp: false, reason: 'it was not asked yet' };
  /** What it calls itself: `Virtuoso/07.20.3229 (Linux) …`. */
  #server = '';
  readonly #visitor: Visitor;
  readonly #agent: HttpAgent;

  constructor(url: string, credentials?: Credentials) {
    this.url = url;
    this.#visitor = new Visitor(credentials);
    const Agent = url.startsWith('https:') ? HttpsAgent : HttpAgent;
    this.#agent = new Agent({ keepAlive: true });
  }

  /** Whether the server is a Virtuoso, which has ways of its own; false until it was asked. */
  get isVirtuoso(): boolean {
    return VIRTUOSO.test(this.#server);
  }

  get state(): EndpointState {
    return this.#state;
  }

  /**
   * The answer to SELECT or ASK in JSON, as the server sent it.
   * @throws RemoteError
   */
  async ask(query: StoreQuery, patience: Patience): Promise<string> {
    this.running += 1;
    try {
      return await this.#send(query, patience);
    } finally {
      this.running -= 1;
    }
  }

  /** The version that it holds at this moment; undefined where it names none, or more than one. */
  version(patience: Patience): Promise<string | undefined> {
    const ask = (query: StoreQuery) => this.ask(query, patience);
    return versionOf(ask, this.#state.isUp && this.#state.contents.hasUnion);
  }

  /** Asks whether it is there and what it holds, where that may have changed. */
  async check(): Promise<void> {
    try {
      this.#state = await this.#look();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.lost(error.reason);
    }
  }

  /** It does not answer, or not now. */
  lost(reason: string): void {
    this.#state = { isUp: false, reason };
  }

  close(): void {
    this.#agent.destroy();
  }

  async #look(): Promise<EndpointState> {
    const patience = { deadline: CHECK_DEADLINE };
    // a query may lose it while it is asked: what it answers then is compared with what was known before
    const known = this.#state;
    if (known.isUp && known.contents.version !== undefined) {
      const version = await this.version(patience);
      if (version === known.contents.version) return known;
    }
    const ask = (query: StoreQuery): Promise<string> => this.#send(query, patience);
    const contents = await contentsOf(ask, () => this.isVirtuoso);
    return 'reason' in contents
      ? { isUp: false, reason: contents.reason }
      : { isUp: true, contents };
  }

  async #send(
    { text, defaultGraphs = [], namedGraphs = [] }: StoreQuery,
    patience: Patience,
  ): Promise<string> {
    const fields = [
      ['query', text],
      ...ownTimeout(this.#server, patience.deadline),
      ...defaultGraphs.map(graph => ['default-graph-uri', graph] as const),
      ...namedGraphs.map(graph => ['named-graph-uri', graph] as const),
    ] as const;
    const limits = { ...patience, maxBytes: MAX_BYTES, agent: this.#agent };
    const request = queryForm(fields, 'application/sparql-results+json');
    const answer = await this.#visitor.exchange(this.url, request, limits);
    const problem = problemOf(answer);
    if (problem !== undefined) throw remoteError(this.url, problem);
    this.#server = String(answer.headers.server ?? '');
    return this.isVirtuoso ? withPlainDurations(answer.body) : answer.body;
  }
}

/** How Virtuoso calls itself. */
const VIRTUOSO = /^virtuoso/i;

/** `"datatype": "…#duration", "value": "P2YT0S"`: a part of a duration that is there for Virtuoso only. */
const WITH_TIME = /(#duration", "value": "-?P[^"T]*)T0S"/g;
const WITH_DATE = /(#duration", "value": "-?P)0D(T[^"]*")/g;

/** Durations without the parts that `publish/durations.ts` gives them, so that Virtuoso keeps them. */
function withPlainDurations(json: string): string {
  return json.replace(WITH_TIME, '$1"').replace(WITH_DATE, '$1$2');
}

/**
 * Asks a server to stop by itself: most compute on when the connection is closed. Fuseki counts in seconds, Virtuoso in
 * milliseconds, and gives then what it has, with a header that says so.
 */
function ownTimeout(server: string, deadline: number): readonly (readonly [string, string])[] {
  if (/fuseki/i.test(server)) return [['timeout', String(Math.ceil(deadline / 1000))]];
  return VIRTUOSO.test(server) ? [['timeout', String(Math.max(1000, deadline))]] : [];
}
