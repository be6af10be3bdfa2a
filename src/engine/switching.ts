/** An engine whose data can be changed while it answers: each query sees one version, wholly. */
import type { EmbeddedEngine } from './embedded.js';
import { CachingEngine } from './caching.js';
import type {
  QueryEngine,
  QueryOptions,
  QueryResponse,
  SearchEngine,
  SearchOptions,
} from './index.js';

/** The header field that names the version an answer was made from. */
export const VERSION_HEADER = 'X-Dataset-Version';

/** One version of the data with the threads that hold it. */
interface Version {
  readonly name: string;
  readonly pool: EmbeddedEngine;
  readonly cached: CachingEngine;
}

/** Answers from the version in use; queries that run when it changes finish on the old one. */
export class SwitchingEngine implements QueryEngine, SearchEngine {
  #current: Version;
  /** Versions that were replaced and still answer. */
  readonly #draining = new Set<Version>();
  #closed = false;

  constructor(pool: EmbeddedEngine, name: string) {
    this.#current = { name, pool, cached: new CachingEngine(pool) };
  }

  /** The name of the version in use. */
  get version(): string {
    return this.#current.name;
  }

  async query(text: string, options: QueryOptions): Promise<QueryResponse> {
    const { name, cached } = this.#current;
    return named(name, await cached.query(text, options));
  }

  async search(words: string, options: SearchOptions): Promise<QueryResponse> {
    const { name, pool } = this.#current;
    return named(name, await pool.search(words, options));
  }

  /** Uses another version from now on; resolves when the old one has answered all and is closed. */
  async switchTo(pool: EmbeddedEngine, name: string): Promise<void> {
    if (this.#closed) {
      await pool.close();
      return;
    }
    const before = this.#current;
    this.#current = { name, pool, cached: new CachingEngine(pool) };
    this.#draining.add(before);
    await before.pool.drained();
    await before.cached.close();
    this.#draining.delete(before);
  }

  /** Closes the version in use and those that still answer: their queries are stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    const versions = [this.#current, ...this.#draining];
    await Promise.all(versions.map(({ cached }) => cached.close()));
  }
}

/** An answer with the version that it was made from. */
function named(version: string, answer: QueryResponse): QueryResponse {
  return { ...answer, headers: { ...answer.headers, [VERSION_HEADER]: version } };
}
