/** Tasks that wait for each other: only some run at a time, in the order in which they came. */

/** Gives turns. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** `atATime` is how many may run. */
  constructor(atATime: number) {
    this.#free = atATime;
  }

  /** Runs a task when it is its turn. */
  async take<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
