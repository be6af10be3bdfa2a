/** Tables of a page: rows and cells with the grid columns that they cover. */
import type { TableCell } from '../tables.js';
import { cellText, MAX_COLUMNS } from '../tables.js';
import type { HtmlElement } from './tree.js';
import { isElement } from './tree.js';

/** The rows of a table, not those of tables in it. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap(child => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

/** The cells of a row. */
export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter((cell): cell is HtmlElement => isElement(cell, 'td', 'th'));
}

/** A cell that goes on below its row. */
interface Hanging {
  readonly columns: number;
  rows: number;
}

/** The cells of a table in its grid; `read` gives the lines of one. */
export function gridOf(
  table: HtmlElement,
  read: (cell: HtmlElement) => readonly string[],
): readonly (readonly TableCell[])[] {
  const hanging = new Map<number, Hanging>();
  return rowsOf(table).map(row => {
    const cells: TableCell[] = [];
    let column = takeHanging(hanging, 0, cells);
    for (const cell of cellsOf(row)) {
      const columns = spanOf(cell, 'colspan');
      const rows = spanOf(cell, 'rowspan');
      cells.push({ column, columns, text: cellText(read(cell).join('\n')), isContinued: false });
      if (rows > 1 && column < MAX_COLUMNS) hanging.set(column, { columns, rows });
      else hanging.delete(column);
      column = takeHanging(hanging, column + columns, cells);
    }
    return cells;
  });
}

/** Puts in the cells that hang down into a row at a column; the column behind them. */
function takeHanging(hanging: Map<number, Hanging>, from: number, cells: TableCell[]): number {
  let column = from;
  for (let cell = hanging.get(column); cell !== undefined; cell = hanging.get(column)) {
    cells.push({ column, columns: cell.columns, text: '', isContinued: true });
    cell.rows -= 1;
    if (cell.rows <= 1) hanging.delete(column);
    column += cell.columns;
  }
  return column;
}

/** HTML allows a cell no more rows than this, and fewer columns. */
const MAX_SPAN = 65_534;

/** How many columns or rows a cell covers; 0 rows are all that follow. */
function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const written = Number.parseInt(attributes.get(name) ?? '1', 10);
  if (name === 'rowspan' && written === 0) return Number.POSITIVE_INFINITY;
  return written >= 1 ? Math.min(written, MAX_SPAN) : 1;
}
