/**
 * Text and places in it. Offsets are UTF-16 code units, half-open, 0-based; they become Unicode
 * code points in one place only, when they are written to RDF.
 */
import type { Diagnostic } from './diagnostic.js';

/** A half-open range of UTF-16 offsets in the text of one source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file as characters, with what identifies it. */
export interface SourceText {
  /** First 16 hexadecimal digits of the SHA-256 of the bytes; the file's identity in every IRI. */
  readonly id: string;
  readonly sha256: string;
  /** Name as given by the user, for messages only: it never reaches an IRI. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Label of the encoding the bytes were decoded with, as TextDecoder names it. */
  readonly encoding: string;
  /** The decoded text without a byte order mark, otherwise unchanged. */
  readonly text: string;
  /** Where the characters stand on the page, in the order of the text; only for files that have pages. */
  readonly places?: readonly Place[];
  /** Characters that were recognised in a picture, each range with how sure that is. */
  readonly doubts?: readonly Doubt[];
  /** What the reader of the file should know of the reading: what was left out, what was chosen. */
  readonly notes?: readonly Diagnostic[];
}

/** A run of characters of one printed line, or of one line of a table cell. */
export interface Place {
  readonly span: Span;
  /** From 1. */
  readonly page: number;
  /** Left, top, width, height in points (1/72 inch), from the upper left corner of the page. */
  readonly box: readonly [number, number, number, number];
}

/** Characters that were read by OCR. */
export interface Doubt {
  readonly span: Span;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What was recognised, where a structure word was corrected: 征 for 第. */
  readonly reading?: string;
}

/**
 * Text put together from one or more ranges of a source and normalised for matching.
 *
 *     source   第 ３ 条⏎⏎の      text    第3条の
 *              0 2 4   7         starts  0 2 4 7    ends  1 3 5 8
 *
 * `pieces` are the ranges it was put together from, in order.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly pieces: readonly Span[];
}

/** The part of `text` that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The smallest span that holds all of `spans`; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  if (first === undefined) return undefined;
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/**
 * The source ranges of `mapped.text.slice(start, end)`: one, or several where the text was joined
 * over something that does not belong to it, as a page break in a table cell.
 */
export function sourceSpans(mapped: MappedText, start: number, end: number): readonly Span[] {
  const first = mapped.starts[start];
  const last = mapped.ends[end - 1];
  if (first === undefined || last === undefined || end <= start) return [];
  return mapped.pieces
    .map(piece => ({ start: Math.max(piece.start, first), end: Math.min(piece.end, last) }))
    .filter(span => span.start < span.end);
}

/** The part of a mapped text from `start` to `end` (offsets in `mapped.text`) as a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  return {
    text: mapped.text.slice(start, end),
    starts: mapped.starts.slice(start, end),
    ends: mapped.ends.slice(start, end),
    pieces: sourceSpans(mapped, start, end),
  };
}
