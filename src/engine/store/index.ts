/**
 * The engine whose data other servers hold. A query is read in a thread, as one for the embedded engine is; a server
 * gives rows, whole or not at all; a thread without data writes them in what the client accepts.
 */
import { mentionsSearch } from '../../rdf/search-property.js';
import { CachingEngine, isRepeatable, queryKey } from '../caching.js';
import type {
  QueryEngine,
  QueryOptions,
  QueryResponse,
  SearchEngine,
  SearchOptions,
} from '../index.js';
import type { StorePlan } from '../messages.js';
import { ThreadPool } from '../pool.js';
import { RemoteError } from '../remote/http.js';
import { VERSION_HEADER } from '../switching.js';
import { Flights } from './flights.js';
import { askInParts } from './parts.js';
import type { Replicas } from './replicas.js';
import { storeBusy, storeFailed, storeUnavailable } from './problems.js';
import { StoreTexts } from './texts.js';

/** How many queries may be at the servers at a time, and how many of one client. */
const MAX_RUNNING = 32;
const MAX_RUNNING_OF_CLIENT = 16;

/** Threads that read queries and write answers, and one beside them for when one is stopped. */
const POOL = { size: 2, spare: 1, files: [] };

/** Answers from servers that hold the data. */
export class RemoteStore implements QueryEngine, SearchEngine {
  readonly #replicas: Replicas;
  readonly #threads: ThreadPool;
  readonly #texts: StoreTexts;
  readonly #flights = new Flights();
  /** Who asks what runs; undefined for the service itself. */
  readonly #running: (string | undefined)[] = [];
  #cached: { readonly version: string; readonly engine: CachingEngine } | undefined;

  private constructor(replicas: Replicas, threads: ThreadPool) {
    this.#replicas = replicas;
    this.#threads = threads;
    this.#texts = new StoreTexts(replicas);
  }

  /** Starts the threads; the servers are looked at by whoever made them. */
  static async open(replicas: Replicas): Promise<RemoteStore> {
    return new RemoteStore(replicas, await ThreadPool.open(POOL));
  }

  /** The version in use; undefined where the data are other people's, or no server is there. */
  get version(): string | undefined {
    return this.#replicas.contents?.version;
  }

  async query(text: string, options: QueryOptions): Promise<QueryResponse> {
    const { contents } = this.#replicas;
    if (contents === undefined) return storeUnavailable('No server with the data can be asked.');
    const { version } = contents;
    if (version === undefined) return this.#ask(text, version, options);
    const answer = await this.#cacheOf(version).query(text, options);
    return { ...answer, headers: { ...answer.headers, [VERSION_HEADER]: version } };
  }

  async search(words: string, options: SearchOptions): Promise<QueryResponse> {
    const { version } = this;
    const answer = await this.#texts.search(words, options);
    return version === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, [VERSION_HEADER]: version } };
  }

  /** Looks at the servers now, and not only when it is time; gives the version in use. */
  async check(): Promise<string | undefined> {
    await this.#replicas.check();
    return this.version;
  }

  async close(): Promise<void> {
    this.#replicas.close();
    await Promise.all([this.#threads.close(), this.#texts.close()]);
  }

  /** What remembers the answers of a version; those of another are forgotten. */
  #cacheOf(version: string): CachingEngine {
    if (this.#cached?.version === version) return this.#cached.engine;
    const engine = new CachingEngine({
      query: (text, options) => this.#share(text, version, options),
      close: () => Promise.resolve(),
    });
    this.#cached = { version, engine };
    return engine;
  }

  /** Data without a version may have changed since somebody else asked: only those with one come here. */
  #share(text: string, version: string, options: QueryOptions): Promise<QueryResponse> {
    if (!isRepeatable(text)) return this.#ask(text, version, options);
    return this.#flights.join(`${version} ${queryKey(text, options)}`, options.signal, signal =>
      this.#ask(text, version, { ...options, signal }),
    );
  }

  async #ask(
    text: string,
    version: string | undefined,
    options: QueryOptions,
  ): Promise<QueryResponse> {
    const { client } = options;
    const own = this.#running.filter(other => client !== undefined && other === client).length;
    if (this.#running.length >= MAX_RUNNING || own >= MAX_RUNNING_OF_CLIENT)
      return storeBusy(this.#running.length);
    this.#running.push(client);
    const start = performance.now();
    try {
      const answer = await this.#answer(text, version, options);
      return { ...answer, ran: performance.now() - start };
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      return { ...storeFailed(error, options.deadline), ran: performance.now() - start };
    } finally {
      this.#running.splice(this.#running.indexOf(client), 1);
    }
  }

  /** @throws RemoteError */
  async #answer(
    text: string,
    version: string | undefined,
    options: QueryOptions,
  ): Promise<QueryResponse> {
    const end = performance.now() + options.deadline;
    const left = (): QueryOptions => ({
      ...options,
      deadline: Math.max(1, Math.round(end - performance.now())),
    });
    const found = mentionsSearch(text) ? await this.#texts.found(text, left()) : text;
    if (typeof found !== 'string') return found;
    const task = { kind: 'plan', text: found, accept: options.accept } as const;
    const planned = await this.#threads.ask(task, left());
    if (planned.status !== 200) return planned;
    const plan = JSON.parse(planned.body) as StorePlan;
    const json = await askInParts(this.#replicas, plan, { ...left(), version });
    return this.#threads.ask({ kind: 'write', plan, json }, left());
  }
}
