/** A pool of threads that each hold the same data, with limits that hold. */
import { InputError } from '../model/input-error.js';
import type { QueryResponse, RunOptions } from './index.js';
import type { Job } from './jobs.js';
import { settle } from './jobs.js';
import { MAX_WAIT } from './limits.js';
import { QueryMemory } from './memory.js';
import type { WorkerData, WorkerMessage, WorkerTask } from './messages.js';
import { failed, outOfMemory, queueFull, stopped, timedOut, waitedTooLong } from './problems.js';
import type { Slot } from './threads.js';
import { Threads, threadMemory } from './threads.js';
import { WaitingQueue } from './waiting.js';

/** How many queries may wait. */
const MAX_WAITING = 200;
/** How many queries of one client may wait: others find a place in the queue, however much it asks. */
const MAX_WAITING_OF_CLIENT = 20;
/** Bytes by which the process may grow while queries run, unless told otherwise. */
const MEMORY_LIMIT = 1_000_000_000;

/** How the pool is made. */
export interface PoolOptions extends WorkerData {
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
 * another one in its place has the data. When the deadline of a query passes, its client is gone or memory
 * runs out, its thread is terminated and a spare one takes its place: a query that computes cannot be
 * asked to stop.
 */
export class ThreadPool {
  readonly #size: number;
  readonly #threads: Threads;
  readonly #waiting = new WaitingQueue<Job>(MAX_WAITING, MAX_WAITING_OF_CLIENT);
  readonly #memory: QueryMemory;
  #lastId = 0;
  #closed = false;

  private constructor({ files, size, spare = 0, memoryLimit = MEMORY_LIMIT }: PoolOptions) {
    this.#size = size;
    this.#memory = new QueryMemory(threadMemory, memoryLimit);
    this.#threads = new Threads({ files }, size + spare, {
      received: (slot, message) => this.#receive(slot, message),
      lost: (slot, reason) => this.#lose(slot, reason),
    });
  }

  /**
   * Starts the threads and waits until one has its data.
   * @throws InputError that names a file which cannot be loaded
   */
  static async open(options: PoolOptions): Promise<ThreadPool> {
    const pool = new ThreadPool(options);
    try {
      await pool.#threads.open();
      return pool;
    } catch (error) {
      await pool.close();
      const message = error instanceof Error ? error.message : String(error);
      throw new InputError({ ja: message, en: message });
    }
  }

  /** Has a task done by a thread. */
  ask(task: WorkerTask, options: RunOptions): Promise<QueryResponse> {
    if (this.#closed || options.signal?.aborted === true) return Promise.resolve(stopped());
    const { client, deadline } = options;
    if (this.#waiting.isFullFor(client))
      return Promise.resolve(queueFull(this.#waiting.length, this.#waiting.lengthFor(client)));
    return new Promise(resolve => {
      const timing = { deadline, started: undefined, timer: undefined };
      const request = { ...task, id: this.#nextId() };
      const job: Job = { request, client, settle: resolve, ...timing };
      job.timer = setTimeout(() => this.#stop(job, waitedTooLong(MAX_WAIT)), MAX_WAIT);
      options.signal?.addEventListener('abort', () => this.#stop(job, stopped()), { once: true });
      this.#waiting.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#memory.endWatch();
    const jobs = [...this.#waiting.clear(), ...this.#threads.running];
    for (const job of jobs) settle(job, stopped());
    await this.#threads.close();
  }

  /** Resolves when no query waits or runs: before a pool that was replaced is closed. */
  async drained(): Promise<void> {
    while (this.#waiting.length + this.#threads.running.length > 0)
      await new Promise(resolve => setTimeout(resolve, 20));
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #receive(slot: Slot, message: WorkerMessage): void {
    if (message.kind === 'answer' && slot.job?.request.id === message.id) {
      settle(slot.job, message.response);
      if (message.isBroken) this.#threads.replace(slot);
      else this.#threads.replaceIfSwollen(slot, message.memory);
      slot.job = undefined;
    }
    if (this.#threads.running.length === 0) this.#memory.rest();
    this.#dispatch();
  }

  #dispatch(): void {
    const share = Math.max(1, Math.floor(this.#size / 2));
    for (const slot of this.#threads.idle) {
      if (this.#threads.running.length >= this.#size) return;
      const job = this.#waiting.take(this.#threads.taken, share);
      if (job === undefined) return;
      this.#run(job, slot);
    }
  }

  #run(job: Job, slot: Slot): void {
    if (this.#threads.running.length === 0) this.#memory.rest();
    this.#memory.watch({
      isRunning: () => this.#threads.running.length > 0,
      stop: limit => this.#stopLongest(limit),
    });
    slot.job = job;
    job.started = performance.now();
    clearTimeout(job.timer);
    job.timer = setTimeout(() => this.#stop(job, timedOut(job.deadline)), job.deadline);
    slot.worker.postMessage(job.request);
  }

  /** Stops the query that has run longest, where there is not the memory for all that run. */
  #stopLongest(limit: number): void {
    const [longest] = [...this.#threads.running].sort((a, b) => a.request.id - b.request.id);
    if (longest !== undefined) this.#stop(longest, outOfMemory(limit));
  }

  /** Ends a query, wherever it is: waiting, or in a thread, which goes with it. */
  #stop(job: Job, response: QueryResponse): void {
    this.#waiting.remove(job);
    settle(job, response);
    const slot = this.#threads.slotOf(job);
    if (slot === undefined) return;
    this.#threads.replace(slot);
    this.#dispatch();
  }

  #lose({ job }: Slot, reason: string): void {
    if (job !== undefined) settle(job, failed(reason));
    this.#dispatch();
  }
}
