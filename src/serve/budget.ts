/**
 * What a client may use: seconds of queries, and errors, in a minute; the door of rate-limiter-flexible.
 * A request alone costs nothing: who asks small questions may ask many.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { QueryResponse } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';

/** What a client may use in a minute. */
export interface Budget {
  /** Seconds of queries. */
  readonly seconds: number;
  /** Queries that fail by the client's fault. */
  readonly errors: number;
}

const WINDOW = 60;

/** Keeps the budgets of all clients. */
export class Budgets {
  readonly #budget: Budget;
  readonly #time: RateLimiterMemory;
  readonly #errors: RateLimiterMemory;

  constructor(budget: Budget) {
    this.#budget = budget;
    // milliseconds, since points are whole numbers
    this.#time = new RateLimiterMemory({ points: budget.seconds * 1000, duration: WINDOW });
    this.#errors = new RateLimiterMemory({ points: budget.errors, duration: WINDOW });
  }

  /** A refusal, where the client has used up its budget; undefined where it may ask. */
  async refusalFor(client: string): Promise<QueryResponse | undefined> {
    const [time, errors] = await Promise.all([this.#time.get(client), this.#errors.get(client)]);
    if (time !== null && time.remainingPoints <= 0)
      return tooMany(`${this.#budget.seconds} s of queries`, time);
    if (errors !== null && errors.remainingPoints <= 0)
      return tooMany(`${this.#budget.errors} failed queries`, errors);
    return undefined;
  }

  /**
   * Charges a query by the milliseconds for which it had a thread, not for which it waited; gives the header
   * fields that say what is left. An error is the client's where the
   * status says so (4xx): who meets a busy server asks again and has done nothing wrong.
   */
  async charge(client: string, milliseconds: number, status: number): Promise<Headers> {
    const time = await spend(this.#time, client, Math.max(1, Math.round(milliseconds)));
    if (status >= 400 && status < 500) await spend(this.#errors, client, 1);
    const left = Math.max(0, Math.floor(time.remainingPoints / 1000));
    return {
      'RateLimit-Policy': `"query-seconds";q=${this.#budget.seconds};w=${WINDOW}`,
      RateLimit: `"query-seconds";r=${left};t=${Math.ceil(time.msBeforeNext / 1000)}`,
    };
  }
}

type Headers = Readonly<Record<string, string>>;

/** Takes points, down to none: the one who overdraws is refused the next time. */
async function spend(
  limiter: RateLimiterMemory,
  client: string,
  points: number,
): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(client, points);
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}

function tooMany(what: string, { msBeforeNext }: RateLimiterRes): QueryResponse {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return problemResponse(
    {
      type: 'budget-used-up',
      title: 'Too much was asked in a minute',
      status: 429,
      detail: `A client has ${what} in ${WINDOW} s. Ask again in ${seconds} s, ask for less at a time, or take the dump.`,
    },
    { 'Retry-After': String(seconds) },
  );
}
