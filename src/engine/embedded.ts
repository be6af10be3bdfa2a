/** The embedded engine: a pool of threads that each hold the data, with limits that hold. */
import { Worker } from 'node:worker_threads';
import { InputError } from '../model/input-error.js';
import type { QueryEngine, QueryOptions, QueryResponse } from './index.js';
import type { Job } from './jobs.js';
import { settle } from './jobs.js';
import { QueryMemory, ThreadMemory } from './memory.js';
import type { WorkerData, WorkerMessage } from './messages.js';
import { failed, outOfMemory, queueFull, stopped, timedOut, waitedTooLong } from './problems.js';
import type { Queued } from './waiting.js';
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
/** How many queries of one client may wait: others find a place in the queue, however much it asks. */
const MAX_WAITING_OF_CLIENT = 20;
/** How long after a thread could not load its data another one tries, in milliseconds. */
const RETRY_LOADING = 2_000;
/** Bytes by which the process may grow while queries run, unless told otherwise. */
const MEMORY_LIMIT = 1_000_000_000;
/** Bytes that a thread may keep after a query: WebAssembly gives memory back only with its thread. */
const MEMORY_KEPT = 250_000_000;

/** What the threads of all pools hold: the process has one memory. */
const threadMemory = new ThreadMemory();

/** A thread and the query it runs. */
interface Slot {
  readonly worker: Worker;
  /** The client for whose query the thread in its place was ended; undefined for none. */
  readonly lostBy: string | undefined;
  /** The bytes it holds with its data alone; undefined until it has them. */
  dataMemory: number | undefined;
  job: Job | undefined;
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
 * that one is left for others. A thread that was ended for a client's query counts as the client's until
 * another one in its place has the data. When the deadline of a query passes, its client is gone or memory runs
 * out, its thread is terminated and a spare one takes its place: a query that computes cannot be asked
 * to stop.
 */
export class EmbeddedEngine implements QueryEngine {
  readonly #options: EmbeddedOptions;
  readonly #slots: Slot[] = [];
  readonly #waiting = new WaitingQueue<Job>(MAX_WAITING, MAX_WAITING_OF_CLIENT);
  readonly #memory: QueryMemory;
  #retry: NodeJS.Timeout | undefined;
  /** What a thread takes to load the data. */
  #dataMemory = Infinity;
  #lastId = 0;
  #closed = false;

  private constructor(options: EmbeddedOptions) {
    this.#options = options;
    this.#memory = new QueryMemory(threadMemory, options.memoryLimit ?? MEMORY_LIMIT);
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
      first.worker.once('error', ({ message }) => {
        void engine.close();
        reject(new InputError({ ja: message, en: message }));
      });
    });
    engine.#fill();
    return engine;
  }

  query(text: string, options: QueryOptions): Promise<QueryResponse> {
    if (this.#closed || options.signal?.aborted === true) return Promise.resolve(stopped());
    const { client } = options;
    if (this.#waiting.isFullFor(client))
      return Promise.resolve(queueFull(this.#waiting.length, this.#waiting.lengthFor(client)));
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
    this.#memory.endWatch();
    clearTimeout(this.#retry);
    for (const job of [...this.#waiting.clear(), ...this.#running()]) settle(job, stopped());
    await Promise.all(this.#slots.splice(0).map(({ worker }) => end(worker)));
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
    return { request, client, settle: resolve, deadline, started: undefined, timer: undefined };
  }

  #running(): readonly Job[] {
    return this.#slots.flatMap(({ job }) => job ?? []);
  }

  /** What clients have taken: threads that run their queries, and threads that were ended for them and are not back. */
  #taken(): readonly Queued[] {
    return this.#slots.flatMap(({ job, lostBy, dataMemory }) =>
      dataMemory === undefined ? { client: lostBy } : (job ?? []),
    );
  }

  #start(lostBy?: string): Slot {
    const worker = new Worker(WORKER, { workerData: { files: this.#options.files } });
    const slot: Slot = { worker, lostBy, dataMemory: undefined, job: undefined };
    this.#slots.push(slot);
    threadMemory.expect(worker, this.#dataMemory);
    worker.on('message', (message: WorkerMessage) => this.#receive(slot, message));
    worker.on('error', error => this.#lose(slot, error));
    worker.on('exit', () => threadMemory.release(worker));
    return slot;
  }

  /** Starts the threads that are missing. */
  #fill(): void {
    const { size, spare = 0 } = this.#options;
    while (!this.#closed && this.#slots.length < size + spare) this.#start();
  }

  #receive(slot: Slot, message: WorkerMessage): void {
    if (!this.#slots.includes(slot)) return;
    threadMemory.hold(slot.worker, message.memory);
    if (message.kind === 'ready') {
      slot.dataMemory = message.memory;
      this.#dataMemory = message.memory;
      if (this.#running().length === 0) this.#memory.rest();
    } else if (slot.job?.request.id === message.id) {
      settle(slot.job, message.response);
      if (message.memory - (slot.dataMemory ?? 0) > MEMORY_KEPT) this.#replace(slot);
      slot.job = undefined;
    }
    this.#dispatch();
  }

  #dispatch(): void {
    const share = Math.max(1, Math.floor(this.#options.size / 2));
    for (const slot of this.#slots) {
      if (slot.dataMemory === undefined || slot.job !== undefined) continue;
      const running = this.#running();
      if (running.length >= this.#options.size) return;
      const job = this.#waiting.take(this.#taken(), share);
      if (job === undefined) return;
      if (running.length === 0) this.#memory.rest();
      this.#memory.watch({
        isRunning: () => this.#running().length > 0,
        stop: limit => this.#stopLongest(limit),
      });
      slot.job = job;
      job.started = performance.now();
      clearTimeout(job.timer);
      job.timer = setTimeout(() => this.#stop(job, timedOut(job.deadline)), job.deadline);
      slot.worker.postMessage(job.request);
    }
  }

  /** Stops the query that has run longest, where there is not the memory for all that run. */
  #stopLongest(limit: number): void {
    const [longest] = [...this.#running()].sort((a, b) => a.request.id - b.request.id);
    if (longest !== undefined) this.#stop(longest, outOfMemory(limit));
  }

  /** Ends a query, wherever it is: waiting, or in a thread, which goes with it. */
  #stop(job: Job, response: QueryResponse): void {
    this.#waiting.remove(job);
    const slot = this.#slots.find(candidate => candidate.job === job);
    settle(job, response);
    if (slot === undefined) return;
    this.#replace(slot);
    this.#dispatch();
  }

  /**
   * A thread that died of a query, as of memory, is replaced; its query has failed. Where one could not
   * load its data the next will hardly do better: another tries later.
   */
  #lose(slot: Slot, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (slot.job !== undefined) settle(slot.job, failed(reason));
    if (slot.dataMemory !== undefined) this.#replace(slot);
    else {
      this.#remove(slot);
      if (!this.#closed) this.#retry ??= setTimeout(() => this.#tryAgain(), RETRY_LOADING);
    }
  }

  #tryAgain(): void {
    this.#retry = undefined;
    this.#fill();
  }

  #replace(slot: Slot): void {
    this.#remove(slot);
    if (!this.#closed) this.#start(slot.job?.client);
  }

  #remove(slot: Slot): void {
    const at = this.#slots.indexOf(slot);
    if (at >= 0) this.#slots.splice(at, 1);
    void end(slot.worker);
  }
}

/** Ends a thread; until it is gone, nobody knows what it holds. */
function end(worker: Worker): Promise<number> {
  threadMemory.expect(worker, Infinity);
  return worker.terminate();
}
