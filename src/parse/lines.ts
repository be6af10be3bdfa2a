/** A text as lines, and a cursor that walks over them. */
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import type { Leaf, LeafKind } from '../model/document.js';
import type { SourceText, Span } from '../model/text.js';
import { firstWhere, sourceEnd, sourceStart } from '../model/text.js';
import { withAlignedColumns } from './aligned-columns.js';
import { numbersBarely } from './article-openers.js';
import { withBareAnnexHeadings } from './bare-annex-headings.js';
import { withDrawnColumns } from './drawn-tables.js';
import { withFileBlocks } from './file-blocks.js';
import { withoutFurniture } from './furniture.js';
import { withoutHistory } from './history.js';
import type { Line } from './physical-lines.js';
import { apart, withLostBreaks } from './run-together.js';
import { withStackedCells } from './stacked-cells.js';
import { physicalLines } from './physical-lines.js';
import { mended } from './torn-lines.js';
import { withTornRows } from './torn-rows.js';

export type { Line } from './physical-lines.js';
export { mergeOverBlanks, trim } from '../japanese/blanks.js';

/** Walks over the lines of a source that are not blank, and collects diagnostics on the way. */
export class Cursor {
  readonly source: SourceText;
  readonly diagnostics: Diagnostic[] = [];
  /** The number the next article should have. */
  expectedArticle = 1;
  /** Whether articles are numbered 第1 and not 第1条. */
  readonly numbersBarely: boolean;
  /** What a page or a site printed around the text: no line of it, to be put back in its place. */
  readonly furniture: readonly Leaf[];
  /** What says by what the text was changed: no line of it either. */
  readonly history: readonly Leaf[];
  /** The bars and rules of tables that are drawn with characters. */
  readonly drawn: readonly Span[];
  /** The width of its widest line, in folded characters: none that is shorter by far was wrapped. */
  readonly width: number;
  readonly #lines: readonly Line[];
  #at = 0;

  /** A cursor at the first line of a source, or of a part of it. */
  constructor(source: SourceText, range: Span = { start: 0, end: source.text.length }) {
    this.source = source;
    const printed = withFileBlocks(source, physicalLines(source.text, range));
    const drawn = withDrawnColumns(source.text, printed);
    this.drawn = drawn.bars;
    const { kept: own, leftOut } = withoutFurniture(
      source.text,
      withLostBreaks(source.text, drawn.lines),
    );
    const { kept, history } = withoutHistory(source.text, own);
    this.history = history.map(spans => leafOver('history', spans));
    const whole = withTornRows(source.text, mended(source.text, kept));
    this.#lines = inColumns(source.text, apart(source.text, whole));
    this.numbersBarely = numbersBarely(this.#lines);
    this.width = this.#lines.reduce((most, line) => Math.max(most, line.flow.text.length), 0);
    this.furniture = leftOut.map(run =>
      leafOver(
        'debris',
        run.map(line => line.span),
      ),
    );
    for (const { spans } of this.furniture) this.report('page-furniture', spans);
    const asPrinted = new Set(kept);
    for (const line of whole) if (!asPrinted.has(line)) this.report('lines-joined', [line.span]);
  }

  /** The line at the cursor, or one further on; undefined behind the last. */
  peek(ahead = 0): Line | undefined {
    return this.#lines[this.#at + ahead];
  }

  /** Steps over the line at the cursor. */
  advance(): void {
    this.#at += 1;
  }

  /** Goes back to the first line. */
  rewind(): void {
    this.#at = 0;
    this.expectedArticle = 1;
  }

  /** How many columns of its table a cell covers, as far as the file says so. */
  columnsOf(cell: Span): number {
    const wide = this.source.wideCells ?? [];
    const found = wide[firstWhere(wide, ({ span }) => span.end > cell.start)];
    return found !== undefined && found.span.start < cell.end ? found.columns : 1;
  }

  report(code: DiagnosticCode, spans: readonly Span[], detail?: string): void {
    this.diagnostics.push(detail === undefined ? { code, spans } : { code, spans, detail });
  }
}

/** The lines with the columns that a table has lost, and with what tells the heading of an annex. */
function inColumns(text: string, lines: readonly Line[]): readonly Line[] {
  return withBareAnnexHeadings(withStackedCells(text, withAlignedColumns(text, lines)));
}

/** Whether a line can be a row of a table: it has a TAB, though all cells but one may be empty. */
export function isTableLine(line: Line): boolean {
  return line.cells.length > 1;
}

/** Whether a line has text in several cells. A TAB that only indents it makes no table. */
export function hasColumns(line: Line): boolean {
  return line.cells.filter(cell => cell.start < cell.end).length > 1;
}

/** Whether nothing but a blank line parts two lines: no page ends there. */
export function isBlankLine(between: string): boolean {
  return /^[^\S\n\f]*\n[^\S\n\f]*\n[^\S\f]*$/.test(between);
}

/** A leaf over a line or a part of one. */
export function leaf(kind: LeafKind, span: Span): Leaf {
  return { kind, spans: [span] };
}

/** A leaf over several lines or parts of lines. */
export function leafOver(kind: LeafKind, spans: readonly Span[]): Leaf {
  return { kind, spans };
}

/** The characters of a line from one folded place to another. */
export function spanOf({ flow, span }: Line, from: number, to: number): Span {
  return { start: sourceStart(flow, from) ?? span.end, end: sourceEnd(flow, to - 1) ?? span.end };
}

/** The rest of a line from a folded place on; empty at its end. */
export function restOf({ flow, span }: Line, from: number): Span {
  return { start: sourceStart(flow, from) ?? span.end, end: span.end };
}
