/** All rows of a query from a server that gives no more than some at a time: in parts, one behind the other. */
import { MAX_ROWS } from '../limits.js';
import type { StorePlan } from '../messages.js';
import { RemoteError } from '../remote/http.js';
import type { ClientDataset, Planned } from './dataset.js';
import type { Patience } from './endpoint.js';
import { readable } from './contents.js';
import type { Replicas } from './replicas.js';

/** Rows of a part: fewer than any server that leaves rows out gives at a time. */
const PART = 5_000;

/** A query that may be asked in parts. */
export type Divisible = Planned & Pick<StorePlan, 'inParts'>;

interface ResultsJson {
  readonly head: unknown;
  readonly results: { readonly bindings: readonly unknown[] };
}

/**
 * The answer in JSON: at once, or in parts where the server leaves rows out of it. Parts fit together where they are of
 * one version; data that may change in between are not asked so.
 * @throws RemoteError
 */
export async function askInParts(
  replicas: Replicas,
  plan: Divisible,
  { version, ...options }: ClientDataset & Patience & { readonly version: string | undefined },
): Promise<string> {
  try {
    return await replicas.ask(plan, version, options);
  } catch (error) {
    const isCut = error instanceof RemoteError && error.kind === 'row-cap';
    if (!isCut || plan.inParts === undefined || version === undefined) throw error;
  }
  const end = performance.now() + options.deadline;
  const rows: unknown[] = [];
  for (;;) {
    const text = `${plan.inParts}\nLIMIT ${PART} OFFSET ${rows.length}`;
    const part = { ...plan, text, isOpen: false };
    const deadline = Math.max(1, end - performance.now());
    const json = await replicas.ask(part, version, { ...options, deadline });
    const { head, results } = readable(() => JSON.parse(json) as ResultsJson);
    rows.push(...results.bindings);
    if (results.bindings.length < PART || rows.length > MAX_ROWS)
      return JSON.stringify({ head, results: { bindings: rows } });
  }
}
