/** Queries that wait for a thread: clients take turns, those of one in the order they came, and no client takes every thread. */

/** What has to be known of a query to queue it. */
export interface Queued {
  /** Who asks; undefined for the service itself, which is not bounded. */
  readonly client: string | undefined;
}

/** How many clients are remembered that do not wait: who comes back at once is served after those who were not since. */
const MAX_REMEMBERED = 1_000;

/** A queue with two bounds: of all that wait, and of those of one client. */
export class WaitingQueue<Job extends Queued> {
  readonly #jobs: Job[] = [];
  /** The turn at which each client was served last, or came first. */
  readonly #served = new Map<string | undefined, number>();
  #turn = 0;
  readonly #bound: number;
  readonly #boundOfClient: number;

  /** `bound` is how many may wait, `boundOfClient` how many of one client. */
  constructor(bound: number, boundOfClient: number) {
    this.#bound = bound;
    this.#boundOfClient = boundOfClient;
  }

  get length(): number {
    return this.#jobs.length;
  }

  /** How many queries of a client wait; none are counted for the service itself. */
  lengthFor(client: string | undefined): number {
    return client === undefined ? 0 : this.#jobs.filter(job => job.client === client).length;
  }

  /** Whether no other query of a client may wait. */
  isFullFor(client: string | undefined): boolean {
    return this.#jobs.length >= this.#bound || this.lengthFor(client) >= this.#boundOfClient;
  }

  push(job: Job): void {
    this.#jobs.push(job);
    // who is new stands behind those who wait: else many that ask once would keep a client with several from its turn
    if (!this.#served.has(job.client)) this.#served.set(job.client, this.#turn);
  }

  /** A query whose client has taken fewer than `share` already: of these clients the one that was served longest ago. */
  take(taken: readonly Queued[], share: number): Job | undefined {
    const may = this.#jobs.filter(
      ({ client }) =>
        client === undefined || taken.filter(other => other.client === client).length < share,
    );
    const turnOf = ({ client }: Job): number => this.#served.get(client) ?? 0;
    const [first] = may.sort((a, b) => turnOf(a) - turnOf(b));
    if (first !== undefined) this.#serve(first);
    return first;
  }

  #serve(job: Job): void {
    this.remove(job);
    this.#turn += 1;
    this.#served.set(job.client, this.#turn);
    if (this.#served.size <= MAX_REMEMBERED) return;
    for (const client of this.#served.keys())
      if (!this.#jobs.some(other => other.client === client)) this.#served.delete(client);
  }

  /** Takes out all that are like something. */
  takeAll(isLike: (job: Job) => boolean): readonly Job[] {
    const taken = this.#jobs.filter(isLike);
    taken.forEach(job => this.remove(job));
    return taken;
  }

  /** Takes a query out; false where it does not wait. */
  remove(job: Job): boolean {
    const at = this.#jobs.indexOf(job);
    if (at >= 0) this.#jobs.splice(at, 1);
    return at >= 0;
  }

  /** Takes every query out. */
  clear(): readonly Job[] {
    return this.#jobs.splice(0);
  }
}
