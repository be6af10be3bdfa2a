/** What stands beside each other on a line, and where, as a screen or a printer lays it out by spaces. */
import { isBlank } from '../japanese/normalize.js';
import type { Span } from '../model/text.js';
import type { Line } from './physical-lines.js';

/** A run of characters of a line and the column of the screen that it begins at. */
export interface Piece extends Span {
  readonly at: number;
  /** Whether a gap of one narrow space alone is before it. */
  readonly isClose: boolean;
}

/** How many columns of the screen a text takes. */
export type Measure = (text: string) => number;

/**
 * The two ways in which columns are kept: on a screen a wide character takes two columns; a program that takes the text
 * out of a PDF counts characters.
 */
export const MEASURES: readonly Measure[] = [widthOf, text => text.length];

/** What is set apart by a space. */
const PIECE = /[^\s]+/gu;

/** What spaces set apart in a line, each with its place; nothing for a part of a line, which has no columns. */
export function closePiecesOf(text: string, { span }: Line, measure: Measure): readonly Piece[] {
  const lineStart = lineStartOf(text, span.start);
  if (lineStart === undefined) return [];
  const whole = text.slice(lineStart, span.end);
  let [at, from] = [0, 0];
  return Array.from(whole.matchAll(PIECE)).map(({ 0: piece, index }) => {
    const gap = whole.slice(from, index);
    at += measure(gap);
    const [start, end] = [lineStart + index, lineStart + index + piece.length];
    const found = { start, end, at, isClose: from > 0 && gap === ' ' };
    at += measure(piece);
    from = index + piece.length;
    return found;
  });
}

/** The same where one narrow space sets nothing apart. */
export function piecesOf(text: string, line: Line, measure: Measure): readonly Piece[] {
  return withoutClose(closePiecesOf(text, line, measure));
}

/** Pieces with those put together that one narrow space parts. */
export function withoutClose(all: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of all) {
    const last = pieces.at(-1);
    if (piece.isClose && last !== undefined) pieces.splice(-1, 1, { ...last, end: piece.end });
    else pieces.push(piece);
  }
  return pieces;
}

/** Where the line begins whose first character stands at a place; undefined for a part of a line. */
function lineStartOf(text: string, place: number): number | undefined {
  let start = place;
  while (start > 0 && !/[\n\f]/.test(text.charAt(start - 1))) {
    if (!isBlank(text.charAt(start - 1))) return undefined;
    start -= 1;
  }
  return start;
}

/** How many columns of the screen a text takes: characters of Latin and half width take one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u02ff\uff61-\uff9f]/.test(character) ? 1 : 2;
  return width;
}
