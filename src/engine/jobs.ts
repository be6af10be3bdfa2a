/** Queries on their way through the pool: who waits for an answer, and what a thread runs. */
import type { QueryResponse } from './index.js';
import type { WorkerRequest } from './messages.js';

/** Somebody who waits for an answer: for a thread, or for what a thread runs. */
export interface Job {
  readonly request: WorkerRequest;
  /** What is the same where answers are the same; undefined where each has its own. */
  readonly key: string | undefined;
  readonly client: string | undefined;
  readonly settle: (response: QueryResponse) => void;
  readonly deadline: number;
  /** Ends the wait for a thread. */
  timer: NodeJS.Timeout | undefined;
}

/** Gives somebody the answer, with the milliseconds of a thread that it cost. */
export function settle(job: Job, response: QueryResponse, ran?: number): void {
  clearTimeout(job.timer);
  job.settle(ran === undefined ? response : { ...response, ran });
}

/**
 * What a thread runs, and all who wait for it: whoever asks the same meanwhile. It counts as the first one's. Its time is
 * divided among those who get the answer, so that all of it is paid, and nobody pays more than alone.
 */
export class Run {
  readonly request: WorkerRequest;
  readonly key: string | undefined;
  readonly #jobs: Job[];
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;

  /** `jobs` wait for it; `late` is called when the deadline of the first has passed. */
  constructor(first: Job, others: readonly Job[], late: () => void) {
    this.request = first.request;
    this.key = first.key;
    this.#jobs = [first, ...others];
    this.#jobs.forEach(({ timer }) => clearTimeout(timer));
    this.#timer = setTimeout(late, first.deadline);
  }

  /** Whose it is: that of the first who waits for it. */
  get client(): string | undefined {
    return this.#jobs[0]?.client;
  }

  /** Somebody asks the same. */
  join(job: Job): void {
    this.#jobs.push(job);
  }

  /** Whether somebody waits for it. */
  has(job: Job): boolean {
    return this.#jobs.includes(job);
  }

  /** Somebody is gone, who pays nothing where others wait; false where nobody else does. */
  leave(job: Job, response: QueryResponse): boolean {
    if (this.#jobs.length === 1) return false;
    this.#jobs.splice(this.#jobs.indexOf(job), 1);
    settle(job, response);
    return true;
  }

  /** Gives all the answer. */
  end(response: QueryResponse): void {
    clearTimeout(this.#timer);
    const ran = (performance.now() - this.#started) / this.#jobs.length;
    this.#jobs.forEach(job => settle(job, response, ran));
  }
}
