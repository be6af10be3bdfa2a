/** The rows of a table that kept its columns: one row a line, TAB between cells. */
import { foldWidth } from '../japanese/normalize.js';
import type { AnnexRow, Column, DocumentNode, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { belowUpper, columnOf, headerColumns, isSameColumn, isUpperHeader } from './columns.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf, mergeOverBlanks } from './lines.js';
import { RowDraft } from './row-draft.js';

/** A cell beyond the columns of the header: kept, with no meaning. */
const EXTRA: Column = { kind: 'other', name: '' };

/** ---, ―――: a ruling drawn with characters. Not 一, which is a number. */
const RULE = /^[-‐‑–—―−─━=]+$/;

/**
 * The longest line without TAB, in characters, that is taken for what a page break left of a cell
 * (実施す, て、協). A longer one may be text that belongs somewhere: it is reported as not understood.
 */
const MAX_DEBRIS = 6;

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
    else if (isUpper) this.#nodes.push(leaf('table-header', ...filled));
    else if (header !== undefined) {
      this.#columns = header;
      this.#nodes.push(leaf('table-header', ...filled));
    } else this.#addCellsOf(line, filled);
  }

  #textsOf(line: Line): readonly string[] {
    return line.cells.map(cell => foldWidth(slice(this.#text, cell)));
  }

  #addCellsOf(line: Line, filled: readonly Span[]): void {
    const key = this.#keyOf(line) ?? this.#blockKeyOf(line);
    const [first] = line.cells;
    if (key !== undefined) this.#addKeyed(line, key);
    else if (this.#columns !== undefined) this.#addCells(line, this.#columns);
    else if (filled.length === 1 && first !== undefined && isFilled(first)) this.#openBlock(first);
    else if (!this.#continueKeyed(filled)) this.#keep('unparsed', filled);
  }

  #keep(kind: 'table-rule' | 'unparsed', spans: readonly Span[]): void {
    this.#cursor.report(kind === 'unparsed' ? 'text-not-understood' : kind, spans);
    this.#nodes.push(leaf(kind, ...spans));
  }

  /** The column that the first of two cells names: 取組内容 ⇥ 圏域全体として…に取り組む。 */
  #keyOf(line: Line): Column | undefined {
    const [key, value, ...rest] = line.cells;
    if (!isFilled(key) || !isFilled(value) || rest.some(isFilled)) return undefined;
    const column = columnOf(foldWidth(slice(this.#text, key)));
    return column?.kind === 'title' ? undefined : column;
  }

  /**
   * The same where no header is open and the first cell has a name that heads measures: it holds the
   * title of a new block, or the content where it is a sentence.
   *
   *     取組名 ⇥ 広域観光の推進 · 連携する取組 ⇥ 圏域全体の観光に取り組む。   Not 取組 ⇥ 内容
   */
  #blockKeyOf(line: Line): Column | undefined {
    const [key, value, ...rest] = line.cells;
    if (this.#columns !== undefined || !isFilled(key) || !isFilled(value) || rest.some(isFilled))
      return undefined;
    const text = foldWidth(slice(this.#text, value));
    const isNamed = columnOf(foldWidth(slice(this.#text, key))) !== undefined;
    if (!isNamed || columnOf(text) !== undefined) return undefined;
    return text.endsWith('。') ? { kind: 'content' } : { kind: 'title' };
  }

  #openBlock(title: Span): void {
    const row = this.#newRow();
    row.cells.push({ column: { kind: 'title' }, spans: [title] });
  }

  #addKeyed(line: Line, column: Column): void {
    const [name, value] = line.cells;
    if (name === undefined || value === undefined) return;
    const row = this.#lastRow();
    const open = row !== undefined && !row.cells.some(cell => isSameColumn(cell.column, column));
    const target = open && column.kind !== 'title' ? this.#reopened(row) : this.#newRow();
    target.besides.push(leaf('column-name', name));
    target.cells.push({ column, spans: [value] });
  }

  /** The last row, with what stands behind it so far: it goes on behind that. */
  #reopened(row: RowDraft): RowDraft {
    const behind = this.#nodes.splice(this.#nodes.indexOf(row) + 1);
    row.besides.push(...behind.filter((node): node is Leaf => !(node instanceof RowDraft)));
    return row;
  }

  /** The rest of a keyed cell on the next page: an empty cell, and text where the last one is open. */
  #continueKeyed(filled: readonly Span[]): boolean {
    const row = this.#lastRow();
    const last = row?.cells.at(-1);
    if (row === undefined || last === undefined || row.besides.length === 0 || filled.length !== 1)
      return false;
    if (!row.isOpen(row.cells.length - 1, this.#text)) return false;
    last.spans.push(...filled);
    this.#cursor.report('cell-continued', filled);
    return true;
  }

  #addCells(line: Line, columns: readonly Column[]): void {
    const previous = this.#lastRow();
    if (previous !== undefined && this.#continues(line, previous)) {
      this.#continueRow(line, previous);
      return;
    }
    const titleAt = columns.findIndex(column => column.kind === 'title');
    const isMerged = titleAt >= 0 && !line.cells.slice(0, titleAt + 1).some(isFilled);
    const row = this.#newRow();
    if (isMerged) row.sharedTitle = previous?.titleLeaf(this.#text);
    for (let at = 0; at < Math.max(columns.length, line.cells.length); at++) {
      const cell = line.cells[at];
      const column = columns[at] ?? EXTRA;
      row.cells.push({ column, spans: isFilled(cell) ? [cell] : [] });
    }
  }

  /**
   * A line goes on with the row above where all its text falls on cells that are open, and either its
   * first cell is empty or it leaves a cell empty that is closed already.
   *
   *     安全・安心なまち ⇥ 情報の電子メールに ⇥ 甲と協力して取り組む。
   *     づくりの推進    ⇥ よる配信を行う。   ⇥
   */
  #continues(line: Line, row: RowDraft): boolean {
    this.#hasSentences ||= row.hasSentence(this.#text);
    if (!this.#hasSentences || line.cells.slice(row.cells.length).some(isFilled)) return false;
    const places = row.cells.flatMap(({ column }, at) => (column.kind === 'title' ? [] : [at]));
    const added = places.filter(at => isFilled(line.cells[at]));
    const closed = places.filter(at => !row.isOpen(at, this.#text));
    return (
      added.length > 0 &&
      !added.some(at => closed.includes(at)) &&
      (!isFilled(line.cells[0]) || closed.length > 0)
    );
  }

  #continueRow(line: Line, row: RowDraft): void {
    const added = line.cells.filter(isFilled);
    line.cells.forEach((cell, at) => {
      if (!isFilled(cell)) return;
      const continued = row.cells[at];
      if (continued === undefined) row.cells.push({ column: EXTRA, spans: [cell] });
      else continued.spans.push(cell);
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
    this.#nodes.push(leaf(isDebris ? 'debris' : 'unparsed', ...spans));
  }
}

function isFilled(cell: Span | undefined): cell is Span {
  return cell !== undefined && cell.start < cell.end;
}

function isShort({ flow: { text } }: Line): boolean {
  return text !== '' && text.length <= MAX_DEBRIS;
}
