/** Whether a client is gone, for each of the queries that are asked for one request. */
import type { Response } from 'express';

/** What runs for a response; one listener tells all of it. */
const running = new WeakMap<Response, Set<AbortController>>();

/** Runs something with a signal that is aborted when the response is closed before it ends. */
export async function untilGone<T>(
  response: Response,
  run: (signal: AbortSignal) => Promise<T> | T,
): Promise<T> {
  const gone = new AbortController();
  // a page asks one thing after the other: who left meanwhile waits for none of them
  if (response.closed) gone.abort();
  const all = runningFor(response);
  all.add(gone);
  try {
    return await run(gone.signal);
  } finally {
    all.delete(gone);
  }
}

function runningFor(response: Response): Set<AbortController> {
  const known = running.get(response);
  if (known !== undefined) return known;
  const all = new Set<AbortController>();
  running.set(response, all);
  response.once('close', () => all.forEach(gone => gone.abort()));
  return all;
}
