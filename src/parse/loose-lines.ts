/** Lines between the rows of a table: headings without a number, and what a page break left. */
import type { Line } from './lines.js';
import { hasColumns } from './lines.js';

/**
 * The longest line without TAB, in characters, that is taken for what a page break left of a cell
 * (実施す, て、協). A longer one may be text that belongs somewhere: it is reported as not understood.
 */
const MAX_DEBRIS = 6;

/** Whether a line can be a heading without a number. Not 1.5倍の成長, nor what a page break left. */
export function isHeadingText(line: Line): boolean {
  const { text } = line.flow;
  const isOneCell = !hasColumns(line) && line.cells[0]?.start === line.span.start;
  return isOneCell && text.length > MAX_DEBRIS && !/^[0-9(]|。/.test(text);
}

/** Whether a line is short enough for what a page break leaves. */
export function isShort(line: Line): boolean {
  return line.flow.text !== '' && line.flow.text.length <= MAX_DEBRIS;
}
