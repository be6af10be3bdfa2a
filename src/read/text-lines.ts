/** The lines of a file on their way to one text, with what of a table the text does not show. */
import type { SourceText, Span, WideCell } from '../model/text.js';

/** A line, and those of its cells that cover several columns, placed within the line. */
export interface TextLine {
  readonly text: string;
  readonly wide: readonly WideCell[];
  /** Whether a paragraph of the file begins with it; a line behind a forced break begins none. */
  readonly opensBlock: boolean;
}

/** A line that goes on with a paragraph. */
export function plainLine(text: string): TextLine {
  return { text, wide: [], opensBlock: false };
}

/** The first line of a paragraph. */
export function blockLine(text: string): TextLine {
  return { text, wide: [], opensBlock: true };
}

/** The texts of lines. */
export function textsOf(lines: readonly TextLine[]): readonly string[] {
  return lines.map(({ text }) => text);
}

/** Lines as one text, with a line break between them. */
export function joinedText(
  lines: readonly TextLine[],
): Pick<SourceText, 'text' | 'wideCells' | 'blocks'> {
  const wideCells: WideCell[] = [];
  const blocks: number[] = [];
  let start = 0;
  for (const { text, wide, opensBlock } of lines) {
    for (const cell of wide) wideCells.push({ ...cell, span: moved(cell.span, start) });
    if (opensBlock) blocks.push(start);
    start += text.length + 1;
  }
  const text = textsOf(lines).join('\n');
  return { text, blocks, ...(wideCells.length === 0 ? {} : { wideCells }) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
