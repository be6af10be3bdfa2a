/** Tables whose columns are kept by spaces, as a PDF is copied with its layout: each line has a piece of each cell. */
import { append } from '../model/append.js';
import { slice } from '../model/text.js';
import type { Span } from '../model/text.js';
import { headerColumns, isPlainHeader } from './columns.js';
import type { Line } from './physical-lines.js';
import type { Measure, Piece } from './screen-pieces.js';
import { MEASURES, closePiecesOf, piecesOf } from './screen-pieces.js';

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
    const table = tableAt(text, lines, { at, open });
    append(all, table?.lines ?? lines.slice(at, at + 1));
    open = table?.row;
    at += table?.lines.length ?? 1;
  }
  return all;
}

/** A header with the lines in its columns, and the row that is open behind them. */
interface Table {
  readonly lines: readonly Line[];
  readonly row: OpenRow;
}

/** Where a table may begin, and the row that is open there: a header that a page repeats stands between the lines of a row. */
interface Place {
  readonly at: number;
  readonly open: OpenRow | undefined;
}

/** The table whose header is a line, by the measure that puts the most lines into its columns. */
function tableAt(text: string, lines: readonly Line[], { at, open }: Place): Table | undefined {
  const header = lines[at];
  if (header === undefined || !isHeader(text, header)) return undefined;
  const below = lines.slice(at + 1, at + 1 + MAX_LINES);
  const tables = MEASURES.map(measure => {
    const columns = piecesOf(text, header, measure);
    const row = rowBelow(text, columns, open);
    const block = blockBelow(text, below, { columns, row, measure });
    return { lines: [{ ...header, cells: columns }, ...block], row };
  });
  const [best] = tables.sort((a, b) => b.lines.length - a.lines.length);
  return best === undefined || best.lines.length === 1 ? undefined : best;
}

/** The row that the lines below a header go on with: that above a header of as many columns. */
function rowBelow(text: string, columns: readonly Piece[], above: OpenRow | undefined): OpenRow {
  const kinds = headerColumns(namesOf(text, columns))?.map(({ kind }) => kind) ?? [];
  const contentAt = kinds.indexOf('content');
  return above?.width === columns.length
    ? above.copy()
    : new OpenRow(text, columns.length, contentAt);
}

/** How the lines below a header are read. */
interface Reading {
  readonly columns: readonly Piece[];
  readonly row: OpenRow;
  readonly measure: Measure;
}

/** Whether a line names columns, set apart by gaps. */
function isHeader(text: string, line: Line): boolean {
  if (line.cells.length > 1 || line.flow.text.includes('。')) return false;
  const pieces = piecesOf(text, line, ({ length }) => length);
  return pieces.length > 2 && isPlainHeader(namesOf(text, pieces));
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
  { columns, row, measure }: Reading,
): readonly Line[] {
  const block: Line[] = [];
  for (const line of lines) {
    const cells =
      line.cells.length > 1 ? undefined : cellsOf(closePiecesOf(text, line, measure), columns);
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

  /** The same row, to be gone on with in one of several ways. */
  copy(): OpenRow {
    const row = new OpenRow(this.#text, this.width, this.#contentAt);
    row.#ends = this.#ends;
    row.#end = this.#end;
    return row;
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
function cellsOf(pieces: readonly Piece[], columns: readonly Piece[]): readonly Span[] | undefined {
  const lineStart = pieces[0]?.start ?? 0;
  const cells: Span[] = columns.map(() => ({ start: lineStart, end: lineStart }));
  let column = -1;
  for (const piece of pieces) {
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
