/** 新旧対照表: the text before and after a change, side by side. It repeats what the change says. */
import { foldWidth } from '../japanese/normalize.js';
import type { Leaf } from '../model/document.js';
import { slice } from '../model/text.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';

/** 新旧対照表 · （参考）松山市及び東温市における連携協約新旧対照表. Not 新旧対照表を作成する。 */
const HEADING = /^[^。、]{0,60}新旧対照表(?:\([^()]*\))?$/;

const BEFORE = /^(?:現行|旧|(?:改正|変更)前)(?:協約|協定|条文)?(?:\(案\))?$/;
const AFTER = /^(?:新|(?:改正|変更)(?:後|案))(?:協約|協定|条文)?(?:\(案\))?$/;

/** Whether a line is the heading of a comparison, or the header of its two columns. */
export function opensComparison(line: Line, { source }: Cursor): boolean {
  if (line.cells.length === 1) return HEADING.test(line.flow.text);
  const names = line.cells.map(cell => foldWidth(slice(source.text, cell))).filter(Boolean);
  const isPair = names.some(name => BEFORE.test(name)) && names.some(name => AFTER.test(name));
  return isPair && names.length <= 3;
}

/** Takes the comparison at the cursor, up to the end of the text: its articles are none of the instrument. */
export function takeComparison(cursor: Cursor): Leaf | undefined {
  const first = cursor.peek();
  if (first === undefined || !opensComparison(first, cursor)) return undefined;
  const spans = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    spans.push(...line.cells.filter(cell => cell.start < cell.end));
    cursor.advance();
  }
  cursor.report(
    'comparison-table',
    first.cells.filter(cell => cell.start < cell.end),
  );
  return leaf('unparsed', ...spans);
}
