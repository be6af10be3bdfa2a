/** What goes wrong with a query for a reason that is not in the query's text. */
import type { QueryResponse } from './index.js';
import { problemResponse } from './index.js';

/** Seconds after which a client may try again where the service is busy. */
const RETRY_AFTER = 5;

/** The deadline has passed; it is given in milliseconds. */
export function timedOut(deadline: number): QueryResponse {
  return problemResponse({
    type: 'timeout',
    title: 'The query took too long',
    status: 503,
    detail: `It was stopped after ${deadline / 1000} s. Ask for less: name a graph, a municipality or a LIMIT.`,
    figures: { seconds: deadline / 1000 },
  });
}

/** As many queries wait as may wait, in all or of one client, `ofClient` of them the client's own. */
export function queueFull(waiting: number, ofClient: number): QueryResponse {
  return problemResponse(
    {
      type: 'queue-full',
      title: 'The service is busy',
      status: 503,
      detail: `${waiting} queries are waiting already, ${ofClient} of them yours. Try again in ${RETRY_AFTER} s, with fewer queries at a time.`,
      figures: { waiting, ofClient, retry: RETRY_AFTER },
    },
    { 'Retry-After': String(RETRY_AFTER) },
  );
}

/** A query waited as long as queries may wait; milliseconds. */
export function waitedTooLong(wait: number): QueryResponse {
  return problemResponse(
    {
      type: 'busy',
      title: 'The service is busy',
      status: 503,
      detail: `No thread was free within ${wait / 1000} s. Try again in ${RETRY_AFTER} s.`,
      figures: { seconds: wait / 1000, retry: RETRY_AFTER },
    },
    { 'Retry-After': String(RETRY_AFTER) },
  );
}

/** The query used more memory than a query may; bytes. */
export function outOfMemory(limit: number): QueryResponse {
  return problemResponse({
    type: 'memory-limit',
    title: 'The query needs too much memory',
    status: 503,
    detail: `It was stopped at ${Math.round(limit / 1e6)} MB. Ask for less: avoid joins without a shared variable, sort fewer rows, add a LIMIT to a sub-query.`,
    figures: { megabytes: Math.round(limit / 1e6) },
  });
}

/** Nobody waits for the answer, or nobody is there to give it. */
export function stopped(): QueryResponse {
  return problemResponse({
    type: 'stopped',
    title: 'The query was stopped',
    status: 503,
    detail: 'The client is gone, or the server is closing.',
  });
}

/** The thread died of the query. */
export function failed(reason: string): QueryResponse {
  return problemResponse({
    type: 'query-failed',
    title: 'The query could not be finished',
    status: 500,
    detail: reason,
    figures: { reason },
  });
}
