/** A text as lines, and a cursor that walks over them. */
import { flow, isBlank } from '../japanese/normalize.js';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import type { Leaf, LeafKind } from '../model/document.js';
import type { MappedText, SourceText, Span } from '../model/text.js';

/** A line that is not blank. */
export interface Line {
  /** From its first to its last character that is not blank. */
  readonly span: Span;
  /** Its text for matching: folded, without layout white space. */
  readonly flow: MappedText;
  /** Its cells by TAB, each trimmed; one cell where there is no TAB. */
  readonly cells: readonly Span[];
  /** Whether it begins with white space, as a paragraph does that has no number. */
  readonly indented: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/**
 * The longest line that is looked into, in UTF-16 units. A whole agreement on one line has some
 * 20,000; anything far beyond is data, and to map each of its characters would only cost memory.
 */
const MAX_LINE = 500_000;

/** Walks over the lines of a source that are not blank, and collects diagnostics on the way. */
export class Cursor {
  readonly source: SourceText;
  readonly diagnostics: Diagnostic[] = [];
  /** The number the next article should have. */
  expectedArticle = 1;
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(source: SourceText) {
    this.source = source;
    this.#lines = splitLines(source.text);
  }

  /** The line at the cursor, or one further on; undefined behind the last. */
  peek(ahead = 0): Line | undefined {
    return this.#lines[this.#at + ahead];
  }

  /** Steps over the line at the cursor. */
  advance(): void {
    this.#at += 1;
  }

  report(code: DiagnosticCode, spans: readonly Span[], detail?: string): void {
    this.diagnostics.push(detail === undefined ? { code, spans } : { code, spans, detail });
  }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    addLine(text, { start, end: match.index }, lines);
    start = match.index + match[0].length;
  }
  addLine(text, { start, end: text.length }, lines);
  return lines;
}

function addLine(text: string, whole: Span, lines: Line[]): void {
  const span = trim(text, whole);
  if (span.start === span.end) return;
  const tooLong = span.end - span.start > MAX_LINE;
  lines.push({
    span,
    flow: tooLong ? { text: '', starts: [], ends: [], pieces: [span] } : flow(text, [span]),
    cells: tooLong ? [span] : cellsOf(text, whole),
    indented: isBlank(text.charAt(whole.start)),
  });
}

/** A span without the white space at its ends; empty, at its start, where it is all blank. */
export function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charAt(first))) first += 1;
  while (last > first && isBlank(text.charAt(last - 1))) last -= 1;
  return first === last ? { start, end: start } : { start: first, end: last };
}

/** The cells of a line by TAB, empty ones included, so that a column keeps its place. */
function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue;
    cells.push(trim(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}

/** Whether a line can be a row of a table: it has a TAB, though all cells but one may be empty. */
export function isTableLine(line: Line): boolean {
  return line.cells.length > 1;
}

/** Whether a line has text in several cells. A TAB that only indents it makes no table. */
export function hasColumns(line: Line): boolean {
  return line.cells.filter(cell => cell.start < cell.end).length > 1;
}

/** Spans in order, those with nothing but white space between them made one. */
export function mergeOverBlanks(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const previous = merged.at(-1);
    if (
      previous !== undefined &&
      trim(text, { start: previous.end, end: span.start }).end <= previous.end
    ) {
      merged[merged.length - 1] = { start: previous.start, end: span.end };
    } else merged.push(span);
  }
  return merged;
}

/** A leaf over whole lines or parts of lines. */
export function leaf(kind: LeafKind, ...spans: readonly Span[]): Leaf {
  return { kind, spans };
}
