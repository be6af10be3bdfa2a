/**
 * The query engine: SPARQL text in, serialised result or problem out. `embedded` is the one that is
 * built; a federation of engines and a remote store have the same interface.
 */

/** What a client accepts, by what a query gives: best first. Both come from content negotiation. */
export interface Accepted {
  readonly results: readonly string[];
  readonly graph: readonly string[];
  /** The rows of a table that are wanted at most: no more are computed. Absent for all. */
  readonly rows?: number;
}

/** For whom something is run, and for how long. */
export interface RunOptions {
  /** Milliseconds a query may run until it is stopped. */
  readonly deadline: number;
  /** Who asks: one client has at most half of the threads. Absent for what the service itself asks. */
  readonly client?: string;
  /** Aborted when the client is gone. */
  readonly signal?: AbortSignal;
}

/** How a query is run. */
export interface QueryOptions extends RunOptions {
  readonly accept: Accepted;
  /** Graphs whose union is the default graph; they override FROM. */
  readonly defaultGraphs?: readonly string[];
  /** Graphs that GRAPH can name; they override FROM NAMED. */
  readonly namedGraphs?: readonly string[];
}

/** How a search is run, and which part of what it finds is wanted. */
export interface SearchOptions extends RunOptions {
  readonly limit: number;
  readonly offset: number;
}

/** A whole answer: never a part of one. A problem has the media type `application/problem+json`. */
export interface QueryResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
  /** Header fields beside the media type, as Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for which the query had a thread; absent where it needed none. */
  readonly ran?: number;
}

/** What answers SPARQL queries. It reads only: updates are refused with 403. */
export interface QueryEngine {
  query(text: string, options: QueryOptions): Promise<QueryResponse>;
  close(): Promise<void>;
}

/** What searches the texts of the data. The answer is a `Found` in JSON (`text-index.ts`). */
export interface SearchEngine {
  search(words: string, options: SearchOptions): Promise<QueryResponse>;
}

/** Media types of SELECT and ASK results, the default first. */
export const RESULT_TYPES = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
] as const;

/** Media types of CONSTRUCT and DESCRIBE results, the default first. */
export const GRAPH_TYPES = [
  'text/turtle',
  'application/n-triples',
  'application/ld+json',
  'application/rdf+xml',
  'application/trig',
  'application/n-quads',
] as const;

/** A problem by RFC 9457. `type` is the last part of its IRI. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Where in the query, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The figures and names in the detail, for words of another language. */
  readonly figures?: Readonly<Record<string, string | number>>;
  /** Parameters of a request that do not fit, each with the reason. */
  readonly invalid?: readonly { readonly name: string; readonly reason: string }[];
}

/** The media type of problems. https://www.rfc-editor.org/rfc/rfc9457 */
export const PROBLEM = 'application/problem+json';

/** A problem as the answer to a query. */
export function problemResponse(
  problem: Problem,
  headers?: Readonly<Record<string, string>>,
): QueryResponse {
  return {
    status: problem.status,
    mediaType: PROBLEM,
    body: JSON.stringify(problem),
    ...(headers === undefined ? {} : { headers }),
  };
}
