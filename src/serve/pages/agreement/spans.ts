/** Places in the text of a source, as the IRIs of spans name them, in code points. */

/** Characters of a source. */
export interface Place {
  /** The IRI of the source. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const SPAN = /^(?<source>.+)#char=(?<start>\d+),(?<end>\d+)$/;

/** The place that a span's IRI names; undefined for any other IRI. https://www.rfc-editor.org/rfc/rfc5147 */
export function placeOf(iri: string): Place | undefined {
  const { source, start, end } = SPAN.exec(iri)?.groups ?? {};
  if (source === undefined) return undefined;
  return { source, start: Number(start), end: Number(end) };
}

/** The places of some spans, in the order of the text. */
export function placesOf(spans: readonly string[]): readonly Place[] {
  return spans
    .flatMap(span => placeOf(span) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a place is called in the address of a page: `char=1867,1907`. */
export function placeId({ start, end }: Place): string {
  return `char=${start},${end}`;
}
