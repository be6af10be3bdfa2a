/** The rows of a table that kept its columns: one row a line, TAB between cells. */
import { foldWidth } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import type { AnnexRow, Column, DocumentNode } from '../model/document.js';
import { present } from '../model/present.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { isAsAbove, isAsLeft, isNothing, partyMeantBy } from './cell-marks.js';
import type { CellKey } from './cell-keys.js';
import { blockKeyOf, cellKeyOf } from './cell-keys.js';
import { belowUpper, headerColumns, isSameColumn, isUpperHeader } from './columns.js';
import type { Cursor, Line } from './lines.js';
import { isBlankLine, isTableLine, leaf, leafOver, mergeOverBlanks } from './lines.js';
import { isHeadingText, isShort } from './loose-lines.js';
import { cellTexts } from './physical-lines.js';
import type { CellDraft, RowDraft } from './row-draft.js';
import { isFilled, sharedCells } from './row-draft.js';
import { RowList } from './row-list.js';

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
  readonly #rows: RowList;
  #columns: readonly Column[] | undefined;
  /** The upper line of a header of two. */
  #upperHeader: readonly string[] = [];
  #fragments: Line[] = [];
  /** Whether cells of this table end with 。 at all; where they do not, an open cell means nothing. */
  #hasSentences = false;

  constructor(cursor: Cursor, start: TableStart = { columns: undefined, rowsBefore: 0 }) {
    this.#cursor = cursor;
    this.#columns = start.columns;
    this.#rows = new RowList(start.rowsBefore);
  }

  /** The columns of the last header. */
  get columns(): readonly Column[] | undefined {
    return this.#columns;
  }

  /** The rows so far and everything that stood among them, in order. */
  finish(): { rows: readonly AnnexRow[]; nodes: readonly DocumentNode[] } {
    this.#flushFragments();
    return this.#rows.finish(this.#text);
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
    if (next === undefined || !isHeadingText(line) || this.#rows.last?.isCut(this.#text) === true)
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
    else if (isUpper) this.#rows.add(leafOver('table-header', filled));
    else if (header !== undefined) {
      this.#columns = header;
      this.#rows.add(leafOver('table-header', filled));
    } else this.#addCellsOf(line, filled);
  }

  #textsOf(line: Line): readonly string[] {
    return cellTexts(this.#text, line);
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
    this.#rows.add(leafOver(kind, spans));
  }

  #openBlock(title: Span): void {
    const row = this.#rows.open();
    row.cells.push({ column: { kind: 'title' }, spans: [title] });
  }

  #keyOf(line: Line): CellKey | undefined {
    const isAmongRoles = this.#rows.last?.isAmongRoles === true;
    return cellKeyOf(this.#textsOf(line), isAmongRoles);
  }

  #addKeyed(line: Line, { column, value, isUnderRoles = false }: CellKey): void {
    const cells = line.cells.filter(isFilled);
    const text = cells[value];
    if (text === undefined) return;
    const row = this.#rows.last;
    const open = row !== undefined && !row.cells.some(cell => isSameColumn(cell.column, column));
    const target = open && column.kind !== 'title' ? this.#rows.reopen(row) : this.#rows.open();
    append(
      target.besides,
      cells.slice(0, value).map(name => leaf('column-name', name)),
    );
    target.cells.push(this.#keyedCell(target, column, text));
    target.isAmongRoles = isUnderRoles;
  }

  /** 同上 behind a name is as the cell of the name above it. */
  #keyedCell(row: RowDraft, column: Column, cell: Span): CellDraft {
    const same = isAsAbove(foldWidth(slice(this.#text, cell))) ? row.lastFilled : undefined;
    if (same !== undefined) this.#cursor.report('cell-as-above', [cell]);
    return { column, spans: [cell], ...present({ same }) };
  }

  /** The rest of a keyed cell on the next page: an empty cell, and text where the last one is open. */
  #continueKeyed(filled: readonly Span[]): boolean {
    const row = this.#rows.last;
    const last = row?.cells.at(-1);
    if (row === undefined || last === undefined || row.besides.length === 0 || filled.length !== 1)
      return false;
    if (!row.isOpen(row.cells.length - 1, this.#text)) return false;
    append(last.spans, filled);
    this.#cursor.report('cell-continued', filled);
    return true;
  }

  #addCells(line: Line, columns: readonly Column[]): void {
    const previous = this.#rows.last;
    if (previous !== undefined && this.#continues(line, previous)) {
      this.#continueRow(line, previous);
      return;
    }
    const row = this.#rows.open();
    row.shared = sharedCells(line.cells, columns, column => previous?.cellOf(column, this.#text));
    for (let at = 0; at < Math.max(columns.length, line.cells.length); at++)
      this.#addCell(row, line.cells[at], { column: columns[at] ?? EXTRA, previous });
  }

  /** A cell with what it stands for, where it says nothing itself: a part of one of several columns, 同左, 同上. */
  #addCell(
    row: RowDraft,
    cell: Span | undefined,
    { column, previous }: { readonly column: Column; readonly previous: RowDraft | undefined },
  ): void {
    if (!isFilled(cell)) {
      const of = row.coveringCell(column);
      if (of !== undefined) this.#cursor.report('cell-of-several-roles', of.spans);
      row.cells.push({ column, spans: [], ...present({ same: of }) });
      return;
    }
    const text = foldWidth(slice(this.#text, cell));
    const above = isAsAbove(text) ? previous?.cellOf(column, this.#text)?.leaf : undefined;
    const left = isAsLeft(text) ? row.lastFilled : row.cellOfParty(partyMeantBy(text));
    if (above !== undefined) this.#cursor.report('cell-as-above', [cell]);
    if (left !== undefined) this.#cursor.report('cell-as-left', [cell]);
    row.cells.push({
      column,
      spans: [cell],
      columns: this.#cursor.columnsOf(cell),
      isNothing: isNothing(text),
      ...present({ above, same: left }),
    });
  }

  #continues(line: Line, row: RowDraft): boolean {
    if (line.isWrapped === true) return true;
    this.#hasSentences ||= row.hasSentence(this.#text);
    return this.#hasSentences && row.isContinuedBy(line.cells, this.#text);
  }

  #continueRow(line: Line, row: RowDraft): void {
    const code = this.#isDoubtful(line, row) ? 'cell-continued-doubtfully' : 'cell-continued';
    this.#cursor.report(code, line.cells.filter(isFilled));
    line.cells.forEach((cell, at) => {
      if (!isFilled(cell)) return;
      const continued = row.cells[at];
      if (continued === undefined) row.cells.push({ column: EXTRA, spans: [cell] });
      else row.continueCell(continued, cell);
    });
  }

  /** Whether a line that goes on with a row may be one of its own: each column has text, or it is set apart. */
  #isDoubtful({ cells, span }: Line, row: RowDraft): boolean {
    const end = row.end ?? span.start;
    return cells.every(isFilled) || isBlankLine(this.#text.slice(end, span.start));
  }

  #flushFragments(): void {
    const lines = this.#fragments;
    this.#fragments = [];
    if (lines.length === 0) return;
    const isDebris = this.#rows.last !== undefined && lines.every(isShort);
    const spans = mergeOverBlanks(
      this.#text,
      lines.map(line => line.span),
    );
    this.#cursor.report(isDebris ? 'page-debris' : 'text-not-understood', spans);
    this.#rows.add(leafOver(isDebris ? 'debris' : 'unparsed', spans));
  }
}
