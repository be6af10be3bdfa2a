/** What passes between the pool and its threads. */
import type { RowsQuery } from '../rdf/rows-query.js';
import type { Accepted, QueryResponse } from './index.js';

/** Small queries of any data; beside them the examples that the data have, where they are ours. */
export type WarmUp = 'small' | 'examples';

/** What a thread is started with. */
export interface WorkerData {
  /** RDF files by path: .nq, .trig, .ttl or .nt. */
  readonly files: readonly string[];
  /** What is run before anybody asks; absent for a thread that is asked once, as by `renkei query`. */
  readonly warmUp?: WarmUp;
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

/** A query for a store, to be read by a thread: whoever wrote it may have written anything. */
export interface PlanTask {
  readonly kind: 'plan';
  readonly text: string;
  readonly accept: Accepted;
}

/** What a store answered, to be written as it was asked for. */
export interface WriteTask {
  readonly kind: 'write';
  readonly plan: StorePlan;
  readonly json: string;
}

/** What a store is asked, and in what its answer is written. */
export interface StorePlan extends RowsQuery {
  readonly mediaType: string;
}

/** A query whose searches are to be replaced by what they find. */
export interface FoundTask {
  readonly kind: 'found';
  readonly text: string;
  readonly defaultGraphs: readonly string[] | undefined;
  readonly namedGraphs: readonly string[] | undefined;
}

/** What a thread can do. */
export type WorkerTask = QueryTask | SearchTask | PlanTask | WriteTask | FoundTask;

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
      /** Whether the thread broke down over it, and can answer nothing any more. */
      readonly isBroken: boolean;
    };
