/** What an answer may have at most, whichever engine gives it. */

/** The most rows of a result; more of them are for a program that takes the dump. */
export const MAX_ROWS = 200_000;

/**
 * How long a query may wait for a thread, in milliseconds. Its deadline counts from when a thread
 * takes it; this bounds the time before, as when all threads are taken by long queries.
 */
export const MAX_WAIT = 60_000;
