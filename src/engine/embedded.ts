/** The embedded engine: a pool of threads that each hold the data, with limits that hold. */
import { Worker } from 'node:worker_threads';
import { InputError } from '../model/input-error.js';
import type { QueryEngine, QueryOptions, QueryResponse } from './index.js';
import type { WorkerData, WorkerMessage, WorkerRequest } from './messages.js';
import { failed, outOfMemory, queueFull, stopped, timedOut, waitedTooLong } from './problems.js';
import { WaitingQueue } from './waiting.js';

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
/** How many queries may wait. */
const MAX_WAITING = 200;
/** How often memory is looked at while a query runs, in milliseconds. */
const MEMORY_INTERVAL = 100;
/** Bytes by which the process may grow while queries run, unless told otherwise. */
const MEMORY_LIMIT = 1_000_000_000;
/** Bytes that a thread may keep after a query: WebAssembly gives memory back only with its thread. */
const MEMORY_KEPT = 250_000_000;

/** A thread and the query it runs. */
interface Slot {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
}

/** A query on its way. */
interface Job {
  readonly request: WorkerRequest;
  readonly client: string | undefined;
  readonly settle: (response: QueryResponse) => void;
  readonly deadline: number;
  timer: NodeJS.Timeout | undefined;
}

/** How the pool is made. */
export interface EmbeddedOptions extends WorkerData {
  /** Queries that run at a time. */
  readonly size: number;
  /** Threads beside them that hold the data already, for when one is stopped. */
  readonly spare?: number;
  /** Bytes by which the process may grow while queries run. */
  readonly memoryLimit?: number;
}

/**
 * Queries go to an idle thread, in the order they came; a client has at most half of the threads, so
 * that one is left for others. When the deadline of a query passes, its client is gone or memory runs
 * out, its thread is terminated and a spare one takes its place: a query that computes cannot be asked
 * to stop.
 */
export class EmbeddedEngine implements QueryEngine {
  readonly #options: EmbeddedOptions;
  readonly #slots: Slot[] = [];
  readonly #waiting = new WaitingQueue<Job>(MAX_WAITING);
  #watch: NodeJS.Timeout | undefined;
  #restingMemory = 0;
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
    while (engine.#slots.length < options.size + (options.spare ?? 0)) engine.#start();
    return engine;
  }

  query(text: string, options: QueryOptions): Promise<QueryResponse> {
    if (this.#closed || options.signal?.aborted === true) return Promise.resolve(stopped());
    if (this.#waiting.isFull) return Promise.resolve(queueFull(this.#waiting.length));
    return new Promise(resolve => {
      const job = this.#job(text, options, resolve);
      job.timer = setTimeout(() => this.#stop(job, waitedTooLong(MAX_WAIT)), MAX_WAIT);
      options.signal?.addEventListener('abort', () => this.#stop(job, stopped()), { once: true });
      this.#waiting.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const job of [...this.#waiting.clear(), ...this.#running()]) this.#settle(job, stopped());
    await Promise.all(this.#slots.splice(0).map(({ worker }) => worker.terminate()));
  }

  /** Resolves when no query waits or runs: before a pool that was replaced is closed. */
  async drained(): Promise<void> {
    while (this.#waiting.length + this.#running().length > 0)
      await new Promise(resolve => setTimeout(resolve, 20));
  }

  #job(text: string, options: QueryOptions, resolve: (response: QueryResponse) => void): Job {
    this.#lastId += 1;
    const { accept, client, deadline, defaultGraphs, namedGraphs } = options;
    const request = { id: this.#lastId, text, accept, defaultGraphs, namedGraphs };
    return { request, client, settle: resolve, deadline, timer: undefined };
  }

  #running(): readonly Job[] {
    return this.#slots.flatMap(({ job }) => job ?? []);
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
      if (process.memoryUsage.rss() - this.#restingMemory > MEMORY_KEPT) this.#replace(slot);
    }
    this.#dispatch();
  }

  #dispatch(): void {
    const share = Math.max(1, Math.floor(this.#options.size / 2));
    for (const slot of this.#slots) {
      if (!slot.ready || slot.job !== undefined) continue;
      const running = this.#running();
      if (running.length >= this.#options.size) return;
      const job = this.#waiting.take(running, share);
      if (job === undefined) return;
      this.#watchMemory(running.length === 0);
      slot.job = job;
      clearTimeout(job.timer);
      job.timer = setTimeout(() => this.#stop(job, timedOut(job.deadline)), job.deadline);
      slot.worker.postMessage(job.request);
    }
  }

  /** Looks at the memory of the process while queries run, and stops the longest of them where it runs out. */
  #watchMemory(isFirst: boolean): void {
    if (isFirst) this.#restingMemory = process.memoryUsage.rss();
    const limit = this.#options.memoryLimit ?? MEMORY_LIMIT;
    this.#watch ??= setInterval(() => {
      const [longest] = [...this.#running()].sort((a, b) => a.request.id - b.request.id);
      if (longest === undefined) {
        clearInterval(this.#watch);
        this.#watch = undefined;
      } else if (process.memoryUsage.rss() - this.#restingMemory > limit)
        this.#stop(longest, outOfMemory(limit));
    }, MEMORY_INTERVAL);
  }

  #settle(job: Job, response: QueryResponse): void {
    clearTimeout(job.timer);
    job.settle(response);
  }

  /** Ends a query, wherever it is: waiting, or in a thread, which goes with it. */
  #stop(job: Job, response: QueryResponse): void {
    this.#waiting.remove(job);
    const slot = this.#slots.find(candidate => candidate.job === job);
    this.#settle(job, response);
    if (slot === undefined) return;
    this.#replace(slot);
    this.#dispatch();
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
