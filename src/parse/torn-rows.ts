/** Rows of a table with TABs whose cells were wrapped: a line break stands inside a cell, and the next cells behind it. */
import { endsSentence } from '../japanese/sentences.js';
import { headerColumns } from './columns.js';
import type { Line } from './physical-lines.js';
import { cellTexts } from './physical-lines.js';
import { joinedLines } from './torn-lines.js';

/** The fewest columns of a table: with two, a row and a name with its text look the same. */
const FEWEST = 3;

/** The most lines of one row. */
const MOST = 40;

/** What begins something of its own, and goes on with no cell: (2) · 2 福祉 · 第5条 · 別表 · ・ · この協約の成立を証するため. */
const OPENER =
  /^(?:[(（]?[0-9]{1,2}[)）.\s]|第[0-9]+|別表|(?:この|本|以上)[^、。]{0,30}証|[・○●◎①-⑳])/;

/**
 * The lines with those of a row made one, below a header of as many columns as the row then has. Each cell that is cut is
 * a sentence: it ends with 。 where it is whole.
 *
 *     取組 ⇥ 内容 ⇥ 甲の役割 ⇥ 乙の役割
 *     医療 ⇥ 救急医療を                        ┐
 *     確保する。 ⇥ 病院を運営する。 ⇥ 経費を負担   │ one row
 *     する。                                 ┘
 *
 *     医療 ⇥ 救急医療 ⇥ 派遣                    two rows, whose last cells are empty
 *     教育 ⇥ 大学
 */
export function withTornRows(text: string, lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  let columns = 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const names = line.cells.length < FEWEST ? [] : cellTexts(text, line);
    if (headerColumns(names) !== undefined) columns = names.length;
    // below a row that has all cells anything may stand
    const isPart = line.cells.length > 1 && line.cells.length < columns;
    const count = isPart ? tornInto(text, lines.slice(at, at + MOST), columns) : 1;
    const last = lines[at + count - 1];
    whole.push(count === 1 || last === undefined ? line : joinedLines(text, line, last));
    at += count;
  }
  return whole;
}

/** How many of some lines are one row, from the first on: those that have all cells, each whole. */
function tornInto(text: string, lines: readonly Line[], columns: number): number {
  let cells = 1;
  for (const [at, line] of lines.entries()) {
    cells += line.cells.length - 1;
    const isOpen = isOpenAtEnd(text, line);
    if (cells === columns && !isOpen) return at + 1;
    if (cells > columns || !isOpen || !goesOn(text, lines.slice(at + 1))) return 1;
  }
  return 1;
}

function isOpenAtEnd(text: string, line: Line): boolean {
  const last = cellTexts(text, line).at(-1) ?? '';
  return last !== '' && !endsSentence(last);
}

/** Whether the cell that some lines begin with ends with 。, and nothing of its own begins before. */
function goesOn(text: string, lines: readonly Line[]): boolean {
  for (const line of lines) {
    const [first = ''] = cellTexts(text, line);
    if (first === '' || OPENER.test(first)) return false;
    if (line.cells.length > 1 || endsSentence(first)) return endsSentence(first);
  }
  return false;
}
