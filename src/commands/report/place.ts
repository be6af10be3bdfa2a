/** Where something stands, as a reader finds it: page, line and character, and the words. */
import type { Conversion } from '../../index.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Place, Span } from '../../model/text.js';
import { hull, slice } from '../../model/text.js';

/** A place in a file: line and character of a text, or page and line on it. All are counted from 1. */
export interface FindingPlace {
  readonly line: number;
  readonly column?: number;
  readonly page?: number;
  /** Offsets in the text of the file, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The words, without line breaks. */
  readonly words: string;
}

/** Tells the places of diagnostics; none where the whole file is meant. */
export function placesIn({
  agreement,
}: Conversion): (diagnostic: Diagnostic) => FindingPlace | undefined {
  const { text, places = [] } = agreement.document.source;
  const lines = Array.from(text.matchAll(/\r\n|\n|\r/g), end => end.index + end[0].length);
  const lineStarts = [0, ...lines];
  return ({ spans }) => {
    const whole = hull(spans);
    if (whole === undefined) return undefined;
    const { start, end } = whole;
    const words = spans.map((span, at) => gapBefore(text, spans[at - 1], span) + slice(text, span));
    return {
      ...(onPage(places, start) ?? inText(lineStarts, start)),
      start,
      end,
      words: words.join('').replace(/\s+/g, ' ').trim(),
    };
  };
}

/** Cells stand apart; the lines of a sentence do not. */
function gapBefore(text: string, before: Span | undefined, span: Span): string {
  return text.slice(before?.end ?? span.start, span.start).includes('\t') ? ' ' : '';
}

/** The page of some characters, and the line on it: lines are told apart by their upper edge. */
function onPage(
  places: readonly Place[],
  start: number,
): { readonly page: number; readonly line: number } | undefined {
  const at = places.findLast(({ span }) => span.start <= start) ?? places[0];
  if (at === undefined) return undefined;
  const { page, box } = at;
  const middle = box[1] + box[3] / 2;
  const above = places.filter(
    other => other.page === page && other.box[1] + other.box[3] <= middle,
  );
  return { page, line: new Set(above.map(other => Math.round(other.box[1]))).size + 1 };
}

function inText(
  lineStarts: readonly number[],
  start: number,
): { readonly line: number; readonly column: number } {
  const line = lineAt(lineStarts, start);
  return { line, column: start - (lineStarts[line - 1] ?? 0) + 1 };
}

/** The last line that starts at or before an offset, from 1. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** As much of some words as a line shows. */
export function shorten(words: string, length: number): string {
  const characters = Array.from(words);
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : words;
}
