/** 新旧対照表: the text before and after a change, side by side. It repeats what the change says, or stands for it. */
import { foldWidth } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import type { ComparedRow, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import type { Cursor, Line } from './lines.js';
import { leafOver } from './lines.js';

/** 新旧対照表 · （参考）松山市及び東温市における連携協約新旧対照表. Not 新旧対照表を作成する。 */
const HEADING = /^[^。、]{0,60}新旧対照表(?:\([^()]*\))?$/;

const BEFORE = /^(?:現行|旧|(?:改正|変更)前)(?:協約|協定|条文)?(?:\(案\))?$/;
const AFTER = /^(?:新|(?:改正|変更)(?:後|案))(?:協約|協定|条文)?(?:\(案\))?$/;

/** Whether a line is the heading of a comparison, or the header of its two columns. */
export function opensComparison(line: Line, cursor: Cursor): boolean {
  if (line.cells.length === 1) return HEADING.test(line.flow.text);
  return columnsOf(line, cursor) !== undefined;
}

/** The places of the two columns among the cells of a row. */
interface Columns {
  readonly before: number;
  readonly after: number;
}

/** The columns that a header names: 変更後 · 変更前 · 備考. Not 変更後 · 内容 · 甲の役割. */
function columnsOf({ cells }: Line, { source }: Cursor): Columns | undefined {
  const names = cells.map(cell => foldWidth(slice(source.text, cell)));
  const before = names.findIndex(name => BEFORE.test(name));
  const after = names.findIndex(name => AFTER.test(name));
  const isPair = before >= 0 && after >= 0 && names.filter(Boolean).length <= 3;
  return isPair ? { before, after } : undefined;
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
  let columns: Columns | undefined;
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (rows.length > 0 && line.cells.length === 1 && closes(line)) break;
    const header = columnsOf(line, cursor);
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

/** The two sides of a row. A line without columns is of no side: it is put where nothing was before it. */
function rowOf({ cells }: Line, { before, after }: Columns): ComparedRow {
  const side = (at: number): readonly Span[] => cells.slice(at, at + 1).filter(isWritten);
  if (cells.length === 1) return { before: [], after: cells };
  return { before: side(before), after: side(after) };
}
