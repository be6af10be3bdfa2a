/** The embedded engine: queries and searches in threads that each hold the data. */
import { isRepeatable, queryKey } from './caching.js';
import type {
  QueryEngine,
  QueryOptions,
  QueryResponse,
  SearchEngine,
  SearchOptions,
} from './index.js';
import type { PoolOptions } from './pool.js';
import { ThreadPool } from './pool.js';

/** Answers from the data that its threads hold. */
export class EmbeddedEngine implements QueryEngine, SearchEngine {
  readonly #pool: ThreadPool;

  private constructor(pool: ThreadPool) {
    this.#pool = pool;
  }

  /**
   * Starts the threads and waits until one has its data.
   * @throws InputError that names a file which cannot be loaded
   */
  static async open(options: PoolOptions): Promise<EmbeddedEngine> {
    return new EmbeddedEngine(await ThreadPool.open(options));
  }

  query(text: string, options: QueryOptions): Promise<QueryResponse> {
    const { accept, defaultGraphs, namedGraphs, deadline } = options;
    const task = { kind: 'query', text, accept, defaultGraphs, namedGraphs } as const;
    const key = isRepeatable(text) ? `${deadline} ${queryKey(text, options)}` : undefined;
    return this.#pool.ask(task, { ...options, key });
  }

  search(words: string, options: SearchOptions): Promise<QueryResponse> {
    const { limit, offset } = options;
    return this.#pool.ask({ kind: 'search', words, limit, offset }, options);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Resolves when no query waits or runs: before a pool that was replaced is closed. */
  drained(): Promise<void> {
    return this.#pool.drained();
  }
}
