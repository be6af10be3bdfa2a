/** The threads of a pool: started, ended, replaced, and what they hold. */
import { Worker } from 'node:worker_threads';
import type { Run } from './jobs.js';
import { ThreadMemory } from './memory.js';
import type { WorkerData, WorkerMessage } from './messages.js';
import type { Queued } from './waiting.js';

/**
 * The compiled thread. Tests run the sources as they are, but a thread has no TypeScript; from src/
 * and from dist/ alike the path leads to dist/.
 */
const WORKER = new URL('../../dist/engine/worker.js', import.meta.url);

/** How long after a thread could not load its data another one tries, in milliseconds. */
const RETRY_LOADING = 2_000;
/** Bytes that a thread may keep after a query: WebAssembly gives memory back only with its thread. */
const MEMORY_KEPT = 250_000_000;

/** What the threads of all pools hold: the process has one memory. */
export const threadMemory = new ThreadMemory();

/** A thread and what it runs. */
export interface Slot {
  readonly worker: Worker;
  /** The client for whose query the thread in its place was ended; undefined for none. */
  readonly lostBy: string | undefined;
  /** The bytes it holds with its data alone; undefined until it has them. */
  dataMemory: number | undefined;
  run: Run | undefined;
}

/** Whom a pool tells what its threads do. */
export interface ThreadListener {
  /** A thread has said something. */
  received(slot: Slot, message: WorkerMessage): void;
  /** A thread has died, with the query that it ran. */
  lost(slot: Slot, reason: string): void;
}

/** As many threads as there should be. */
export class Threads {
  readonly #data: WorkerData;
  readonly #count: number;
  readonly #listener: ThreadListener;
  readonly #slots: Slot[] = [];
  /** What a thread takes to load the data. */
  #dataMemory = Infinity;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  /** `count` is how many there should be. */
  constructor(data: WorkerData, count: number, listener: ThreadListener) {
    this.#data = data;
    this.#count = count;
    this.#listener = listener;
  }

  /**
   * Starts the threads; resolves when one has its data.
   * @throws Error that names a file which cannot be loaded
   */
  async open(): Promise<void> {
    const { worker } = this.#start();
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    });
    this.#fill();
  }

  /** What runs. */
  get running(): readonly Run[] {
    return this.#slots.flatMap(({ run }) => run ?? []);
  }

  /** What clients have taken: threads that run their queries, and threads that were ended for them and are not back. */
  get taken(): readonly Queued[] {
    return this.#slots.flatMap(({ run, lostBy, dataMemory }) =>
      dataMemory === undefined ? { client: lostBy } : (run ?? []),
    );
  }

  /** The threads that could run a query. */
  get idle(): readonly Slot[] {
    return this.#slots.filter(({ run, dataMemory }) => dataMemory !== undefined && !run);
  }

  /** The thread that runs something. */
  slotOf(run: Run): Slot | undefined {
    return this.#slots.find(slot => slot.run === run);
  }

  /** Ends a thread, and starts another in its place. */
  replace(slot: Slot): void {
    this.#remove(slot);
    if (!this.#closed) this.#start(slot.run?.client);
  }

  /** Replaces a thread that holds more than a thread should after a query. */
  replaceIfSwollen(slot: Slot, bytes: number): void {
    if (bytes - (slot.dataMemory ?? 0) > MEMORY_KEPT) this.replace(slot);
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await Promise.all(this.#slots.splice(0).map(({ worker }) => end(worker)));
  }

  #start(lostBy?: string): Slot {
    const worker = new Worker(WORKER, { workerData: this.#data });
    const slot: Slot = { worker, lostBy, dataMemory: undefined, run: undefined };
    this.#slots.push(slot);
    threadMemory.expect(worker, this.#dataMemory);
    worker.on('message', (message: WorkerMessage) => this.#receive(slot, message));
    worker.on('error', error => this.#lose(slot, error));
    worker.on('exit', () => threadMemory.release(worker));
    return slot;
  }

  /** Starts the threads that are missing. */
  #fill(): void {
    this.#retry = undefined;
    while (!this.#closed && this.#slots.length < this.#count) this.#start();
  }

  #receive(slot: Slot, message: WorkerMessage): void {
    if (!this.#slots.includes(slot)) return;
    threadMemory.hold(slot.worker, message.memory);
    if (message.kind === 'ready') {
      slot.dataMemory = message.memory;
      this.#dataMemory = message.memory;
    }
    this.#listener.received(slot, message);
  }

  /**
   * A thread that died of a query, as of memory, is replaced. Where one could not load its data the next
   * will hardly do better: another tries later.
   */
  #lose(slot: Slot, error: unknown): void {
    if (!this.#slots.includes(slot)) return;
    if (slot.dataMemory !== undefined) this.replace(slot);
    else {
      this.#remove(slot);
      if (!this.#closed) this.#retry ??= setTimeout(() => this.#fill(), RETRY_LOADING);
    }
    this.#listener.lost(slot, error instanceof Error ? error.message : String(error));
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
