/** What passes between the pool and its threads. */
import type { Accepted, QueryResponse } from './index.js';

/** What a thread is started with. */
export interface WorkerData {
  /** RDF files by path: .nq, .trig, .ttl or .nt. */
  readonly files: readonly string[];
}

/** A query for a thread. */
export interface QueryTask {
  readonly kind: 'query';
  readonly text: string;
  readonly accept: Accepted;
  readonly defaultGraphs: readonly string[] | undefined;
  readonly namedGraphs: readonly string[] | undefined;
}

/** A search for a thread. */
export interface SearchTask {
  readonly kind: 'search';
  readonly words: string;
  readonly limit: number;
  readonly offset: number;
}

/** What a thread can do. */
export type WorkerTask = QueryTask | SearchTask;

/** What a thread is asked. */
export type WorkerRequest = WorkerTask & { readonly id: number };

/**
 * What a thread says: that it has its data (again where it has made texts ready for searches), or the
 * answer to a query. `memory` is what the thread itself
 * holds, in bytes; the resident memory of the process is that of all threads together.
 */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly memory: number }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly response: QueryResponse;
      readonly memory: number;
    };
