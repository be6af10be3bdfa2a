/** Queries that wait for a thread: in the order they came, but no client takes every thread. */

/** What has to be known of a query to queue it. */
export interface Queued {
  /** Who asks; undefined for the service itself, which is not bounded. */
  readonly client: string | undefined;
}

/** A queue with two bounds: of all that wait, and of those of one client. */
export class WaitingQueue<Job extends Queued> {
  readonly #jobs: Job[] = [];
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
  }

  /** The first query whose client has taken fewer than `share` already. */
  take(taken: readonly Queued[], share: number): Job | undefined {
    const at = this.#jobs.findIndex(
      ({ client }) =>
        client === undefined || taken.filter(other => other.client === client).length < share,
    );
    return at < 0 ? undefined : this.#jobs.splice(at, 1)[0];
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
