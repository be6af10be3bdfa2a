/** The embedded engine: a pool of threads that each hold the data, with a deadline that holds. */
import { Worker } from 'node:worker_threads';
import { InputError } from '../model/input-error.js';
import type { QueryEngine, QueryOptions, QueryResponse } from './index.js';
import { problemResponse } from './index.js';
import type { WorkerData, WorkerMessage, WorkerRequest } from './messages.js';

/**
 * The compiled thread. Tests run the sources as they are, but a thread has no TypeScript; from src/
 * and from dist/ alike the path leads to dist/.
 */
const WORKER = new URL('../../dist/engine/worker.js', import.meta.url);

/**
 * How long a query may wait for a thread, in milliseconds. Its deadline counts from when a thread
 * takes it; this bounds the time before, as when all threads are taken by long queries.
 */
const MAX_WAIT = 60_000;

/** A thread and the query it runs. */
interface Slot {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
}

/** A query on its way. */
interface Job {
  readonly request: WorkerRequest;
  readonly settle: (response: QueryResponse) => void;
  readonly deadline: number;
  timer: NodeJS.Timeout | undefined;
}

/** How the pool is made. */
export interface EmbeddedOptions extends WorkerData {
  /** Threads: with two, one is left when one is stopped. */
  readonly size: number;
}

/**
 * Queries go to an idle thread, in the order they came. When the deadline of a query passes or its
 * client is gone, its thread is terminated and another takes its place: a query that computes cannot
 * be asked to stop.
 */
export class EmbeddedEngine implements QueryEngine {
  readonly #options: EmbeddedOptions;
  readonly #slots: Slot[] = [];
  readonly #waiting: Job[] = [];
  #lastId = 0;
  #closed = false;

  private constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  /**
   * Starts the threads and waits until one has its data.
   * @throws InputError that names a file which cannot be loaded
   */
  static async open(options: EmbeddedOptions): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(options);
    const first = engine.#start();
    await new Promise<void>((resolve, reject) => {
      first.worker.once('message', () => resolve());
      first.worker.once('error', ({ message }) =>
        reject(new InputError({ ja: message, en: message })),
      );
    });
    while (engine.#slots.length < options.size) engine.#start();
    return engine;
  }

  query(text: string, options: QueryOptions): Promise<QueryResponse> {
    if (this.#closed) return Promise.resolve(stopped());
    return new Promise(resolve => {
      const job = this.#job(text, options, resolve);
      job.timer = setTimeout(() => this.#stop(job, noThread()), MAX_WAIT);
      options.signal?.addEventListener('abort', () => this.#stop(job, stopped()), { once: true });
      this.#waiting.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) this.#settle(job, stopped());
    await Promise.all(this.#slots.splice(0).map(({ worker }) => worker.terminate()));
  }

  #job(text: string, options: QueryOptions, resolve: (response: QueryResponse) => void): Job {
    this.#lastId += 1;
    const { accept, defaultGraphs, namedGraphs } = options;
    return {
      request: { id: this.#lastId, text, accept, defaultGraphs, namedGraphs },
      settle: resolve,
      deadline: options.deadline,
      timer: undefined,
    };
  }

  #start(): Slot {
    const worker = new Worker(WORKER, { workerData: { files: this.#options.files } });
    const slot: Slot = { worker, ready: false, job: undefined };
    this.#slots.push(slot);
    worker.on('message', (message: WorkerMessage) => this.#receive(slot, message));
    worker.on('error', error => this.#lose(slot, error));
    return slot;
  }

  #receive(slot: Slot, message: WorkerMessage): void {
    if (message.kind === 'ready') slot.ready = true;
    else if (slot.job?.request.id === message.id) {
      this.#settle(slot.job, message.response);
      slot.job = undefined;
    }
    this.#dispatch();
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (!slot.ready || slot.job !== undefined) continue;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      slot.job = job;
      clearTimeout(job.timer);
      job.timer = setTimeout(() => this.#stop(job, timedOut(job.deadline)), job.deadline);
      slot.worker.postMessage(job.request);
    }
  }

  #settle(job: Job, response: QueryResponse): void {
    clearTimeout(job.timer);
    job.settle(response);
  }

  /** Ends a query, wherever it is: waiting, or in a thread, which goes with it. */
  #stop(job: Job, response: QueryResponse): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    const slot = this.#slots.find(candidate => candidate.job === job);
    this.#settle(job, response);
    if (slot !== undefined) this.#replace(slot);
  }

  /** A thread that died of a query, as of memory, is replaced; its query has failed. */
  #lose(slot: Slot, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (slot.job !== undefined) this.#settle(slot.job, failed(reason));
    if (slot.ready) this.#replace(slot);
  }

  #replace(slot: Slot): void {
    const at = this.#slots.indexOf(slot);
    if (at >= 0) this.#slots.splice(at, 1);
    void slot.worker.terminate();
    if (!this.#closed) this.#start();
  }
}

function timedOut(deadline: number): QueryResponse {
  return problemResponse({
    type: 'timeout',
    title: 'The query took too long',
    status: 503,
    detail: `It was stopped after ${deadline / 1000} s. Ask for less: name a graph, a municipality or a LIMIT.`,
  });
}

function noThread(): QueryResponse {
  return problemResponse({
    type: 'busy',
    title: 'The server is busy',
    status: 503,
    detail: `No thread was free within ${MAX_WAIT / 1000} s. Try again later.`,
  });
}

function stopped(): QueryResponse {
  return problemResponse({
    type: 'stopped',
    title: 'The query was stopped',
    status: 503,
    detail: 'The client is gone, or the server is closing.',
  });
}

function failed(reason: string): QueryResponse {
  return problemResponse({
    type: 'query-failed',
    title: 'The query could not be finished',
    status: 500,
    detail: reason,
  });
}
