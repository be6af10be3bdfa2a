/** A query on its way through the pool. */
import type { QueryResponse } from './index.js';
import type { WorkerRequest } from './messages.js';

/** A query that waits for a thread or has one. */
export interface Job {
  readonly request: WorkerRequest;
  readonly client: string | undefined;
  readonly settle: (response: QueryResponse) => void;
  readonly deadline: number;
  /** When a thread took it; undefined while it waits. */
  started: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Gives a query its answer, with the time for which it had a thread. */
export function settle(job: Job, response: QueryResponse): void {
  clearTimeout(job.timer);
  const { started } = job;
  job.settle(started === undefined ? response : { ...response, ran: performance.now() - started });
}
