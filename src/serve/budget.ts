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
      return tooMany({ seconds: this.#budget.seconds }, time, this.#fields(time, errors));
    if (errors !== null && errors.remainingPoints <= 0)
      return tooMany({ errors: this.#budget.errors }, errors, this.#fields(time, errors));
    return undefined;
  }

  /**
   * Charges a query by the milliseconds for which it had a thread, not for which it waited; gives the header
   * fields that say what is left. An error is the client's where the
   * status says so (4xx): who meets a busy server asks again and has done nothing wrong.
   */
  async charge(client: string, milliseconds: number, status: number): Promise<Headers> {
    const time = await spend(this.#time, client, Math.max(1, Math.round(milliseconds)));
    const isError = status >= 400 && status < 500;
    const errors = isError ? await spend(this.#errors, client, 1) : await this.#errors.get(client);
    return this.#fields(time, errors);
  }

  /** Both budgets, and what is left of each. https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
  #fields(time: RateLimiterRes | null, errors: RateLimiterRes | null): Headers {
    const { seconds, errors: most } = this.#budget;
    const left = time === null ? seconds : Math.floor(time.remainingPoints / 1000);
    return {
      'RateLimit-Policy': `"query-seconds";q=${seconds};w=${WINDOW}, "errors";q=${most};w=${WINDOW}`,
      RateLimit: `${itemOf('query-seconds', left, time)}, ${itemOf('errors', errors?.remainingPoints ?? most, errors)}`,
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

/** `"errors";r=3;t=42`: three are left, and 42 seconds until all are there again. */
function itemOf(name: string, left: number, used: RateLimiterRes | null): string {
  return `"${name}";r=${Math.max(0, left)};t=${secondsOf(used?.msBeforeNext ?? 0)}`;
}

function secondsOf(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / 1000));
}

function tooMany(
  used: { readonly seconds: number } | { readonly errors: number },
  { msBeforeNext }: RateLimiterRes,
  fields: Headers,
): QueryResponse {
  const retry = Math.max(1, secondsOf(msBeforeNext));
  const what = 'seconds' in used ? `${used.seconds} s of queries` : `${used.errors} failed queries`;
  return problemResponse(
    {
      type: 'budget-used-up',
      title: 'Too much was asked in a minute',
      status: 429,
      detail: `A client has ${what} in ${WINDOW} s. Ask again in ${retry} s, ask for less at a time, or take the dump.`,
      figures: { ...used, retry },
    },
    { ...fields, 'Retry-After': String(retry) },
  );
}
