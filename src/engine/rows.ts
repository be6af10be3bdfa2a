/** The answer of a SELECT query as rows of strings, for programs that only look something up. */
import type { Accepted, Problem, QueryEngine, QueryResponse } from './index.js';

/** The values of one solution by variable; an unbound variable is absent. */
export type ResultRow = Readonly<Record<string, string>>;

/** A query that our own code asked and that failed: the problem's detail is the message. */
export class LookupError extends Error {
  readonly status: number;
  /** The problem that the engine answered. */
  readonly response: QueryResponse;

  constructor(response: QueryResponse) {
    super((JSON.parse(response.body) as Problem).detail);
    this.name = 'LookupError';
    this.status = response.status;
    this.response = response;
  }
}

interface ResultsJson {
  readonly results: {
    readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[];
  };
}

/** A function that runs SELECT queries and throws LookupError where the answer is a problem. */
export type Rows = (query: string) => Promise<readonly ResultRow[]>;

/** What results have to be for their rows to be read. */
const ACCEPT = { results: ['application/sparql-results+json'], graph: [] };

/** Rows from an engine; each query runs at most `deadline` milliseconds. */
export function rowsOf(engine: QueryEngine, deadline: number): Rows {
  return rowsFrom((query, accept) => engine.query(query, { accept, deadline }));
}

/** Rows from whatever answers queries. */
export function rowsFrom(
  answer: (query: string, accept: Accepted) => Promise<QueryResponse>,
): Rows {
  return async query => {
    const answered = await answer(query, ACCEPT);
    if (answered.status !== 200) throw new LookupError(answered);
    const { results } = JSON.parse(answered.body) as ResultsJson;
    return results.bindings.map(binding =>
      Object.fromEntries(Object.entries(binding).map(([name, { value }]) => [name, value])),
    );
  };
}
