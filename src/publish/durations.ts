/**
 * Durations that Virtuoso 7 keeps. It makes numbers of those that have only a date, or only a time: "P2Y" becomes "24",
 * and "P30D" becomes "2.592e+06", both xsd:duration still. One that has both parts stays as it is, so we give it both.
 *
 *     "P2Y" → "P2YT0S"      "P30D" → "P30DT0S"      "PT36H" → "P0DT36H"
 *
 * The value is the same; `engine/store/endpoint.ts` takes the parts away again when it reads.
 */

const DATE_ONLY = /"(?<date>-?P[0-9YMWD]+)"(?=\^\^<[^>]*#duration> \.$)/;
const TIME_ONLY = /"(?<sign>-?P)(?<time>T[0-9.HMS]+)"(?=\^\^<[^>]*#duration> \.$)/;

/** A line of N-Triples with a duration that Virtuoso keeps, where it has one. */
export function withLastingDuration(triple: string): string {
  return triple.replace(DATE_ONLY, '"$<date>T0S"').replace(TIME_ONLY, '"$<sign>0D$<time>"');
}
