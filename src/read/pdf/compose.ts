/** Laid-out pages → one text: paragraphs, rows with TAB between cells, FORM FEED between pages. */
import type { Span } from '../../model/text.js';
import type { Furniture } from './furniture.js';
import type { Layout } from './layout.js';
import { isApart, leadingOf } from './leading.js';
import type { Line } from './lines.js';
import { textOf } from './lines.js';
import {
  areCutApart,
  inColumnsOf,
  hasSameColumns,
  isCutRow,
  joinRows,
  repeatedRows,
} from './continued-tables.js';
import type { Margins } from './paragraphs.js';
import { goesOn, isIndented, marginsOf } from './paragraphs.js';
import type { Row, Table } from './tables.js';
import { Writer } from './writer.js';

/** A row and the pages of its lines, for it may be on two. */
interface OpenRow {
  readonly row: Row;
  readonly pages: ReadonlyMap<Line, number>;
}

/** Puts pages together. */
export class Composer {
  readonly writer = new Writer();
  readonly #margins: Margins;
  readonly #leading: number;
  #paragraph: readonly Line[] = [];
  /** The page of the last line of the paragraph. */
  #linePage = 0;
  #table: { readonly last: Table; readonly rows: Row[] } | undefined;
  #row: OpenRow | undefined;
  /** Pages that ended inside a paragraph or a row: their FORM FEED stands behind it. */
  #pendingBreaks = 0;
  #page = 0;

  constructor(layouts: readonly Layout[]) {
    const pages = layouts.map(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'line' ? [block.line] : [])),
    );
    this.#margins = marginsOf(pages.flat(), layouts[0]?.width ?? 0);
    this.#leading = leadingOf(pages);
  }

  /** Adds a page. */
  add(layout: Layout): void {
    if (this.#page > 0) this.#pendingBreaks += 1;
    this.#page = layout.number;
    for (const block of layout.blocks) {
      if (block.kind === 'line') this.#addLine(block.line);
      else this.#addTable(block);
    }
  }

  /** Notes what was left out as no content. */
  noteFurniture(furniture: readonly Furniture[]): void {
    if (furniture.length === 0) return;
    const quoted = furniture.map(({ page, text }) => `p.${page}「${text}」`);
    this.writer.note('header-footer-left-out', [], quoted.join(''));
  }

  /** Ends the text. */
  finish(): Writer {
    this.#close();
    return this.writer;
  }

  #addLine(line: Line): void {
    if (this.#goesOn(line)) this.#paragraph = [...this.#paragraph, line];
    else {
      this.#close();
      this.#paragraph = [line];
      if (isIndented(line, this.#margins)) this.writer.write('\u3000');
    }
    this.#linePage = this.#page;
    this.writer.line(line, this.#page);
  }

  #goesOn(line: Line): boolean {
    const last = this.#paragraph.at(-1);
    const isHere = last !== undefined && this.#linePage === this.#page;
    if (isHere && isApart(last, line, this.#leading)) return false;
    return goesOn(this.#paragraph, line, this.#margins);
  }

  #addTable(printed: Table): void {
    const before = this.#pendingBreaks > 0 ? this.#table : undefined;
    const table = before === undefined ? printed : inColumnsOf(before.last, printed);
    const isContinued = before !== undefined && hasSameColumns(before.last, table);
    if (!isContinued) this.#close();
    const known = isContinued ? before.rows : [];
    const repeated = repeatedRows(known, table.rows);
    this.#noteRows(table, repeated);
    const added = table.rows.slice(repeated);
    const isCut = isContinued && repeated === 0 && areCutApart(before.last, table);
    this.#addRows(added, known, isCut);
    this.#table = { last: table, rows: [...known, ...added] };
  }

  /** Adds rows of a table, the first of which may be the rest of the last row before. */
  #addRows([first, ...rest]: readonly Row[], known: readonly Row[], isCut: boolean): void {
    if (first === undefined) return;
    if (isCut || this.#isCut(first, rest, known)) this.#continueRow(first);
    else this.#openRow(first);
    for (const row of rest) this.#openRow(row);
  }

  #isCut(first: Row, rest: readonly Row[], known: readonly Row[]): boolean {
    const last = this.#row?.row;
    const others = { above: known.slice(0, -1), below: rest };
    return last !== undefined && isCutRow(last, first, others);
  }

  #noteRows({ rows, guessedRows }: Table, repeated: number): void {
    if (guessedRows > 0) this.writer.note('rows-without-lines', [], `p.${this.#page}`);
    for (const row of rows.slice(0, repeated)) {
      const cells = row.map(({ lines }) => lines.map(({ glyphs }) => textOf(glyphs)).join(''));
      this.writer.note('header-repeated', [], `p.${this.#page}「${cells.join('・')}」`);
    }
  }

  #openRow(row: Row): void {
    this.#closeRow();
    this.#row = { row, pages: this.#pagesOf(row) };
  }

  #continueRow(row: Row): void {
    const open = this.#row;
    if (open === undefined) return;
    const pages = new Map([...open.pages, ...this.#pagesOf(row)]);
    this.#row = { row: joinRows(open.row, row), pages };
  }

  #pagesOf(row: Row): ReadonlyMap<Line, number> {
    return new Map(row.flatMap(({ lines }) => lines.map(line => [line, this.#page] as const)));
  }

  #closeRow(): void {
    const open = this.#row;
    this.#row = undefined;
    if (open === undefined) return;
    const [firstPage = this.#page] = open.pages.values();
    const continued: Span[] = [];
    open.row.forEach(({ lines, columnSpan }, at) => {
      if (at > 0) this.writer.write('\t');
      const start = this.writer.length;
      for (const line of lines) {
        const page = open.pages.get(line) ?? firstPage;
        const span = this.writer.line(line, page);
        if (page > firstPage) continued.push(span);
      }
      if (columnSpan > 1 && lines.length > 0) this.writer.wide(start, columnSpan);
    });
    if (continued.length > 0) this.writer.note('cell-continued', continued);
    this.#endLine();
  }

  #close(): void {
    this.#closeRow();
    this.#table = undefined;
    if (this.#paragraph.length > 0) this.#endLine();
    this.#paragraph = [];
    this.#breakPages();
  }

  #endLine(): void {
    this.writer.write('\n');
    this.#breakPages();
  }

  #breakPages(): void {
    this.writer.write('\f'.repeat(this.#pendingBreaks));
    this.#pendingBreaks = 0;
  }
}
