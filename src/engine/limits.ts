/** What an answer may have at most, whichever engine gives it. */

/** The most rows of a result; more of them are for a program that takes the dump. */
export const MAX_ROWS = 200_000;
