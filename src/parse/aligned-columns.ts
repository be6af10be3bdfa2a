/** Tables whose columns are kept by spaces, as a PDF is copied with its layout: each line has a piece of each cell. */
import { isBlank } from '../japanese/normalize.js';
import { slice } from '../model/text.js';
import type { Span } from '../model/text.js';
import { headerColumns, isPlainHeader } from './columns.js';
import type { Line } from './physical-lines.js';

/** A run of characters of a line and the column of the screen that it begins at; wide characters count two. */
interface Piece extends Span {
  readonly at: number;
}

/** How far a cell may begin beside the name of its column. */
const TOLERANCE = 2;

/**
 * The lines with those cut into cells that stand below the names of columns.
 *
 *     連携事業          事業の内容                  甲の役割              乙の役割
 *     休日・夜間の救急    休日及び夜間における初期救    休日夜間急患センターを    甲と協力して、住民に対
 *     医療             急医療を提供する。           運営する。             する周知に取り組む。
 *     ^                ^                        ^                    ^
 *
 * A line goes on with the row above while a cell of that is open. Not a line that begins elsewhere.
 */
export function withAlignedColumns(text: string, lines: readonly Line[]): readonly Line[] {
  const all: Line[] = [];
  let open: OpenRow | undefined;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const columns = columnsAt(text, line);
    // a header that a page repeats stands between the lines of a row
    const row = columns === undefined ? undefined : rowBelow(text, columns, open);
    const block =
      columns === undefined || row === undefined
        ? []
        : blockBelow(text, lines.slice(at + 1, at + 1 + MAX_LINES), { columns, row });
    all.push(block.length === 0 ? line : { ...line, cells: columns ?? [] }, ...block);
    open = block.length === 0 ? undefined : row;
    at += 1 + block.length;
  }
  return all;
}

/** The row that the lines below a header go on with: that above a header of as many columns. */
function rowBelow(text: string, columns: readonly Piece[], above: OpenRow | undefined): OpenRow {
  const kinds = headerColumns(namesOf(text, columns))?.map(({ kind }) => kind) ?? [];
  const contentAt = kinds.indexOf('content');
  return above?.width === columns.length ? above : new OpenRow(text, columns.length, contentAt);
}

interface Table {
  readonly columns: readonly Piece[];
  readonly row: OpenRow;
}

/** The names of columns in a line, set apart by gaps; undefined where it is no header. */
function columnsAt(text: string, line: Line): readonly Piece[] | undefined {
  if (line.cells.length > 1 || line.flow.text.includes('。')) return undefined;
  const pieces = piecesOf(text, line);
  return pieces.length > 2 && isPlainHeader(namesOf(text, pieces)) ? pieces : undefined;
}

function namesOf(text: string, pieces: readonly Piece[]): readonly string[] {
  return pieces.map(piece => slice(text, piece).normalize('NFKC').replace(/\s/g, ''));
}

/** The most lines of one table. */
const MAX_LINES = 2000;

/** The lines below a header that stand in its columns. */
function blockBelow(
  text: string,
  lines: readonly Line[],
  { columns, row }: Table,
): readonly Line[] {
  const block: Line[] = [];
  for (const line of lines) {
    const cells = cellsIn(text, line, columns);
    if (cells === undefined) break;
    const isWrapped = row.isContinuedBy(line, cells);
    row.add(line, { cells, isWrapped });
    block.push({ ...line, cells, ...(isWrapped ? { isWrapped } : {}) });
  }
  return block;
}

/** The row that is open, by the last characters of its cells. */
class OpenRow {
  readonly width: number;
  readonly #text: string;
  /** The first column that has sentences: titles before it are never closed. */
  readonly #contentAt: number;
  #ends: readonly string[];
  #end = 0;

  constructor(text: string, width: number, contentAt: number) {
    this.width = width;
    this.#text = text;
    this.#contentAt = contentAt;
    this.#ends = Array.from({ length: width }, () => '');
  }

  /**
   * Whether a line is more of it: a sentence is open, or the line begins no cell of the first column and no blank line
   * stands above it. Cells of the first column may stand in the middle of their row.
   */
  isContinuedBy({ span }: Line, cells: readonly Span[]): boolean {
    if (this.#ends.every(end => end === '')) return false;
    const sentences = this.#ends.slice(this.#contentAt);
    if (sentences.some(end => end !== '' && !end.endsWith('。'))) return true;
    const isApart = /\n\s*\n/.test(this.#text.slice(this.#end, span.start));
    const [first] = cells;
    return !isApart && (first === undefined || first.start === first.end);
  }

  add(
    { span }: Line,
    { cells, isWrapped }: { readonly cells: readonly Span[]; readonly isWrapped: boolean },
  ): void {
    const texts = cells.map(cell => slice(this.#text, cell));
    this.#ends = texts.map((end, at) => (end === '' && isWrapped ? (this.#ends[at] ?? '') : end));
    this.#end = span.end;
  }
}

/** The cells of a line by the columns above it; undefined where it does not stand in them. */
function cellsIn(text: string, line: Line, columns: readonly Piece[]): readonly Span[] | undefined {
  if (line.cells.length > 1) return undefined;
  const cells: Span[] = columns.map(() => ({ start: line.span.start, end: line.span.start }));
  let column = -1;
  for (const piece of piecesOf(text, line)) {
    const next = columns.findIndex(({ at }, place) => place > column && isNear(at, piece.at));
    if (next < 0 && column < 0) return undefined;
    if (next >= 0) column = next;
    const before = cells[column];
    const start = next >= 0 || before === undefined ? piece.start : before.start;
    cells[column] = { start, end: piece.end };
  }
  return isRow(cells) ? cells : undefined;
}

function isNear(column: number, place: number): boolean {
  return Math.abs(column - place) <= TOLERANCE;
}

/** Whether there is text outside of the first column: a line with text there alone may be a heading. */
function isRow(cells: readonly Span[]): boolean {
  return cells.slice(1).some(({ start, end }) => start < end);
}

/** What is set apart by two spaces or a wide one. */
const PIECE = /[^\s](?:[^\S\n\u3000]?[^\s])*/gu;

function piecesOf(text: string, { span }: Line): readonly Piece[] {
  const lineStart = lineStartOf(text, span.start);
  if (lineStart === undefined) return [];
  const whole = text.slice(lineStart, span.end);
  let [at, from] = [0, 0];
  return Array.from(whole.matchAll(PIECE)).map(({ 0: piece, index }) => {
    at += widthOf(whole.slice(from, index));
    const found = { start: lineStart + index, end: lineStart + index + piece.length, at };
    at += widthOf(piece);
    from = index + piece.length;
    return found;
  });
}

/** Where the line begins whose first character stands at a place; undefined for a part of a line, which has no columns. */
function lineStartOf(text: string, place: number): number | undefined {
  let start = place;
  while (start > 0 && !/[\n\f]/.test(text.charAt(start - 1))) {
    if (!isBlank(text.charAt(start - 1))) return undefined;
    start -= 1;
  }
  return start;
}

/** How many columns of the screen a text takes: characters of Latin and half width take one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u02ff\uff61-\uff9f]/.test(character) ? 1 : 2;
  return width;
}
