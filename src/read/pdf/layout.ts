/** A page as lines and tables in the order in which they are read. */
import type { Size, Turns } from './geometry.js';
import { centre, contains, heightOf, widthOf } from './geometry.js';
import { turnPage, turnsOf } from './frame.js';
import { gridsOf } from './grids.js';
import type { Grid } from './grids.js';
import type { Line } from './lines.js';
import { allGlyphs, linesOf } from './lines.js';
import type { Glyph, Page } from './page.js';
import { tableOf } from './tables.js';
import type { Table } from './tables.js';
import { taggedTableOf } from './tagged.js';

/** A line outside of tables. */
export interface TextBlock {
  readonly kind: 'line';
  readonly line: Line;
}

/** What a page holds, from top to bottom as it is read. */
export interface Layout extends Size {
  readonly number: number;
  readonly turns: Turns;
  readonly blocks: readonly (TextBlock | Table)[];
}

/** Lays out a page without its furniture. */
export function layoutOf(page: Page, furniture: ReadonlySet<number>): Layout {
  const content = page.glyphs.filter(({ order }) => !furniture.has(order));
  const turns = turnsOf(content);
  const turned = turnPage({ ...page, glyphs: content }, turns);
  const grids = [...gridsOf(turned.rules)].sort((a, b) => area(a) - area(b));
  const { tables, rest } = takeTables(grids, turned, page);
  const lines = linesOf(rest).map(line => ({ kind: 'line', line }) as const);
  const blocks = [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b));
  return { number: page.number, turns, width: turned.width, height: turned.height, blocks };
}

interface Taken {
  readonly tables: readonly Table[];
  readonly rest: readonly Glyph[];
}

/** The smallest grid first, so that a table in the cell of another keeps its characters; then what only tags name. */
function takeTables(grids: readonly Grid[], { glyphs, tables: tagged }: Page, page: Size): Taken {
  const tables: Table[] = [];
  let rest = glyphs;
  const take = (table: Table | undefined): void => {
    if (table === undefined) return;
    tables.push(table);
    const taken = ordersIn(table);
    rest = rest.filter(({ order }) => !taken.has(order));
  };
  for (const grid of grids) {
    const inside = rest.filter(({ box }) => contains(grid.box, centre(box)));
    const table = tableOf(grid, inside, page);
    const named = tagged
      .map(tags => taggedTableOf(tags, inside, page))
      .filter(candidate => candidate !== undefined);
    take(named.find(candidate => isFiner(candidate, table)) ?? table);
  }
  for (const tags of tagged) take(taggedTableOf(tags, rest, page));
  return { tables, rest };
}

/** Whether a tagged table has the same characters in more rows: lines do not divide them. */
function isFiner(tagged: Table, table: Table | undefined): boolean {
  if (table === undefined || tagged.rows.length <= table.rows.length) return false;
  return ordersIn(tagged).size === ordersIn(table).size;
}

function ordersIn({ rows }: Table): ReadonlySet<number> {
  return new Set(rows.flatMap(row => row.flatMap(ordersOf)));
}

function ordersOf({ lines }: { readonly lines: readonly Line[] }): readonly number[] {
  return lines.flatMap(line => allGlyphs(line).map(({ order }) => order));
}

function area({ box }: Grid): number {
  return widthOf(box) * heightOf(box);
}

function topOf(block: TextBlock | Table): number {
  return block.kind === 'line' ? block.line.box.top : block.box.top;
}
