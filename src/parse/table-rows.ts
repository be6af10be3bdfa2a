/** The rows of a table that kept its columns: one row a line, TAB between cells. */
import { foldWidth } from '../japanese/normalize.js';
import type { AnnexRow, Column, DocumentNode, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { columnOf, headerColumns } from './columns.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf, mergeOverBlanks } from './lines.js';

/** A row while it is read: a page break may still add to its cells. */
class RowDraft {
  readonly order: number;
  readonly names: Leaf[] = [];
  readonly cells: { readonly column: Column; readonly spans: Span[] }[] = [];
  /** The title of a merged cell, which is a child of the row above. */
  sharedTitle: Leaf | undefined;

  constructor(order: number) {
    this.order = order;
  }

  finish(text: string): AnnexRow {
    const filled = this.cells
      .filter(({ spans }) => spans.length > 0)
      .map(({ column, spans }) => ({
        column,
        leaf: leaf('cell', ...mergeOverBlanks(text, spans)),
      }));
    const children = [...this.names, ...filled.map(cell => cell.leaf)].sort(
      (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    );
    const shared = this.sharedTitle;
    const cells =
      shared === undefined
        ? filled
        : [{ column: { kind: 'title' } as const, leaf: shared }, ...filled];
    return { kind: 'annex-row', order: this.order, cells, children };
  }

  titleLeaf(text: string): Leaf | undefined {
    return (
      this.sharedTitle ?? this.finish(text).cells.find(cell => cell.column.kind === 'title')?.leaf
    );
  }
}

/** ---, ―――: a ruling drawn with characters. Not 一, which is a number. */
const RULE = /^[-‐‑–—―−─━=]+$/;

/**
 * The longest line without TAB, in characters, that is taken for what a page break left of a cell
 * (実施す, て、協). A longer one may be text that belongs somewhere: it is reported as not understood.
 */
const MAX_DEBRIS = 6;

/** Collects the lines under one heading of an annex into rows. */
export class TableReader {
  readonly #cursor: Cursor;
  readonly #nodes: (Leaf | RowDraft)[] = [];
  #columns: readonly Column[] | undefined;
  #fragments: Line[] = [];
  #rowCount = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** The rows so far and everything that stood among them, in order. */
  finish(): { rows: readonly AnnexRow[]; nodes: readonly DocumentNode[] } {
    this.#flushFragments();
    const text = this.#cursor.source.text;
    const nodes = this.#nodes.map(node => (node instanceof RowDraft ? node.finish(text) : node));
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
      this.#addTableLine(line);
    } else if (this.opensBlock(line, next)) {
      this.#flushFragments();
      this.#openBlock(line.span);
    } else this.#fragments.push(line);
  }

  #addTableLine(line: Line): void {
    const texts = line.cells.map(cell => foldWidth(slice(this.#cursor.source.text, cell)));
    const filled = line.cells.filter((_, at) => texts[at] !== '');
    const header = headerColumns(texts);
    const key = this.#keyOf(line);
    if (texts.every(text => text === '' || RULE.test(text))) this.#addRule(filled);
    else if (header !== undefined) {
      this.#columns = header;
      this.#nodes.push(leaf('table-header', ...filled));
    } else if (key !== undefined) this.#addKeyed(line, key);
    else if (this.#columns !== undefined) this.#addCells(line, this.#columns);
    else if (filled.length === 1 && line.cells[0] !== undefined && texts[0] !== '')
      this.#openBlock(line.cells[0]);
    else this.#addUnparsed(filled);
  }

  #addRule(spans: readonly Span[]): void {
    this.#cursor.report('table-rule', spans);
    this.#nodes.push(leaf('table-rule', ...spans));
  }

  #addUnparsed(spans: readonly Span[]): void {
    this.#cursor.report('text-not-understood', spans);
    this.#nodes.push(leaf('unparsed', ...spans));
  }

  /** The column that the first of two cells names: 取組内容 ⇥ 圏域全体として…に取り組む。 */
  #keyOf(line: Line): Column | undefined {
    const [key, value, ...rest] = line.cells;
    const isEmpty = (cell: Span | undefined): boolean =>
      cell === undefined || cell.start === cell.end;
    if (isEmpty(key) || isEmpty(value) || !rest.every(isEmpty) || key === undefined)
      return undefined;
    const column = columnOf(foldWidth(slice(this.#cursor.source.text, key)));
    return column?.kind === 'title' ? undefined : column;
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
    const target = open ? row : this.#newRow();
    target.names.push(leaf('column-name', name));
    target.cells.push({ column, spans: [value] });
  }

  #addCells(line: Line, columns: readonly Column[]): void {
    const previous = this.#lastRow();
    const firstIsEmpty = line.cells[0]?.start === line.cells[0]?.end;
    if (previous !== undefined && firstIsEmpty && this.#continues(line, previous)) {
      this.#continueRow(line, previous);
      return;
    }
    const title = previous?.titleLeaf(this.#cursor.source.text);
    const row = this.#newRow();
    if (firstIsEmpty && columns[0]?.kind === 'title') row.sharedTitle = title;
    line.cells.forEach((cell, at) => {
      const column = columns[at] ?? { kind: 'other', name: '' };
      row.cells.push({ column, spans: cell.start < cell.end ? [cell] : [] });
    });
  }

  /** A row goes on where a cell of it is open: its text has no full stop, and the line has more. */
  #continues(line: Line, row: RowDraft): boolean {
    const text = this.#cursor.source.text;
    return line.cells.some((cell, at) => {
      const last = row.cells[at]?.spans.at(-1);
      return cell.start < cell.end && (last === undefined || !/。\s*$/.test(slice(text, last)));
    });
  }

  #continueRow(line: Line, row: RowDraft): void {
    const added = line.cells.filter(cell => cell.start < cell.end);
    line.cells.forEach((cell, at) => {
      if (cell.start < cell.end) row.cells[at]?.spans.push(cell);
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
    const isDebris = this.#lastRow() !== undefined && lines.every(line => isShort(line));
    const spans = mergeOverBlanks(
      this.#cursor.source.text,
      lines.map(line => line.span),
    );
    this.#cursor.report(isDebris ? 'page-debris' : 'text-not-understood', spans);
    this.#nodes.push(leaf(isDebris ? 'debris' : 'unparsed', ...spans));
  }
}

function isShort(line: Line): boolean {
  return line.flow.text !== '' && line.flow.text.length <= MAX_DEBRIS;
}

function isSameColumn(a: Column, b: Column): boolean {
  return a.kind === b.kind && (a.kind !== 'role' || b.kind !== 'role' || a.of === b.of);
}
