/** Grids and the characters in them → rows of cells. */
import type { Box, Size } from './geometry.js';
import { centre, contains } from './geometry.js';
import { turnGlyphs } from './frame.js';
import type { Grid, GridCell } from './grids.js';
import type { Line } from './lines.js';
import { linesOf } from './lines.js';
import { dividedRows } from './open-rows.js';
import type { Glyph } from './page.js';

/** A cell of a row; one that another covers is empty. */
export interface Cell {
  readonly lines: readonly Line[];
  /** How many columns it takes; 0 where another cell covers its place. */
  readonly columnSpan: number;
}

/** A row: one cell a column. */
export type Row = readonly Cell[];

/** A table, or the part of one that a page has. */
export interface Table {
  readonly kind: 'table';
  readonly box: Box;
  /** The left edges of its columns. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** How many rows were found without a line between them. */
  readonly guessedRows: number;
  /** Whether no line closes it at the top, at the bottom. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** A cell without text. */
export const EMPTY: Cell = { lines: [], columnSpan: 1 };

/**
 * The characters of a cell from which on lines of one or two are columns of vertical writing:
 * 圏域の取組, one below the other.
 */
const VERTICAL_LINES = 3;
const VERTICAL_LENGTH = 1.6;

/** A table of a grid; undefined where its cells hold no text. */
export function tableOf(grid: Grid, glyphs: readonly Glyph[], page: Size): Table | undefined {
  const filled = new Map<GridCell, readonly Glyph[]>();
  for (const cell of grid.cells) {
    const inside = glyphs.filter(({ box }) => contains(cell.box, centre(box)));
    if (inside.length > 0) filled.set(cell, inside);
  }
  if (filled.size === 0) return undefined;
  const columns = grid.columns
    .slice(0, -1)
    .flatMap((edge, column) =>
      [...filled.keys()].some(cell => cell.column === column) ? [{ edge, column }] : [],
    );
  const kept = columns.map(({ column }) => column);
  const divided = grid.rows.slice(0, -1).map((_, row) => rowsAt(row, { filled, kept, page }));
  return {
    kind: 'table',
    box: grid.box,
    columns: columns.map(({ edge }) => edge),
    rows: divided.flat(),
    guessedRows: divided.reduce((sum, rows) => sum + Math.max(0, rows.length - 1), 0),
    isOpenAbove: grid.isOpenAbove,
    isOpenBelow: grid.isOpenBelow,
  };
}

interface Filling {
  readonly filled: ReadonlyMap<GridCell, readonly Glyph[]>;
  /** The columns in which a text begins. */
  readonly kept: readonly number[];
  readonly page: Size;
}

/** The rows that a row of the grid holds: one, or several without lines between them; none where it is empty. */
function rowsAt(row: number, { filled, kept, page }: Filling): readonly Row[] {
  const here = [...filled].filter(([cell]) => cell.row === row);
  if (here.length === 0) return [];
  const parts = dividedRows(
    here.map(([cell, glyphs]) => ({ column: cell.column, glyphs })),
    new Set(here.filter(([cell]) => cell.rowSpan > 1).map(([cell]) => cell.column)),
  );
  const spans = new Map(here.map(([cell]) => [cell.column, spanOf(cell, kept)]));
  return parts.map(part =>
    kept.map(column => {
      const glyphs = part.get(column);
      const columnSpan = spans.get(column) ?? (isCovered(column, here) ? 0 : 1);
      return { lines: glyphs === undefined ? [] : cellLines(glyphs, page), columnSpan };
    }),
  );
}

function spanOf(cell: GridCell, kept: readonly number[]): number {
  return kept.filter(at => at >= cell.column && at < cell.column + cell.columnSpan).length;
}

function isCovered(column: number, cells: readonly (readonly [GridCell, unknown])[]): boolean {
  return cells.some(([cell]) => cell.column < column && column < cell.column + cell.columnSpan);
}

/** The lines of a cell, from top to bottom; of vertical writing from right to left. */
export function cellLines(glyphs: readonly Glyph[], page: Size): readonly Line[] {
  const lines = linesOf(glyphs);
  const count = lines.reduce((sum, line) => sum + line.glyphs.length, 0);
  const isVertical = lines.length >= VERTICAL_LINES && count / lines.length < VERTICAL_LENGTH;
  return isVertical ? linesOf(turnGlyphs(glyphs, 1, page)) : lines;
}
