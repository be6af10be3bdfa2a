/** Which lines of a table that is laid out by spaces are one row: a cell may be wrapped, or every row may be one line. */
import { foldWidth } from '../japanese/normalize.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { isAsAbove, isAsLeft, isNothing } from './cell-marks.js';
import { headerColumns } from './columns.js';
import type { Line } from './physical-lines.js';
import { widthOf } from './screen-pieces.js';

/** The cells of a line, one a column. */
export interface Cells {
  readonly line: Line;
  readonly cells: readonly Span[];
}

/** How much narrower than its column a wrapped line of a cell may be: one wide character, which may not begin a line. */
const SLACK = 2;

/** What the lines of a table say of its columns. */
export class TableShape {
  /** The first column that may have sentences: titles before it never end with 。. */
  readonly contentAt: number;
  /** Whether cells of a column end with 。. Where none does, as with 水田湛水の実施, what ends without one is no sign. */
  readonly #hasSentences: readonly boolean[];
  readonly #widest: readonly number[];

  constructor(names: readonly string[], lines: readonly (readonly string[])[]) {
    const kinds = headerColumns(names)?.map(({ kind }) => kind) ?? [];
    this.contentAt = kinds.indexOf('content');
    const columns = names.map((_, at) => lines.map(cells => cells[at] ?? ''));
    this.#hasSentences = columns.map(
      (cells, at) => at >= this.contentAt && cells.some(cell => cell.endsWith('。')),
    );
    this.#widest = columns.map(cells =>
      cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 0),
    );
  }

  /** Whether the sentence of a cell is open. 同左 and － are whole. */
  isOpen(cell: string, column: number): boolean {
    const isSentence = this.#hasSentences[column] === true && cell !== '' && !cell.endsWith('。');
    return isSentence && !isMark(cell);
  }

  /** Whether a cell reaches the edge of its column, where it would be wrapped. */
  isFull(cell: string, column: number): boolean {
    return widthOf(cell) + SLACK >= (this.#widest[column] ?? 0) && !isMark(cell);
  }

  /** The cells of the columns whose cells are sentences. */
  sentencesOf(cells: readonly string[]): readonly (readonly [cell: string, column: number])[] {
    return cells
      .map((cell, column) => [cell, column] as const)
      .filter(([cell, column]) => cell !== '' && this.#hasSentences[column] === true);
  }
}

function isMark(cell: string): boolean {
  const text = foldWidth(cell);
  return isAsAbove(text) || isAsLeft(text) || isNothing(text);
}

/** The row that is open, by the last line of each of its cells. */
export class OpenRow {
  readonly #text: string;
  #ends: readonly string[] = [];
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many columns it has; 0 where no row is open. */
  get width(): number {
    return this.#ends.length;
  }

  /**
   * Whether a line is more of it. One that fills each column from the content on is, where most sentences above it are
   * open at the edge of their column; another is where a sentence is open, or where it begins no cell of the first
   * column and no blank line stands above it. Cells of the first column may stand in the middle of their row.
   *
   *     救急医療    救急の診療を  診療所を運営      below it: 行う。 · する。          more of it
   *     救急医療    診療を行う。  診療所を運営する。  below it: 観光 · 取り組む。 · 主導   a row
   *     雨水の浸透  浸透桝の設置  設置の補助        below it: 下水道 · 接続 · 促進     a row
   */
  isContinuedBy({ line, cells }: Cells, shape: TableShape): boolean {
    if (this.width === 0) return false;
    const sentences = shape.sentencesOf(this.#ends);
    if (cells.slice(shape.contentAt).every(isFilled)) {
      const open = sentences.filter(([cell, column]) => shape.isOpen(cell, column));
      const wrapped = sentences.filter(([cell, column]) => shape.isFull(cell, column));
      return open.some(cell => wrapped.includes(cell)) && wrapped.length * 2 > sentences.length;
    }
    if (sentences.some(([cell, column]) => shape.isOpen(cell, column))) return true;
    const isApart = /\n\s*\n/.test(this.#text.slice(this.#end, line.span.start));
    return !isApart && !isFilled(cells[0]);
  }

  /** The same row, to be gone on with in one of several ways. */
  copy(): OpenRow {
    const row = new OpenRow(this.#text);
    row.#ends = this.#ends;
    row.#end = this.#end;
    return row;
  }

  /** Adds a line to it, or begins the next row with it. */
  add({ line, cells }: Cells, isWrapped: boolean): void {
    const texts = cells.map(cell => slice(this.#text, cell));
    this.#ends = texts.map((end, at) => (end === '' && isWrapped ? (this.#ends[at] ?? '') : end));
    this.#end = line.span.end;
  }
}

function isFilled(cell: Span | undefined): boolean {
  return cell !== undefined && cell.start < cell.end;
}
