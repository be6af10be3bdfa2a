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
  /** Cells that cover several columns of their table, in the order of the text; only of formats that say so. */
  readonly wideCells?: readonly WideCell[];
  /** Where the paragraphs of the file begin, in order: `<p>`, `w:p`. Only of formats that have them. */
  readonly blocks?: readonly number[];
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

/** The text of a cell of a table, and how many of the columns between its TABs it covers. */
export interface WideCell {
  readonly span: Span;
  readonly columns: number;
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
 *     source   第 ３㈱⏎の      text    第3(株)の
 *              0 2 3  5        runs    第 · 3 · (株) · の, each with the place that it comes from
 *
 * `pieces` are the ranges it was put together from, in order.
 */
export interface MappedText {
  readonly text: string;
  /** In order; those of the whole text that it is a part of. */
  readonly runs: readonly Run[];
  /** The offset of its first character in that whole. */
  readonly from: number;
  readonly pieces: readonly Span[];
}

/** A stretch of a mapped text: the range of the source that it comes from. */
export interface Run extends Span {
  /** Where it begins, in the whole text. */
  readonly at: number;
  /** Whether its characters come from the range as a whole: (株) from ㈱. Else each comes from its own. */
  readonly isFolded: boolean;
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

/** Where the character `at` of a mapped text begins in the source; undefined outside of the text. */
export function sourceStart(mapped: MappedText, at: number): number | undefined {
  return placeOf(mapped, at)?.start;
}

/** Where the character `at` of a mapped text ends in the source; undefined outside of the text. */
export function sourceEnd(mapped: MappedText, at: number): number | undefined {
  return placeOf(mapped, at)?.end;
}

function placeOf({ text, runs, from }: MappedText, at: number): Span | undefined {
  if (!(at >= 0 && at < text.length)) return undefined;
  const whole = from + at;
  const run = runs[firstWhere(runs, next => next.at > whole) - 1];
  if (run === undefined || run.isFolded) return run;
  const start = run.start + whole - run.at;
  return { start, end: start + 1 };
}

/** How much of the source lies between the character before `at` and that one; 0 at the ends of the text. */
export function gapBefore(mapped: MappedText, at: number): number {
  const end = sourceEnd(mapped, at - 1);
  const next = sourceStart(mapped, at);
  return end === undefined || next === undefined ? 0 : Math.max(0, next - end);
}

/** The first character of a mapped text that begins at or behind an offset of the source; its length where none does. */
export function offsetBehind(mapped: MappedText, sourceOffset: number): number {
  let [low, high] = [0, mapped.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sourceStart(mapped, middle) ?? 0) >= sourceOffset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first of some things that meets a condition which all behind it meet too. */
export function firstWhere<Thing>(
  things: readonly Thing[],
  isMet: (thing: Thing) => boolean,
): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing === undefined || isMet(thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The source ranges of `mapped.text.slice(start, end)`: one, or several where the text was joined
 * over something that does not belong to it, as a page break in a table cell.
 */
export function sourceSpans(mapped: MappedText, start: number, end: number): readonly Span[] {
  const first = sourceStart(mapped, start);
  const last = sourceEnd(mapped, end - 1);
  if (first === undefined || last === undefined || end <= start) return [];
  const spans: Span[] = [];
  for (let at = firstWhere(mapped.pieces, piece => piece.end > first); ; at++) {
    const piece = mapped.pieces[at];
    if (piece === undefined || piece.start >= last) return spans;
    spans.push({ start: Math.max(piece.start, first), end: Math.min(piece.end, last) });
  }
}

/** The part of a mapped text from `start` to `end` (offsets in `mapped.text`) as a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  return {
    text: mapped.text.slice(start, end),
    runs: mapped.runs,
    from: mapped.from + start,
    pieces: sourceSpans(mapped, start, end),
  };
}
