/** The rows of a table that kept its columns: one row a line, TAB between cells. */
import { foldWidth } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import type { AnnexRow, Column, DocumentNode, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { isAsAbove, isNothing } from './cell-marks.js';
import type { CellKey } from './cell-keys.js';
import { blockKeyOf, cellKeyOf } from './cell-keys.js';
import { belowUpper, headerColumns, isSameColumn, isUpperHeader } from './columns.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf, leafOver, mergeOverBlanks } from './lines.js';
import { isHeadingText, isShort } from './loose-lines.js';
import { RowDraft, isFilled, sharedCells } from './row-draft.js';

/** A cell beyond the columns of the header: kept, with no meaning. */
const EXTRA: Column = { kind: 'other', name: '' };

/** ---, ―――: a ruling drawn with characters. Not 一, which is a number. */
const RULE = /^[-‐‑–—―−─━=]+$/;

/** What a table goes on with from the section before. */
interface TableStart {
  /** A heading may stand between the rows of one table, whose header is not repeated. */
  readonly columns: readonly Column[] | undefined;
  readonly rowsBefore: number;
}

/** Collects the lines under one heading of an annex into rows. */
export class TableReader {
  readonly #cursor: Cursor;
  readonly #nodes: (Leaf | RowDraft)[] = [];
  #columns: readonly Column[] | undefined;
  /** The upper line of a header of two. */
  #upperHeader: readonly string[] = [];
  #fragments: Line[] = [];
  /** Whether cells of this table end with 。 at all; where they do not, an open cell means nothing. */
  #hasSentences = false;
  #rowCount: number;

  constructor(cursor: Cursor, start: TableStart = { columns: undefined, rowsBefore: 0 }) {
    this.#cursor = cursor;
    this.#columns = start.columns;
    this.#rowCount = start.rowsBefore;
  }

  /** The columns of the last header. */
  get columns(): readonly Column[] | undefined {
    return this.#columns;
  }

  /** The rows so far and everything that stood among them, in order. */
  finish(): { rows: readonly AnnexRow[]; nodes: readonly DocumentNode[] } {
    this.#flushFragments();
    const nodes = this.#nodes.map(node =>
      node instanceof RowDraft ? node.finish(this.#text) : node,
    );
    return { rows: nodes.filter(node => node.kind === 'annex-row'), nodes };
  }

  /** Whether a line is the title of a block whose cells follow, each after its name. */
  opensBlock(line: Line, next: Line | undefined): boolean {
    return !line.flow.text.includes('。') && next !== undefined && this.#keyOf(next) !== undefined;
  }

  /**
   * Whether a line of one cell is a heading without a number: it stands above the header of a table, or
   * across the columns above a whole row. Not the rest of a cell that a page break cut.
   */
  opensSection(line: Line, next: Line | undefined): boolean {
    if (next === undefined || !isHeadingText(line) || this.#lastRow()?.isCut(this.#text) === true)
      return false;
    if (!isTableLine(line)) return headerColumns(this.#textsOf(next)) !== undefined;
    const isWholeRow = isFilled(next.cells[0]) && next.cells.filter(isFilled).length > 2;
    return this.#columns !== undefined && isWholeRow;
  }

  /** Adds one line; `next` is the line after it. */
  add(line: Line, next: Line | undefined): void {
    if (isTableLine(line)) {
      this.#flushFragments();
      this.#addTableLine(line, next);
    } else if (this.opensBlock(line, next)) {
      this.#flushFragments();
      this.#openBlock(line.span);
    } else this.#fragments.push(line);
  }

  get #text(): string {
    return this.#cursor.source.text;
  }

  #addTableLine(line: Line, next: Line | undefined): void {
    const [texts, filled] = [this.#textsOf(line), line.cells.filter(isFilled)];
    const isUpper = next !== undefined && isUpperHeader(texts, this.#textsOf(next));
    const header = headerColumns(belowUpper(texts, this.#upperHeader));
    this.#upperHeader = isUpper ? texts : [];
    if (texts.every(text => text === '' || RULE.test(text))) this.#keep('table-rule', filled);
    else if (isUpper) this.#nodes.push(leafOver('table-header', filled));
    else if (header !== undefined) {
      this.#columns = header;
      this.#nodes.push(leafOver('table-header', filled));
    } else this.#addCellsOf(line, filled);
  }

  #textsOf(line: Line): readonly string[] {
    return line.cells.map(cell => foldWidth(slice(this.#text, cell)));
  }

  #addCellsOf(line: Line, filled: readonly Span[]): void {
    const key =
      this.#keyOf(line) ??
      (this.#columns === undefined ? blockKeyOf(this.#textsOf(line)) : undefined);
    const [first] = line.cells;
    if (key !== undefined) this.#addKeyed(line, key);
    else if (this.#columns !== undefined) this.#addCells(line, this.#columns);
    else if (filled.length === 1 && first !== undefined && isFilled(first)) this.#openBlock(first);
    else if (!this.#continueKeyed(filled)) this.#keep('unparsed', filled);
  }

  #keep(kind: 'table-rule' | 'unparsed', spans: readonly Span[]): void {
    this.#cursor.report(kind === 'unparsed' ? 'text-not-understood' : kind, spans);
    this.#nodes.push(leafOver(kind, spans));
  }

  #openBlock(title: Span): void {
    const row = this.#newRow();
    row.cells.push({ column: { kind: 'title' }, spans: [title] });
  }

  #keyOf(line: Line): CellKey | undefined {
    const isAmongRoles = this.#lastRow()?.isAmongRoles === true;
    return cellKeyOf(this.#textsOf(line), isAmongRoles);
  }

  #addKeyed(line: Line, { column, value, isUnderRoles = false }: CellKey): void {
    const cells = line.cells.filter(isFilled);
    const text = cells[value];
    if (text === undefined) return;
    const row = this.#lastRow();
    const open = row !== undefined && !row.cells.some(cell => isSameColumn(cell.column, column));
    const target = open && column.kind !== 'title' ? this.#reopened(row) : this.#newRow();
    append(
      target.besides,
      cells.slice(0, value).map(name => leaf('column-name', name)),
    );
    target.cells.push({ column, spans: [text] });
    target.isAmongRoles = isUnderRoles;
  }

  /** The last row, with what stands behind it so far: it goes on behind that. */
  #reopened(row: RowDraft): RowDraft {
    const behind = this.#nodes.splice(this.#nodes.indexOf(row) + 1);
    append(
      row.besides,
      behind.filter((node): node is Leaf => !(node instanceof RowDraft)),
    );
    return row;
  }

  /** The rest of a keyed cell on the next page: an empty cell, and text where the last one is open. */
  #continueKeyed(filled: readonly Span[]): boolean {
    const row = this.#lastRow();
    const last = row?.cells.at(-1);
    if (row === undefined || last === undefined || row.besides.length === 0 || filled.length !== 1)
      return false;
    if (!row.isOpen(row.cells.length - 1, this.#text)) return false;
    append(last.spans, filled);
    this.#cursor.report('cell-continued', filled);
    return true;
  }

  #addCells(line: Line, columns: readonly Column[]): void {
    const previous = this.#lastRow();
    if (previous !== undefined && this.#continues(line, previous)) {
      this.#continueRow(line, previous);
      return;
    }
    const row = this.#newRow();
    row.shared = sharedCells(line.cells, columns, column => previous?.cellOf(column, this.#text));
    for (let at = 0; at < Math.max(columns.length, line.cells.length); at++) {
      const cell = line.cells[at];
      const column = columns[at] ?? EXTRA;
      if (isFilled(cell)) row.cells.push(this.#cellOf(cell, column, previous));
      else row.cells.push({ column, spans: [] });
    }
  }

  /** A cell with what it stands for, where it says nothing itself. */
  #cellOf(cell: Span, column: Column, previous: RowDraft | undefined): RowDraft['cells'][number] {
    const text = foldWidth(slice(this.#text, cell));
    const above = isAsAbove(text) ? previous?.cellOf(column, this.#text)?.leaf : undefined;
    if (above !== undefined) this.#cursor.report('cell-as-above', [cell]);
    return { column, spans: [cell], above, isNothing: isNothing(text) };
  }

  #continues(line: Line, row: RowDraft): boolean {
    if (line.isWrapped === true) return true;
    this.#hasSentences ||= row.hasSentence(this.#text);
    return this.#hasSentences && row.isContinuedBy(line.cells, this.#text);
  }

  #continueRow(line: Line, row: RowDraft): void {
    const added = line.cells.filter(isFilled);
    line.cells.forEach((cell, at) => {
      if (!isFilled(cell)) return;
      const continued = row.cells[at];
      if (continued === undefined) row.cells.push({ column: EXTRA, spans: [cell] });
      else row.continueCell(continued, cell);
    });
    this.#cursor.report('cell-continued', added);
  }

  #newRow(): RowDraft {
    this.#rowCount += 1;
    const row = new RowDraft(this.#rowCount);
    this.#nodes.push(row);
    return row;
  }

  #lastRow(): RowDraft | undefined {
    return this.#nodes.findLast(node => node instanceof RowDraft);
  }

  #flushFragments(): void {
    const lines = this.#fragments;
    this.#fragments = [];
    if (lines.length === 0) return;
    const isDebris = this.#lastRow() !== undefined && lines.every(isShort);
    const spans = mergeOverBlanks(
      this.#text,
      lines.map(line => line.span),
    );
    this.#cursor.report(isDebris ? 'page-debris' : 'text-not-understood', spans);
    this.#nodes.push(leafOver(isDebris ? 'debris' : 'unparsed', spans));
  }
}
