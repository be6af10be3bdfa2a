/** Rows that no line divides: found by the order in which a program paints cells. */
import { linesOf } from './lines.js';
import type { Glyph } from './page.js';

/** The characters of one column between two lines, in the order in which they were painted. */
export interface ColumnPart {
  readonly column: number;
  readonly glyphs: readonly Glyph[];
}

/** The characters of a row by column. */
type RowGlyphs = ReadonlyMap<number, readonly Glyph[]>;

/** The share of cells that end with 。 from which on an open sentence means that the row goes on. */
const SENTENCES = 0.5;

/**
 * The rows between two lines. Word processors and browsers paint a table cell by cell, row by row:
 * where the next text stands further left, a new row begins. Some programs paint line by line, over
 * all columns: a row whose sentences are open goes on.
 *
 *     医療 ⇥ 医師の派遣に取り組む。 ⇥ 甲は、実施する。
 *     福祉 ⇥ 研修に取り組む。       ⇥ 甲は、開催する。      another row
 *     医療 ⇥ 医師の派遣に           ⇥ 甲は、実施
 *          ⇥ 取り組む。             ⇥ する。                none
 */
export function dividedRows(
  parts: readonly ColumnPart[],
  merged: ReadonlySet<number>,
): readonly RowGlyphs[] {
  const whole: RowGlyphs = new Map(parts.map(({ column, glyphs }) => [column, glyphs]));
  const rows = gather(runsOf(parts.filter(({ column }) => !merged.has(column))));
  const isTable = rows.length > 1 && rows.every(row => row.size > 1);
  if (!isTable) return [whole];
  for (const { column, glyphs } of parts) if (merged.has(column)) rows[0]?.set(column, glyphs);
  return rows;
}

function gather(runs: readonly Run[]): readonly Map<number, readonly Glyph[]>[] {
  const rows: Map<number, readonly Glyph[]>[] = [];
  for (const run of runs) {
    const last = rows.at(-1);
    if (last === undefined || opensRow(run, last)) rows.push(new Map([[run.column, run.glyphs]]));
    else last.set(run.column, [...(last.get(run.column) ?? []), ...run.glyphs]);
  }
  return rows;
}

function opensRow(run: Run, last: RowGlyphs): boolean {
  return run.column <= Math.max(...last.keys()) && isClosed(last) && isBelow(run, last);
}

interface Run {
  readonly column: number;
  readonly glyphs: readonly Glyph[];
}

/** What is painted in one column before another column comes. */
function runsOf(parts: readonly ColumnPart[]): readonly Run[] {
  const all = parts
    .flatMap(({ column, glyphs }) => glyphs.map(glyph => ({ column, glyph })))
    .sort((a, b) => a.glyph.order - b.glyph.order);
  const runs: { column: number; glyphs: Glyph[] }[] = [];
  for (const { column, glyph } of all) {
    const last = runs.at(-1);
    if (last?.column === column) last.glyphs.push(glyph);
    else runs.push({ column, glyphs: [glyph] });
  }
  return runs;
}

function isClosed(row: RowGlyphs): boolean {
  const ends = [...row.values()].map(glyphs => linesOf(glyphs).at(-1)?.glyphs.at(-1)?.text);
  const sentences = ends.filter(end => end === '。').length;
  const all = [...row.values()].flat();
  const hasSentences = all.some(({ text }) => text === '。' || text === '、');
  return !hasSentences || sentences >= SENTENCES * ends.length;
}

/** Whether a text stands below all of a row. */
function isBelow(run: Run, row: RowGlyphs): boolean {
  const top = Math.min(...run.glyphs.map(({ box }) => box.top));
  const bottom = Math.max(...[...row.values()].flat().map(({ box }) => box.bottom));
  return top > bottom - (run.glyphs[0]?.size ?? 0) / 2;
}
