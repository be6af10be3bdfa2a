/** A table of any format as text: one row a line, TAB between cells. */

import type { WideCell } from '../model/text.js';
import type { TextLine } from './text-lines.js';

/** A cell with the columns it covers. A part of a cell that is merged downwards has no text of its own. */
export interface TableCell {
  /** Its first column in the grid of the table, from 0. */
  readonly column: number;
  /** How many columns it covers. */
  readonly columns: number;
  readonly text: string;
  /** Whether it goes on with the cell above. */
  readonly isContinued: boolean;
}

/** More columns than any table of an agreement: without a bound, short rows under a long one would swell. */
export const MAX_COLUMNS = 100;

/** The longest text that stands in every row of a merged cell, in characters: a title or a role is shorter. */
const MAX_REPEATED = 1000;

/** The most that is repeated in one table, in characters, so that no file can swell. */
const MAX_REPEATED_IN_ALL = 1_000_000;

/**
 * The lines of a table. The text of a merged cell stands in every row that the cell covers, in its first
 * column; columns that no row has text in are left out, and rows without text.
 *
 *     ┌──────┬────────┬──────┐
 *     │ 観光 │ 宣伝   │ 主体 │     観光 ⇥ 宣伝 ⇥ 主体
 *     │      ├────────┤      │     観光 ⇥ 案内所 ⇥ 主体
 *     │      │ 案内所 │      │
 *     └──────┴────────┴──────┘
 */
export function tableLines(rows: readonly (readonly TableCell[])[]): readonly TextLine[] {
  const texts = withMergedTexts(rows.filter(row => row.some(({ text }) => text !== '')));
  const placed = haveSameCells(texts) ? texts.map(row => row.map(inLine)) : texts;
  const grid = placed.map(spread);
  const used = usedColumns(grid);
  return placed.map((row, at) => lineOf(grid[at] ?? [], row, used));
}

/** The line of a row: the texts of the columns in use, and which of them cover several. */
function lineOf(
  texts: readonly string[],
  row: readonly TableCell[],
  used: readonly number[],
): TextLine {
  const covered = new Map(row.map(cell => [cell.column, columnsIn(cell, used)]));
  const wide: WideCell[] = [];
  let start = 0;
  for (const column of used) {
    const end = start + (texts[column] ?? '').length;
    const columns = covered.get(column) ?? 1;
    if (columns > 1 && end > start) wide.push({ span: { start, end }, columns });
    start = end + 1;
  }
  return { text: used.map(column => texts[column] ?? '').join('\t'), wide, opensBlock: false };
}

/** How many of the columns in use a cell covers. */
function columnsIn({ column, columns }: TableCell, used: readonly number[]): number {
  return used.filter(at => at >= column && at < column + columns).length;
}

/**
 * Whether all rows with more than one cell have as many: then the first cell of one stands under the
 * first of another though their edges are not quite in line, as in tables whose columns were dragged.
 */
function haveSameCells(rows: readonly (readonly TableCell[])[]): boolean {
  return new Set(rows.map(row => row.length).filter(length => length > 1)).size === 1;
}

function withMergedTexts(
  rows: readonly (readonly TableCell[])[],
): readonly (readonly TableCell[])[] {
  const above = new Map<number, string>();
  let repeated = 0;
  return rows.map(row =>
    row.map(cell => {
      const text = cell.isContinued ? (above.get(cell.column) ?? '') : cell.text;
      above.set(cell.column, text);
      if (!cell.isContinued) return cell;
      repeated += text.length;
      const fits = text.length <= MAX_REPEATED && repeated <= MAX_REPEATED_IN_ALL;
      return { ...cell, text: fits ? text : '' };
    }),
  );
}

function inLine(cell: TableCell, at: number): TableCell {
  return { ...cell, column: at, columns: 1 };
}

/** The texts of a row by their columns; what stands further right than any table goes is put together. */
function spread(row: readonly TableCell[]): readonly string[] {
  const texts: string[] = [];
  for (const { column, text } of row) {
    const at = Math.min(column, MAX_COLUMNS - 1);
    texts[at] = `${texts[at] ?? ''} ${text}`.trim();
  }
  return texts;
}

function usedColumns(grid: readonly (readonly string[])[]): readonly number[] {
  const used = new Set<number>();
  for (const row of grid) {
    row.forEach((text, column) => {
      if (text !== '') used.add(column);
    });
  }
  return [...used].sort((a, b) => a - b);
}

/** The text of a cell on one line: its paragraphs and lines with a space between. */
export function cellText(text: string): string {
  return text.replace(/\s*[\n\f\t]\s*/g, ' ').trim();
}
