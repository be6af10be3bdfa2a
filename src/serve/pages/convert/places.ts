/**
 * Places of those who send a file, from its first byte to the answer: what is sent is held in memory, so that only some may
 * send at a time, and one client no more than its share.
 */

/** How many may send a file, or wait for its answer, at a time; and how many of one client. */
const PLACES = 8;
const OF_CLIENT = 2;

/** Gives the places. */
export class Places {
  readonly #taken: string[] = [];

  /** Takes a place; gives what frees it, undefined where there is none. */
  take(client: string): (() => void) | undefined {
    const own = this.#taken.filter(other => other === client);
    if (this.#taken.length >= PLACES || own.length >= OF_CLIENT) return undefined;
    this.#taken.push(client);
    return () => void this.#taken.splice(this.#taken.indexOf(client), 1);
  }
}
