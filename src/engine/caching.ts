/** An engine that remembers answers: the same query on the same data is not computed twice. */
import { LRUCache } from 'lru-cache';
import type { QueryEngine, QueryOptions, QueryResponse } from './index.js';

/** The characters of all answers that are remembered, with the queries that they answer. */
const MAX_SIZE = 50_000_000;

/** Calls of functions whose value is another each time: `1-RAND()`, `NOW # a comment` before its bracket; not `ex:now`. */
const CHANGING = /(?<![\w:?$])(?:RAND|NOW|UUID|STRUUID|BNODE)(?:\s|#[^\n\r]*[\n\r])*\(/i;

/** SERVICE, whose answer may be another; not `sparql-service-description#`. */
const SERVICE = /(?<![\w:?$-])SERVICE(?![\w:-])/i;

/** Whether a query has the same answer each time. */
export function isRepeatable(text: string): boolean {
  return !CHANGING.test(text) && !SERVICE.test(text);
}

/** What makes two queries the same: text, dataset, what is accepted. */
export function queryKey(
  text: string,
  options: Pick<QueryOptions, 'accept' | 'defaultGraphs' | 'namedGraphs'>,
): string {
  const { accept, defaultGraphs = [], namedGraphs = [] } = options;
  const lines = text.trim().replace(/\r\n?/g, '\n');
  const { results, graph, rows = 'all' } = accept;
  return JSON.stringify([lines, defaultGraphs, namedGraphs, results, graph, rows]);
}

/** Remembers the successful answers of an engine, those used last. */
export class CachingEngine implements QueryEngine {
  readonly #engine: QueryEngine;
  readonly #answers: LRUCache<string, QueryResponse>;

  /** `maxSize` is the characters of what is remembered: a query may be longer than its answer. */
  constructor(engine: QueryEngine, maxSize = MAX_SIZE) {
    this.#engine = engine;
    this.#answers = new LRUCache({
      maxSize,
      sizeCalculation: ({ body }, key) => body.length + key.length,
    });
  }

  async query(text: string, options: QueryOptions): Promise<QueryResponse> {
    const key = queryKey(text, options);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const { ran, ...answer } = await this.#engine.query(text, options);
    if (answer.status === 200 && isRepeatable(text)) this.#answers.set(key, answer);
    return ran === undefined ? answer : { ...answer, ran };
  }

  close(): Promise<void> {
    this.#answers.clear();
    return this.#engine.close();
  }
}
