/** A text cut at its line breaks. */
import { trim } from '../japanese/blanks.js';
import { flow, foldWidth, isBlank } from '../japanese/normalize.js';
import type { MappedText, Span } from '../model/text.js';
import { slice } from '../model/text.js';

/** A line that is not blank. */
export interface Line {
  /** From its first to its last character that is not blank. */
  readonly span: Span;
  /** Its text for matching: folded, without layout white space. */
  readonly flow: MappedText;
  /** Its cells by TAB, each trimmed; one cell where there is no TAB. */
  readonly cells: readonly Span[];
  /** Whether the file shows that something begins here: by white space, or by a paragraph of its own. */
  readonly opensBlock: boolean;
  /** Whether its cells go on with those of the line above: a row that was wrapped. */
  readonly isWrapped?: boolean;
  /** Whether the lines around it make it the heading of an annex. */
  readonly isAnnexHeading?: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/**
 * The longest line that is looked into, in UTF-16 units. A whole agreement on one line has some
 * 20,000; anything far beyond is data, and to map each of its characters would only cost memory.
 */
const MAX_LINE = 500_000;

/** The lines of a part of a text that are not blank. */
export function physicalLines(text: string, range: Span): readonly Line[] {
  const lines: Line[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(LINE_BREAK)) {
    const end = range.start + match.index;
    addLine(text, { start, end }, lines);
    start = end + match[0].length;
  }
  addLine(text, { start, end: range.end }, lines);
  return lines;
}

function addLine(text: string, whole: Span, lines: Line[]): void {
  const span = trim(text, whole);
  if (span.start === span.end) return;
  const tooLong = span.end - span.start > MAX_LINE;
  lines.push({
    span,
    flow: tooLong ? { ...flow(text, []), pieces: [span] } : flow(text, [span]),
    cells: tooLong ? [span] : cellsOf(text, whole),
    opensBlock: isBlank(text.charAt(whole.start)),
  });
}

/** The texts of the cells of a line, folded. */
export function cellTexts(text: string, { cells }: Line): readonly string[] {
  return cells.map(cell => foldWidth(slice(text, cell)));
}

/** The cells of a line by TAB, empty ones included, so that a column keeps its place. */
export function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue;
    cells.push(trim(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}
