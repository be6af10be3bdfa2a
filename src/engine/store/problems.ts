/** What goes wrong where another server has the data. */
import type { QueryResponse } from '../index.js';
import { problemResponse } from '../index.js';
import { queryFailed } from '../refusals.js';
import { timedOut, stopped } from '../problems.js';
import type { RemoteError } from '../remote/http.js';

/** Seconds after which a client may try again. */
const RETRY_AFTER = 5;

/** A store gave no whole answer; `why` names no address, which is nobody's business outside. */
export function storeIncomplete(why: string): QueryResponse {
  return problemResponse({
    type: 'store-incomplete',
    title: 'The store gave no whole answer',
    status: 502,
    detail: `${why}. Ask for less: LIMIT and OFFSET with ORDER BY give an answer in parts.`,
    figures: { reason: why },
  });
}

/** No store can be asked: none is there, or each is being loaded. */
export function storeUnavailable(why: string): QueryResponse {
  return problemResponse(
    {
      type: 'store-unavailable',
      title: 'The store cannot be asked',
      status: 503,
      detail: `${why} Try again in ${RETRY_AFTER} s.`,
      figures: { reason: why, retry: RETRY_AFTER },
    },
    { 'Retry-After': String(RETRY_AFTER) },
  );
}

/** As many queries are at the stores as may be. */
export function storeBusy(most: number): QueryResponse {
  return problemResponse(
    {
      type: 'store-busy',
      title: 'The service is busy',
      status: 503,
      detail: `${most} queries are running already. Try again in ${RETRY_AFTER} s, with fewer at a time.`,
      figures: { most, retry: RETRY_AFTER },
    },
    { 'Retry-After': String(RETRY_AFTER) },
  );
}

/** `its answer is not whole` → `The store: its answer is not whole`. */
function sentence(reason: string): string {
  return `The store: ${reason}`;
}

/** `it answered 503: Query timed out` (Fuseki), `estimated execution time … exceeds the limit`, `S1TAT` (Virtuoso). */
const TOO_LONG = /timed out|timeout|exceeds the limit|S1TAT/i;

/** Whether a store says that a query took too long for it. */
export function tookTooLong(reason: string): boolean {
  return TOO_LONG.test(reason);
}

/** What a store did instead of answering. */
export function storeFailed(error: RemoteError, deadline: number): QueryResponse {
  const { kind, status = 0, reason } = error;
  if (kind === 'stopped') return stopped();
  if (kind === 'timeout' || tookTooLong(reason)) return timedOut(deadline);
  if (kind === 'incomplete' || kind === 'row-cap' || kind === 'too-large')
    return storeIncomplete(sentence(reason));
  if (kind === 'refused') return storeUnavailable('Its address leads elsewhere.');
  if (status === 400) return queryFailed(sentence(reason));
  return storeUnavailable(`${sentence(reason)}.`);
}
