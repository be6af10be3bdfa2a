/** Servers that hold the same data: each query goes to one that is there, and to another where that one is lost. */
import { RemoteError } from '../remote/http.js';
import { tookTooLong } from './problems.js';
import type { ClientDataset, Planned } from './dataset.js';
import { storeQuery } from './dataset.js';
import type { Contents } from './contents.js';
import type { Patience, StoreEndpoint } from './endpoint.js';

/** Milliseconds between two looks at each server. */
const CHECK_INTERVAL = 2_000;

/** How often a query is sent to one server at most. */
const MOST_ATTEMPTS = 2;

/** How often a query was sent to each server. */
type Attempts = ReadonlyMap<StoreEndpoint, number>;

/** A server that can be asked. */
interface Candidate {
  readonly endpoint: StoreEndpoint;
  readonly contents: Contents;
}

/** Answers from whichever of some servers is there; all that answer hold one version. */
export class Replicas {
  readonly #endpoints: readonly StoreEndpoint[];
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(endpoints: readonly StoreEndpoint[]) {
    this.#endpoints = endpoints;
  }

  /** Looks at every server, and from now on again and again. */
  async open(): Promise<void> {
    await this.check();
    this.#timer = setTimeout(() => void this.open(), CHECK_INTERVAL).unref();
    if (this.#closed) clearTimeout(this.#timer);
  }

  /** Looks at every server now. */
  async check(): Promise<void> {
    await Promise.all(this.#endpoints.map(endpoint => endpoint.check()));
  }

  /** What the first server that is there holds: the version in use. Undefined where none is there. */
  get contents(): Contents | undefined {
    return this.#up()[0]?.contents;
  }

  /** Why no server can be asked. */
  get reasons(): readonly { readonly url: string; readonly reason: string }[] {
    return this.#endpoints.flatMap(({ url, state }) =>
      state.isUp ? [] : [{ url, reason: state.reason }],
    );
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const endpoint of this.#endpoints) endpoint.close();
  }

  /**
   * The answer in JSON, from a server that holds the version before and after: while it is loaded anew it names none.
   * @throws RemoteError of the last server that was tried
   */
  async ask(
    plan: Planned,
    version: string | undefined,
    options: ClientDataset & Patience,
  ): Promise<string> {
    const end = performance.now() + options.deadline;
    const attempts = new Map<StoreEndpoint, number>();
    let last = new RemoteError('failed', 'no server holds the data that were asked');
    for (;;) {
      const candidate = this.#next(version, attempts) ?? (await this.#found(version, attempts));
      if (candidate === undefined) throw last;
      const { endpoint } = candidate;
      attempts.set(endpoint, (attempts.get(endpoint) ?? 0) + 1);
      const deadline = Math.max(1, end - performance.now());
      try {
        return await answerOf(candidate, plan, { ...options, deadline });
      } catch (error) {
        if (!(error instanceof RemoteError) || !isWorthAnother(error)) throw error;
        if (isLost(error)) endpoint.lost(error.reason);
        else attempts.set(endpoint, MOST_ATTEMPTS);
        last = error;
      }
    }
  }

  #up(): readonly Candidate[] {
    return this.#endpoints.flatMap(endpoint =>
      endpoint.state.isUp ? [{ endpoint, contents: endpoint.state.contents }] : [],
    );
  }

  /** The server with the version that was tried least, and of those the one that has least to do. */
  #next(version: string | undefined, attempts: Attempts): Candidate | undefined {
    const of = (endpoint: StoreEndpoint): number => attempts.get(endpoint) ?? 0;
    const [first] = this.#up()
      .filter(
        ({ endpoint, contents }) => contents.version === version && of(endpoint) < MOST_ATTEMPTS,
      )
      .sort((a, b) => of(a.endpoint) - of(b.endpoint) || a.endpoint.running - b.endpoint.running);
    return first;
  }

  /** The same, after another look at servers that were lost: one may only have closed a connection that was kept. */
  async #found(version: string | undefined, attempts: Attempts): Promise<Candidate | undefined> {
    await Promise.all([...attempts.keys()].map(endpoint => endpoint.check()));
    return this.#next(version, attempts);
  }
}

async function answerOf(
  { endpoint, contents }: Candidate,
  plan: Planned,
  options: ClientDataset & Patience,
): Promise<string> {
  const { deadline, signal } = options;
  const json = await endpoint.ask(storeQuery(plan, contents, options), { deadline, signal });
  const { version } = contents;
  if (version === undefined || (await endpoint.version({ deadline, signal })) === version)
    return json;
  throw new RemoteError('failed', 'its data are being changed');
}

/** Whether a server is not there, as far as one request tells: it closed the connection, or its data change. */
function isLost({ status }: RemoteError): boolean {
  return status === undefined;
}

/** Whether another server may do better: not where the query is wrong, took too long, or nobody waits. */
function isWorthAnother({ kind, status = 500, reason }: RemoteError): boolean {
  return kind === 'failed' && status >= 500 && !tookTooLong(reason);
}
