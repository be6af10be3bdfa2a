/** Tables that are drawn with characters: columns parted by bars, rows by rules of dashes and corners. */
import { trim } from '../japanese/blanks.js';
import { flow } from '../japanese/normalize.js';
import type { Leaf } from '../model/document.js';
import { leaves } from '../model/document.js';
import type { DocumentNode } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import type { Line } from './physical-lines.js';

/** The lines with those of drawn tables cut into cells, and where bars and rules stand in the text. */
export interface Drawn {
  readonly lines: readonly Line[];
  readonly bars: readonly Span[];
}

/** A line of cells between bars: │合同研修の実施│研修を行う。│ · | 取組 | 内容 |. Not ホーム | 市政, which has no bar at its ends. */
const ROW = /^[│┃|｜][^]*[│┃|｜]$/;
const BAR = /[│┃|｜]/g;
/** A line of dashes and corners: ├────┼────┤ · |---|:--|. */
const RULE = /^(?=.*[─━┄-])[\u2500-\u257f|｜:\s-]{3,}$/;

/** The fewest columns and lines of cells. */
const FEWEST = 2;

/**
 * Cuts the lines of drawn tables into cells. What stands between two rules is one row, wrapped in its cells, where rules
 * part the rows; else each line is one.
 *
 *     ├─────┼─────┤
 *     │合同研修   │研修を合同で│     a row
 *     │の実施     │実施する。  │     goes on with it
 *     ├─────┼─────┤
 */
export function withDrawnColumns(text: string, lines: readonly Line[]): Drawn {
  const all: Line[] = [];
  const bars: Span[] = [];
  for (let at = 0; at < lines.length;) {
    const block = drawnFrom(text, lines, at);
    const isTable = isDrawnTable(block.map(line => isRow(text, line)));
    const taken = isTable ? block : lines.slice(at, at + Math.max(block.length, 1));
    all.push(...(isTable ? rowsOf(text, block) : taken));
    if (isTable) block.forEach(line => bars.push(...barsIn(text, line)));
    at += taken.length;
  }
  return { lines: all, bars };
}

/** Whether lines of cells and rules are a table: two lines of cells, or one in a box: an amendment quotes a row alone. */
function isDrawnTable(cells: readonly boolean[]): boolean {
  const count = cells.filter(isCells => isCells).length;
  return count >= FEWEST || (count > 0 && cells[0] === false && cells.at(-1) === false);
}

/** The lines from one on that are drawn. */
function drawnFrom(text: string, lines: readonly Line[], from: number): readonly Line[] {
  let to = from;
  for (let line = lines[to]; line !== undefined && isDrawn(text, line); line = lines[to]) to += 1;
  return lines.slice(from, to);
}

function isDrawn(text: string, line: Line): boolean {
  return isRow(text, line) || isRule(text, line);
}

function isRow(text: string, line: Line): boolean {
  const written = slice(text, line.span);
  return ROW.test(written) && !isRule(text, line) && cellsOf(text, line).length >= FEWEST;
}

function isRule(text: string, { span }: Line): boolean {
  return RULE.test(slice(text, span));
}

function rowsOf(text: string, block: readonly Line[]): readonly Line[] {
  const joins = hasInnerRules(block.map(line => isRule(text, line)));
  return block.flatMap((line, at) => {
    if (isRule(text, line)) return [];
    const above = block[at - 1];
    const isWrapped = joins && above !== undefined && !isRule(text, above);
    return [rowOf(text, line, isWrapped)];
  });
}

/** Whether rules part rows, and not the header alone: there are more than those around the table and below its header. */
function hasInnerRules(rules: readonly boolean[]): boolean {
  return rules.slice(1, -1).filter(isRuleLine => isRuleLine).length > 1;
}

function rowOf(text: string, line: Line, isWrapped: boolean): Line {
  const cells = cellsOf(text, line);
  const filled = cells.filter(({ start, end }) => start < end);
  const start = filled[0]?.start ?? line.span.start;
  const span = { start, end: filled.at(-1)?.end ?? start };
  return {
    span,
    flow: flow(text, filled),
    cells,
    opensBlock: false,
    ...(isWrapped ? { isWrapped } : {}),
  };
}

/** What stands between the bars of a line, trimmed. */
function cellsOf(text: string, line: Line): readonly Span[] {
  const bars = barsIn(text, line);
  return bars
    .slice(0, -1)
    .map(({ end }, at) => trim(text, { start: end, end: bars[at + 1]?.start ?? end }));
}

/** The bars of a line of cells, or the whole of a rule. */
function barsIn(text: string, line: Line): readonly Span[] {
  if (isRule(text, line)) return [line.span];
  return Array.from(slice(text, line.span).matchAll(BAR), ({ index }) => ({
    start: line.span.start + index,
    end: line.span.start + index + 1,
  }));
}

/** The leaf of what was drawn and stands in no other leaf; undefined where there is none. */
export function drawnLeaf(bars: readonly Span[], nodes: readonly DocumentNode[]): Leaf | undefined {
  const taken = [...leaves(nodes)].flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  let at = 0;
  const free = bars.filter(({ start }) => {
    while ((taken[at]?.end ?? Infinity) <= start) at += 1;
    return (taken[at]?.start ?? Infinity) > start;
  });
  return free.length === 0 ? undefined : { kind: 'table-rule', spans: free };
}
