/** A pool of threads that each hold the same data, with limits that hold. */
import { InputError } from '../model/input-error.js';
import type { QueryResponse, RunOptions } from './index.js';
import type { Job } from './jobs.js';
import { Run, settle } from './jobs.js';
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

/** How something is asked of the pool. */
export interface AskOptions extends RunOptions {
  /** What is the same where answers are the same: who asks what runs already waits for that. Absent where each has its own. */
  readonly key?: string | undefined;
}

/**
 * Queries go to an idle thread, in the order they came; a client has at most half of the threads, so
 * that one is left for others. Whoever asks what a thread runs already gets the same answer. A thread that was ended for a client's query counts as the client's until
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

  private constructor({ size, spare = 0, memoryLimit = MEMORY_LIMIT, ...data }: PoolOptions) {
    this.#size = size;
    this.#memory = new QueryMemory(threadMemory, memoryLimit);
    this.#threads = new Threads(data, size + spare, {
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
  ask(task: WorkerTask, options: AskOptions): Promise<QueryResponse> {
    if (this.#closed || options.signal?.aborted === true) return Promise.resolve(stopped());
    const { client, deadline, key } = options;
    const run = this.#threads.running.find(other => key !== undefined && other.key === key);
    if (run === undefined && this.#waiting.isFullFor(client))
      return Promise.resolve(queueFull(this.#waiting.length, this.#waiting.lengthFor(client)));
    return new Promise(resolve => {
      const request = { ...task, id: this.#nextId() };
      const leave = (): void => this.#leave(job);
      const answered = (response: QueryResponse): void => {
        // a request asks many things, and its signal lives as long as it does
        options.signal?.removeEventListener('abort', leave);
        resolve(response);
      };
      const job: Job = { request, key, client, settle: answered, deadline, timer: undefined };
      options.signal?.addEventListener('abort', leave, { once: true });
      if (run === undefined) this.#wait(job);
      else run.join(job);
    });
  }

  #wait(job: Job): void {
    job.timer = setTimeout(() => {
      this.#waiting.remove(job);
      settle(job, waitedTooLong(MAX_WAIT));
    }, MAX_WAIT);
    this.#waiting.push(job);
    this.#dispatch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#memory.endWatch();
    for (const job of this.#waiting.clear()) settle(job, stopped());
    for (const run of this.#threads.running) run.end(stopped());
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
    if (message.kind === 'answer' && slot.run?.request.id === message.id) {
      slot.run.end(message.response);
      if (message.isBroken) this.#threads.replace(slot);
      else this.#threads.replaceIfSwollen(slot, message.memory);
      slot.run = undefined;
    }
    if (this.#threads.running.length === 0) this.#memory.rest();
    this.#dispatch();
  }

  /** Where as many queries run as may, the spare thread is still there for what the service itself asks: whether it answers. */
  #dispatch(): void {
    const share = Math.max(1, Math.floor(this.#size / 2));
    for (const slot of this.#threads.idle) {
      const isFull = this.#threads.running.length >= this.#size;
      const job = this.#waiting.take(this.#threads.taken, isFull ? 0 : share);
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
    const isSame = (other: Job): boolean => job.key !== undefined && other.key === job.key;
    const run = new Run(job, this.#waiting.takeAll(isSame), () =>
      this.#stop(run, timedOut(job.deadline)),
    );
    slot.run = run;
    slot.worker.postMessage(run.request);
  }

  /** Stops what has run longest, where there is not the memory for all that run. */
  #stopLongest(limit: number): void {
    const [longest] = [...this.#threads.running].sort((a, b) => a.request.id - b.request.id);
    if (longest !== undefined) this.#stop(longest, outOfMemory(limit));
  }

  /** Somebody is gone: what nobody waits for is stopped. */
  #leave(job: Job): void {
    if (this.#waiting.remove(job)) settle(job, stopped());
    const run = this.#threads.running.find(other => other.has(job));
    if (run !== undefined && !run.leave(job, stopped())) this.#stop(run, stopped());
  }

  /** Ends what a thread runs, and the thread with it. */
  #stop(run: Run, response: QueryResponse): void {
    const slot = this.#threads.slotOf(run);
    if (slot === undefined) return;
    run.end(response);
    this.#threads.replace(slot);
    this.#dispatch();
  }

  #lose({ run }: Slot, reason: string): void {
    run?.end(failed(reason));
    this.#dispatch();
  }
}
