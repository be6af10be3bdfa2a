/**
 * Who holds the memory of the process. Only the whole can be measured while a query computes, so that
 * what queries take is the whole without what each thread said last that it holds.
 */

import { getHeapStatistics } from 'node:v8';

/** How often memory is looked at while a query runs, in milliseconds. */
const INTERVAL = 100;

/**
 * What the thread that asks holds itself, in bytes: its heap, and what lies outside of it, as the memory of
 * WebAssembly. process.memoryUsage() says the same, but asks the system for the whole process, too.
 */
export function heldMemory(): number {
  const { total_heap_size, external_memory } = getHeapStatistics();
  return total_heap_size + external_memory;
}

/** The memory of all threads of the process, of one pool or of two while the data change. */
export class ThreadMemory {
  readonly #held = new Map<unknown, number>();
  readonly #unsettled = new Set<unknown>();

  /** A thread loads its data and may take up to so many bytes; Infinity where nobody knows. */
  expect(thread: unknown, bytes: number): void {
    this.#held.set(thread, bytes);
    this.#unsettled.add(thread);
  }

  /** A thread has said what it holds. */
  hold(thread: unknown, bytes: number): void {
    this.#held.set(thread, bytes);
    this.#unsettled.delete(thread);
  }

  /** A thread is gone. */
  release(thread: unknown): void {
    this.#held.delete(thread);
    this.#unsettled.delete(thread);
  }

  /** Whether no thread is loading or ending, so that `rest` is no estimate. */
  get isSettled(): boolean {
    return this.#unsettled.size === 0;
  }

  /**
   * The bytes of the process that no thread is known to hold: the program, and what running queries
   * have taken. What a loading thread may take is taken for held, so that no query is blamed for it.
   */
  get rest(): number {
    const held = [...this.#held.values()].reduce((sum, bytes) => sum + bytes, heldMemory());
    return process.memoryUsage.rss() - held;
  }
}

/** The queries of a pool that are watched. */
export interface Watched {
  /** Whether any of them runs still. */
  isRunning(): boolean;
  /** Stops one, since they take more than `limit` bytes. */
  stop(limit: number): void;
}

/** What the queries of a pool take, and that it is no more than a limit. */
export class QueryMemory {
  readonly #threads: ThreadMemory;
  readonly #limit: number;
  /** What the process holds beside its threads while no query runs; undefined until that is known. */
  #resting: number | undefined;
  /** When that was taken down; short queries come by the thousand. */
  #restedAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(threads: ThreadMemory, limit: number) {
    this.#threads = threads;
    this.#limit = limit;
  }

  /** Takes down what the process holds at rest: the pool runs no query now. */
  rest(): void {
    const now = performance.now();
    if (now - this.#restedAt < INTERVAL || !this.#threads.isSettled) return;
    this.#restedAt = now;
    this.#resting = this.#threads.rest;
  }

  /** Whether queries take more than they may. */
  get isExceeded(): boolean {
    return this.#resting !== undefined && this.#threads.rest - this.#resting > this.#limit;
  }

  /** Looks at the memory from now on, until no query runs. */
  watch(queries: Watched): void {
    this.#timer ??= setInterval(() => {
      if (!queries.isRunning()) this.endWatch();
      else if (this.isExceeded) queries.stop(this.#limit);
    }, INTERVAL);
  }

  /** Looks no more. */
  endWatch(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
