/** 目次: the lines that name divisions and articles before they come. */
import { NUMERAL } from '../japanese/numerals.js';
import type { Leaf } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';

/** 目 次, alone on its line. */
export function opensContents(line: Line): boolean {
  return /^\(?目次\)?$/.test(line.flow.text);
}

/** 第1章 総則（第1条―第3条） · 第1条 目的 … 1 · 附則 · 別表第1 ……… 5. Not a sentence. */
const ENTRY = new RegExp(
  `^(?:第(?<number>[${NUMERAL}]+)(?<unit>[編章節款条])[^。]{0,60}|[附付]則[^。]{0,10}|別表[^。]{0,40})$`,
);

/**
 * Takes the table of contents at the cursor. It ends where a number comes for the second time: there the
 * divisions themselves begin.
 */
export function takeContents(cursor: Cursor): readonly Leaf[] {
  const first = cursor.peek();
  if (first === undefined || !opensContents(first)) return [];
  const seen = new Set<string>();
  const leaves: Leaf[] = [];
  for (let line: Line | undefined = first; line !== undefined; line = cursor.peek()) {
    if (leaves.length > 0 && !isEntry(line, seen)) break;
    leaves.push(leaf('front-matter', line.span));
    cursor.advance();
  }
  return leaves;
}

/** Whether a line is an entry, the first of its number. Sections begin anew in every chapter. */
function isEntry(line: Line, seen: Set<string>): boolean {
  const entry = ENTRY.exec(line.flow.text);
  if (entry === null) return false;
  const { number = '', unit = '' } = entry.groups ?? {};
  const isCounted = /[編章条]/.test(unit);
  if (isCounted && seen.has(number + unit)) return false;
  seen.add(number + unit);
  return true;
}
