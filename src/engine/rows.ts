/** The answer of a SELECT query as rows of strings, for programs that only look something up. */
import type { QueryEngine } from './index.js';

/** The values of one solution by variable; an unbound variable is absent. */
export type ResultRow = Readonly<Record<string, string>>;

/** A query that our own code asked and that failed: the problem's detail is the message. */
export class LookupError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'LookupError';
    this.status = status;
  }
}

interface ResultsJson {
  readonly results: {
    readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[];
  };
}

/**
 * A function that runs SELECT queries on an engine, each at most `deadline` milliseconds.
 * It throws LookupError where the engine answers with a problem.
 */
export function rowsOf(
  engine: QueryEngine,
  deadline: number,
): (query: string) => Promise<readonly ResultRow[]> {
  return async query => {
    const accept = { results: ['application/sparql-results+json'], graph: [] };
    const { status, body } = await engine.query(query, { accept, deadline });
    if (status !== 200)
      throw new LookupError(status, (JSON.parse(body) as { detail: string }).detail);
    const { results } = JSON.parse(body) as ResultsJson;
    return results.bindings.map(binding =>
      Object.fromEntries(Object.entries(binding).map(([name, { value }]) => [name, value])),
    );
  };
}
