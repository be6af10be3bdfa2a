/** Tables that go on over a page break: repeated headers, rows that are cut. */
import { foldWidth } from '../../japanese/normalize.js';
import { endsSentence } from '../../japanese/sentences.js';
import { textOf } from './lines.js';
import type { Cell, Row, Table } from './tables.js';
import { EMPTY } from './tables.js';

/** How far the same edge may move from page to page, in points. */
const SAME_EDGE = 3;

/** The share of the cells of a column that end with 。, if it holds sentences. */
const SENTENCES = 0.6;

/** Whether a table has the columns of another. */
export function hasSameColumns(a: Table, b: Table): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((edge, at) => Math.abs(edge - (b.columns[at] ?? 0)) <= SAME_EDGE)
  );
}

/**
 * Whether the lines say that the first row of a table is the rest of the last row of the one before: neither that one
 * is closed below, nor this one above. Browsers print a row so that they cut; word processors close both parts.
 */
export function areCutApart(before: Table, next: Table): boolean {
  return before.isOpenBelow && next.isOpenAbove;
}

/**
 * A table with the columns of the one that it is cut from: the rest of its row may have text in some of them only.
 *
 *     消費生活相談 ⇥ 相談員を養成する。 ⇥ 甲と連携して取り組む。
 *     ───────────────────── page break ─────────────────────
 *     の充実
 */
export function inColumnsOf(before: Table, next: Table): Table {
  const places = before.columns.map(edge =>
    next.columns.findIndex(other => Math.abs(edge - other) <= SAME_EDGE),
  );
  const isPart = places.filter(at => at >= 0).length === next.columns.length;
  if (!areCutApart(before, next) || !isPart) return next;
  const rows = next.rows.map(row => places.map(at => row[at] ?? EMPTY));
  return { ...next, columns: before.columns, rows };
}

/** How many rows at the top of a table repeat those of the one that it goes on with. */
export function repeatedRows(table: readonly Row[], next: readonly Row[]): number {
  let count = 0;
  while (count < next.length && count < table.length && isSameRow(table[count], next[count]))
    count += 1;
  return count;
}

function isSameRow(a: Row | undefined, b: Row | undefined): boolean {
  return (
    a?.length === b?.length && a?.every((cell, at) => cellText(cell) === cellText(b?.[at])) === true
  );
}

/** The text of a cell for comparison. */
export function cellText(cell: Cell | undefined): string {
  return foldWidth((cell?.lines ?? []).map(({ glyphs }) => textOf(glyphs)).join(''));
}

/** The other rows of a table, above and below the two that may be one. */
export interface OtherRows {
  readonly above: readonly Row[];
  readonly below: readonly Row[];
}

/**
 * Whether the first row on a page is the rest of the last row before: in the columns of sentences,
 * its text falls on open cells only.
 *
 *     子育て支援 ⇥ 甲が実施している                ⇥ 甲は、関係町村と連
 *     ─────────────────────────── page break ───────────────────────────
 *                ⇥ 事業の対象区域を拡大する。      ⇥ 携を推進する。
 *
 * Not 福祉 ⇥ 研修に取り組む。 ⇥ … below a row whose cells end with 。: a new row.
 */
export function isCutRow(last: Row, next: Row, { above, below }: OtherRows): boolean {
  if (isMerged(last) || isMerged(next) || isHeaderAlone(last, next, above)) return false;
  const others = [...above.slice(1), ...below];
  const sentences = last.flatMap((_, at) => (holdsSentences(at, [last, next], others) ? [at] : []));
  const added = sentences.filter(at => cellText(next[at]) !== '');
  const closed = sentences.filter(at => endsSentence(cellText(last[at])));
  if (added.length === 0 || added.some(at => closed.includes(at))) return false;
  const open = sentences.filter(at => cellText(last[at]) !== '' && !closed.includes(at));
  return open.length > 0 || cellText(next[0]) === '';
}

/**
 * Whether a page ends with the header of a table: no row but merged ones above it, no sentence in it,
 * and a row that begins with its name on the next page.
 *
 *     取組     ⇥ 内容                         ⇥ 甲の役割
 *     ──────────────────── page break ────────────────────
 *     医療     ⇥ 医師の派遣に取り組む。       ⇥ 派遣する。
 *
 * Not 医療 ⇥ 医師の派遣に below a header: a row, which the next page may go on with.
 */
function isHeaderAlone(last: Row, next: Row, above: readonly Row[]): boolean {
  const hasSentence = last.some(cell => cellText(cell).includes('。'));
  return above.every(isMerged) && !hasSentence && cellText(next[0]) !== '';
}

function isMerged(row: Row): boolean {
  return row.some(({ columnSpan }) => columnSpan > 1);
}

function holdsSentences(at: number, parts: readonly Row[], others: readonly Row[]): boolean {
  const texts = others.map(row => cellText(row[at])).filter(text => text !== '');
  if (texts.length === 0) return endsSentence(parts.map(row => cellText(row[at])).join(''));
  return texts.filter(endsSentence).length >= SENTENCES * texts.length;
}

/** A row with the rest that stands on the next page. */
export function joinRows(last: Row, next: Row): Row {
  return last.map((cell, at) => ({
    ...cell,
    lines: [...cell.lines, ...(next[at]?.lines ?? [])],
  }));
}
