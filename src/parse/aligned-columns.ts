/** Tables whose columns are kept by spaces, as a PDF is copied with its layout: each line has a piece of each cell. */
import { append } from '../model/append.js';
import { slice } from '../model/text.js';
import type { Span } from '../model/text.js';
import type { Cells } from './aligned-rows.js';
import { OpenRow, TableShape } from './aligned-rows.js';
import { isPlainHeader } from './columns.js';
import type { Line } from './physical-lines.js';
import type { Measure, Piece } from './screen-pieces.js';
import { MEASURES, closePiecesOf, piecesOf, withoutClose } from './screen-pieces.js';

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

/** The table whose header is a line, by the measure by which the most lines stand below the names of its columns. */
function tableAt(text: string, lines: readonly Line[], { at, open }: Place): Table | undefined {
  const header = lines[at];
  if (header === undefined || !isHeader(text, header)) return undefined;
  const below = lines.slice(at + 1, at + 1 + MAX_LINES);
  const tables = MEASURES.map(measure => {
    const columns = piecesOf(text, header, measure);
    const row = open?.width === columns.length ? open.copy() : new OpenRow(text);
    const block = blockBelow(text, below, { columns, row, measure });
    const placed = below
      .slice(0, block.length)
      .filter(line => isPlaced(closePiecesOf(text, line, measure), columns));
    return { lines: [{ ...header, cells: columns }, ...block], row, placed: placed.length };
  });
  const [best] = tables.sort((a, b) => b.placed - a.placed || b.lines.length - a.lines.length);
  return best === undefined || best.lines.length === 1 ? undefined : best;
}

/** How the lines below a header are read. */
interface Reading {
  readonly columns: readonly Piece[];
  /** The row that they go on with: that above a header of as many columns. */
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
  const block = linesInColumns(text, lines, { columns, measure });
  const texts = block.map(({ cells }) => cells.map(cell => slice(text, cell)));
  const shape = new TableShape(namesOf(text, columns), texts);
  return block.map(of => {
    const isWrapped = row.isContinuedBy(of, shape);
    row.add(of, isWrapped);
    return { ...of.line, cells: of.cells, ...(isWrapped ? { isWrapped } : {}) };
  });
}

function linesInColumns(
  text: string,
  lines: readonly Line[],
  { columns, measure }: Omit<Reading, 'row'>,
): readonly Cells[] {
  const block: Cells[] = [];
  for (const line of lines) {
    const pieces = line.cells.length > 1 ? [] : closePiecesOf(text, line, measure);
    const cells = cellsOf(pieces, columns);
    if (cells === undefined) break;
    block.push({ line, cells });
  }
  return block;
}

/** The cells of a line by the columns above it; undefined where it does not stand in them. */
function cellsOf(pieces: readonly Piece[], columns: readonly Piece[]): readonly Span[] | undefined {
  return cellsByOrder(pieces, columns) ?? cellsByPlace(pieces, columns);
}

/**
 * The cells of a line that has one for each column, though not below its name: who types spaces does not count them.
 *
 *     取組          甲の役割          乙の役割
 *     地下水の保全    事業を企画する。    事業に協力する。     accepted: two gaps, three columns
 *     地下水の保全    事業を  企画する。                 not: a gap in a cell, and it stands where it should
 */
function cellsByOrder(
  pieces: readonly Piece[],
  columns: readonly Piece[],
): readonly Span[] | undefined {
  const cells = withoutClose(pieces);
  const isOut = cells.some(({ at }) => !columns.some(column => isNear(column.at, at)));
  return isOut && cells.length === columns.length
    ? cells.map(({ start, end }) => ({ start, end }))
    : undefined;
}

/** Whether a line stands in its columns, each cell below a name. */
function isPlaced(pieces: readonly Piece[], columns: readonly Piece[]): boolean {
  return cellsByOrder(pieces, columns) === undefined;
}

function cellsByPlace(
  pieces: readonly Piece[],
  columns: readonly Piece[],
): readonly Span[] | undefined {
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
