/** 新旧対照表: the text before and after a change, side by side. It repeats what the change says, or stands for it. */
import { append } from '../model/append.js';
import type { ComparedRow, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import type { ComparedColumns } from './comparison-headers.js';
import { comparedColumns } from './comparison-headers.js';
import type { Cursor, Line } from './lines.js';
import { leafOver } from './lines.js';

/** 新旧対照表 · （参考）松山市及び東温市における連携協約新旧対照表. Not 新旧対照表を作成する。 */
const HEADING = /^[^。、]{0,60}新旧対照表(?:\([^()]*\))?$/;

/** Whether a line is the heading of a comparison, or the header of its two columns. */
export function opensComparison(line: Line, cursor: Cursor): boolean {
  if (line.cells.length === 1) return HEADING.test(line.flow.text);
  return comparedColumns(line, cursor.source.text) !== undefined;
}

/**
 * Takes the comparison at the cursor, up to the end of the text: its articles are none of the instrument.
 * What closes an instrument ends it too, where rows came before.
 */
export function takeComparison(cursor: Cursor, closes: (line: Line) => boolean): Leaf | undefined {
  const first = cursor.peek();
  if (first === undefined || !opensComparison(first, cursor)) return undefined;
  const spans: Span[] = [];
  const rows: ComparedRow[] = [];
  let columns: ComparedColumns | undefined;
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (rows.length > 0 && line.cells.length === 1 && closes(line)) break;
    const header = comparedColumns(line, cursor.source.text);
    if (header === undefined && columns !== undefined) rows.push(rowOf(line, columns));
    columns = header ?? columns;
    append(spans, line.cells.filter(isWritten));
    cursor.advance();
  }
  cursor.report('comparison-table', first.cells.filter(isWritten));
  return { ...leafOver('unparsed', spans), rows };
}

function isWritten({ start, end }: Span): boolean {
  return start < end;
}

/**
 * The two sides of a row. A line without columns is of both where it stands for what is not changed: 第2条から第5条まで
 * （略）. Else it is of none: it is put where nothing was before it.
 */
function rowOf({ cells, flow }: Line, { before, after }: ComparedColumns): ComparedRow {
  const side = (at: number): readonly Span[] => cells.slice(at, at + 1).filter(isWritten);
  if (cells.length > 1) return { before: side(before), after: side(after) };
  return LEFT_OUT.test(flow.text) ? { before: cells, after: cells } : { before: [], after: cells };
}

const LEFT_OUT = /[([〔](?:略|省略)[)\]〕]$/;
