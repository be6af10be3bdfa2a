/** Tables of a tagged file: rows and cells as its structure names them, columns by where the cells stand. */
import { union } from './geometry.js';
import type { Size } from './geometry.js';
import type { Glyph, TaggedTable } from './page.js';
import { EMPTY, cellLines } from './tables.js';
import type { Row, Table } from './tables.js';

/** How far a cell may begin left of its column, in points. */
const ALIGNED = 3;

/** A filled cell. */
interface Filled {
  readonly left: number;
  readonly glyphs: readonly Glyph[];
}

/** The characters of a tagged table as rows; undefined where no row has two cells with text. */
export function taggedTableOf(
  { rows }: TaggedTable,
  glyphs: readonly Glyph[],
  page: Size,
): Table | undefined {
  const byMark = glyphsByMark(glyphs);
  const filled = rows
    .map(row => row.map(marks => marks.flatMap(mark => byMark.get(mark) ?? [])).map(fill))
    .map(row => row.filter(cell => cell !== undefined))
    .filter(row => row.length > 0);
  const columns = columnsOf(filled);
  if (columns.length < 2) return undefined;
  return {
    kind: 'table',
    box: union(filled.flat().flatMap(cell => cell.glyphs.map(({ box }) => box))),
    columns,
    rows: filled.map(row => rowOf(row, columns, page)),
    guessedRows: 0,
    isOpenAbove: false,
    isOpenBelow: false,
  };
}

function glyphsByMark(glyphs: readonly Glyph[]): ReadonlyMap<number, readonly Glyph[]> {
  const byMark = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.mark === undefined) continue;
    const known = byMark.get(glyph.mark);
    if (known === undefined) byMark.set(glyph.mark, [glyph]);
    else known.push(glyph);
  }
  return byMark;
}

function fill(glyphs: readonly Glyph[]): Filled | undefined {
  if (glyphs.length === 0) return undefined;
  return { left: Math.min(...glyphs.map(({ box }) => box.left)), glyphs };
}

/** The left edges of the columns, from the rows that have all of them. */
function columnsOf(rows: readonly (readonly Filled[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const full = rows.filter(({ length }) => length === count);
  return Array.from({ length: count }, (_, at) =>
    Math.min(...full.map(row => row[at]?.left ?? Infinity)),
  );
}

function rowOf(cells: readonly Filled[], columns: readonly number[], page: Size): Row {
  const row = columns.map(() => EMPTY);
  let next = 0;
  for (const { left, glyphs } of cells) {
    const found = columns.findLastIndex(edge => edge <= left + ALIGNED);
    const at = cells.length === columns.length ? next : Math.max(found, next);
    row[at] = { lines: cellLines(glyphs, page), columnSpan: 1 };
    next = at + 1;
  }
  return row;
}
