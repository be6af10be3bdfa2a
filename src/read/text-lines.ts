/** The lines of a file on their way to one text, with what of a table the text does not show. */
import type { Span, WideCell } from '../model/text.js';

/** A line, and those of its cells that cover several columns, placed within the line. */
export interface TextLine {
  readonly text: string;
  readonly wide: readonly WideCell[];
}

/** A line that is no row of a table. */
export function plainLine(text: string): TextLine {
  return { text, wide: [] };
}

/** The texts of lines. */
export function textsOf(lines: readonly TextLine[]): readonly string[] {
  return lines.map(({ text }) => text);
}

/** Lines as one text, with a line break between them. */
export function joinedText(lines: readonly TextLine[]): {
  readonly text: string;
  readonly wideCells?: readonly WideCell[];
} {
  const wideCells: WideCell[] = [];
  let start = 0;
  for (const { text, wide } of lines) {
    for (const cell of wide) wideCells.push({ ...cell, span: moved(cell.span, start) });
    start += text.length + 1;
  }
  const text = textsOf(lines).join('\n');
  return wideCells.length === 0 ? { text } : { text, wideCells };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
