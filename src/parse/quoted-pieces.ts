/** A line of a sentence that quotes rows, cut at the marks: the words of the sentence, and the row between them. */
import { closesQuotes } from '../japanese/quotes.js';
import { flow } from '../japanese/normalize.js';
import { trim } from '../japanese/blanks.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import type { Line } from './lines.js';
import { hasColumns } from './lines.js';

/** The parts of a line, each as far as it is there. */
export interface Pieces {
  /** Words of the sentence, up to the mark that opens the quotation. */
  readonly before?: Span;
  readonly row?: Line;
  /** Words from the mark that closes it. */
  readonly behind?: Span;
}

/**
 * Cuts a line. Of a line in columns the first cell may end in words that open a quotation, and the last begin
 * those that close it:
 *
 *     別表中「医療 ⇥ 診療を行う。 ⇥ 運営する。」を「
 *     ^^^^^^^ before                         ^^^^^ behind
 *
 * Undefined for columns outside of quotation marks.
 */
export function piecesOf(line: Line, text: string, isOpen: boolean): Pieces | undefined {
  if (!hasColumns(line)) return wordsOrRow(line, isOpen);
  const opening = isOpen ? undefined : openingOf(line, text);
  if (!isOpen && opening === undefined) return undefined;
  const closing = closingOf(line, text, opening?.end ?? 0);
  const cells = line.cells.map(cell => between(text, cell, { after: opening, before: closing }));
  const row = rowOf(line, cells, text);
  return {
    ...(opening === undefined ? {} : { before: opening }),
    ...(row === undefined ? {} : { row }),
    ...(closing === undefined ? {} : { behind: closing }),
  };
}

/** A line of one cell: what closes the quotation is of the sentence, and so is all outside of one. */
function wordsOrRow(line: Line, isOpen: boolean): Pieces {
  const isRow = isOpen && closingMark(line.flow.text) === undefined;
  return isRow ? { row: line } : { before: line.span };
}

/** The first cell that is filled, up to the mark that it opens and does not close. */
function openingOf({ cells }: Line, text: string): Span | undefined {
  const first = cells.find(({ start, end }) => start < end);
  const words = first === undefined ? '' : slice(text, first);
  const at = words.lastIndexOf('「');
  const isOpening = at >= 0 && !closesQuotes(words.slice(at));
  return first === undefined || !isOpening
    ? undefined
    : { start: first.start, end: first.start + at + 1 };
}

/** The last cell that is filled, from the mark that closes what it does not open. */
function closingOf({ cells }: Line, text: string, from: number): Span | undefined {
  const last = cells.findLast(({ start, end }) => start < end);
  if (last === undefined) return undefined;
  const start = Math.max(last.start, from);
  const at = closingMark(slice(text, { start, end: last.end }));
  return at === undefined ? undefined : { start: start + at, end: last.end };
}

/** Where the mark stands that closes what words do not open. */
function closingMark(words: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const character = words.charAt(at);
    if (character === '「') depth += 1;
    if (character === '」') depth -= 1;
    if (depth < 0) return at;
  }
  return undefined;
}

interface Around {
  readonly after: Span | undefined;
  readonly before: Span | undefined;
}

/** What of a cell lies between the words around the row. */
function between(text: string, { start, end }: Span, { after, before }: Around): Span {
  const from = Math.max(start, after?.end ?? start);
  const to = Math.min(end, before?.start ?? end);
  return from < to ? trim(text, { start: from, end: to }) : { start: from, end: from };
}

/** A row with its cells; undefined where nothing is in them. */
function rowOf(line: Line, cells: readonly Span[], text: string): Line | undefined {
  const filled = cells.filter(({ start, end }) => start < end);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  return { ...line, span, cells, flow: flow(text, filled) };
}
