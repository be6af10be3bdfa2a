/** The same query of several clients at once: asked of the servers once, for all who wait for it. */
import type { QueryResponse } from '../index.js';
import { stopped } from '../problems.js';

/** Asks until the signal is aborted. */
type Ask = (signal: AbortSignal) => Promise<QueryResponse>;

/** A query on its way, and how many wait for its answer. */
class Flight {
  readonly answer: Promise<QueryResponse>;
  readonly #nobody = new AbortController();
  #waiting = 0;

  constructor(ask: Ask) {
    this.answer = ask(this.#nobody.signal);
  }

  /** Whether all who waited are gone. */
  get isAbandoned(): boolean {
    return this.#nobody.signal.aborted;
  }

  /** Waits for the answer, or until the client is gone. Its time is divided among those who get it. */
  join(signal: AbortSignal | undefined): Promise<QueryResponse> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#nobody.abort();
        resolve(stopped());
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.answer
        .finally(() => signal?.removeEventListener('abort', leave))
        .then(found => resolve(this.#share(found)), reject);
    });
  }

  #share(answer: QueryResponse): QueryResponse {
    const { ran } = answer;
    return ran === undefined ? answer : { ...answer, ran: ran / Math.max(1, this.#waiting) };
  }
}

/** The queries that are on their way. */
export class Flights {
  readonly #flights = new Map<string, Flight>();

  /** Joins the query of the same key that is on its way; else asks, which counts as done by the one who did. */
  join(key: string, signal: AbortSignal | undefined, ask: Ask): Promise<QueryResponse> {
    if (signal?.aborted === true) return Promise.resolve(stopped());
    const running = this.#flights.get(key);
    const isThere = running !== undefined && !running.isAbandoned;
    return (isThere ? running : this.#start(key, ask)).join(signal);
  }

  #start(key: string, ask: Ask): Flight {
    const flight = new Flight(ask);
    this.#flights.set(key, flight);
    const drop = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.answer.then(drop, drop);
    return flight;
  }
}
