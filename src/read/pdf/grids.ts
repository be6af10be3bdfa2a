/** Ruling lines → grids: the cells of tables, with what they span. */
import type { Box } from './geometry.js';
import type { Rule } from './page.js';

/** A cell of a grid; rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** The cells that lines divide a part of a page into. */
export interface Grid {
  readonly box: Box;
  /** The edges of its columns, from left to right, and of its rows, from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether no line closes it at the top, at the bottom: its uprights go to the edge of the page. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** How far lines may be apart that are drawn as one, in points: double lines are, no row of text is so low. */
const TOUCHING = 3;

/** The widest gap between the dots or dashes of a line, in points. */
const DASH_GAP = 4;

/** The shortest side of a cell, in points. A line of text is higher; parts of drawn characters are shorter. */
const SHORTEST = 5;

/** The share of a side that lines must cover. */
const COVERED = 0.7;

/** More lines than a page of tables has: a drawing. Each is compared with each. */
const MOST_RULES = 3000;

/** The grids of a page. A frame around text, one cell, is none. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const merged = [...merge(rules, 'horizontal'), ...merge(rules, 'vertical')];
  if (merged.length > MOST_RULES) return [];
  return components(merged)
    .map(gridOf)
    .filter(grid => grid !== undefined)
    .filter(({ cells }) => cells.length > 1);
}

/** Lines of one direction, those on one line that touch made one. */
function merge(rules: readonly Rule[], axis: Rule['axis']): readonly Rule[] {
  const sorted = rules.filter(rule => rule.axis === axis).sort((a, b) => a.at - b.at);
  const tracks: Rule[][] = [];
  for (const rule of sorted) {
    const track = tracks.at(-1);
    if (track?.[0] !== undefined && rule.at - track[0].at <= 1) track.push(rule);
    else tracks.push([rule]);
  }
  return tracks.flatMap(mergeTrack).filter(({ from, to }) => to - from >= SHORTEST);
}

function mergeTrack(track: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = [];
  for (const rule of [...track].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || rule.from > last.to + DASH_GAP) merged.push(rule);
    else merged[merged.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
  }
  return merged;
}

/** Lines that touch, directly or over others. */
function components(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parents = rules.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  rules.forEach((rule, at) => {
    for (let other = at + 1; other < rules.length; other++) {
      const candidate = rules[other];
      if (candidate !== undefined && touch(rule, candidate)) parents[rootOf(at)] = rootOf(other);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()];
}

function touch(a: Rule, b: Rule): boolean {
  if (a.axis === b.axis)
    return (
      Math.abs(a.at - b.at) <= TOUCHING && a.from <= b.to + TOUCHING && b.from <= a.to + TOUCHING
    );
  return reaches(a, b.at) && reaches(b, a.at);
}

function reaches({ from, to }: Rule, at: number): boolean {
  return at >= from - TOUCHING && at <= to + TOUCHING;
}

/** Tables are often open at the left and right: the ends of lines are edges too. */
function gridOf(rules: readonly Rule[]): Grid | undefined {
  const level = rules.filter(({ axis }) => axis === 'horizontal');
  const upright = rules.filter(({ axis }) => axis === 'vertical');
  if (level.length === 0 || upright.length === 0) return undefined;
  const columns = edges([...upright.map(({ at }) => at), ...ends(level)]);
  const rows = edges([...level.map(({ at }) => at), ...ends(upright)]);
  const [left, right] = [columns[0], columns.at(-1)];
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  const cells = new CellFinder(columns, rows, { level, upright }).find();
  const isOpenAt = (edge: number): boolean => !sides(near(level, edge), columns).includes(true);
  return {
    box: { left, right, top, bottom },
    columns,
    rows,
    cells,
    isOpenAbove: isOpenAt(top),
    isOpenBelow: isOpenAt(bottom),
  };
}

function ends(rules: readonly Rule[]): readonly number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

/** Positions, those that are hardly apart made one in their middle. */
function edges(positions: readonly number[]): readonly number[] {
  const clusters: { sum: number; count: number }[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last === undefined || position - last.sum / last.count > TOUCHING)
      clusters.push({ sum: position, count: 1 });
    else {
      last.sum += position;
      last.count += 1;
    }
  }
  return clusters.map(({ sum, count }) => sum / count);
}

/** Finds the cells of a grid: slots without a line between them are one cell. */
class CellFinder {
  readonly #columns: readonly number[];
  readonly #rows: readonly number[];
  /** Whether a line runs above the slot, and left of it. */
  readonly #above: readonly (readonly boolean[])[];
  readonly #left: readonly (readonly boolean[])[];
  readonly #taken: boolean[][];

  constructor(
    columns: readonly number[],
    rows: readonly number[],
    { level, upright }: { readonly level: readonly Rule[]; readonly upright: readonly Rule[] },
  ) {
    this.#columns = columns;
    this.#rows = rows;
    this.#above = rows.map(at => sides(near(level, at), columns));
    const byColumn = columns.map(at => sides(near(upright, at), rows));
    this.#left = rows.map((_, row) => byColumn.map(side => side[row] === true));
    this.#taken = rows.map(() => columns.map(() => false));
  }

  find(): readonly GridCell[] {
    const cells: GridCell[] = [];
    for (let row = 0; row + 1 < this.#rows.length; row++)
      for (let column = 0; column + 1 < this.#columns.length; column++)
        if (this.#taken[row]?.[column] === false) cells.push(this.#take(row, column));
    return cells;
  }

  #take(row: number, column: number): GridCell {
    let columnSpan = 1;
    while (this.#opensRight(row, column + columnSpan)) columnSpan += 1;
    let rowSpan = 1;
    while (this.#opensDown(row + rowSpan, column, columnSpan)) rowSpan += 1;
    for (let r = row; r < row + rowSpan; r++)
      this.#taken[r]?.fill(true, column, column + columnSpan);
    const box = {
      left: this.#columns[column] ?? 0,
      right: this.#columns[column + columnSpan] ?? 0,
      top: this.#rows[row] ?? 0,
      bottom: this.#rows[row + rowSpan] ?? 0,
    };
    return { row, column, rowSpan, columnSpan, box };
  }

  #opensRight(row: number, column: number): boolean {
    return (
      column + 1 < this.#columns.length &&
      this.#taken[row]?.[column] === false &&
      this.#left[row]?.[column] === false
    );
  }

  #opensDown(row: number, column: number, span: number): boolean {
    if (row + 1 >= this.#rows.length) return false;
    for (let at = column; at < column + span; at++) {
      if (this.#above[row]?.[at] !== false || this.#taken[row]?.[at] !== false) return false;
      if (at > column && this.#left[row]?.[at] !== false) return false;
    }
    return true;
  }
}

function near(rules: readonly Rule[], at: number): readonly Rule[] {
  return rules.filter(rule => Math.abs(rule.at - at) <= TOUCHING);
}

/** Which of the stretches between edges lines cover. */
function sides(rules: readonly Rule[], positions: readonly number[]): readonly boolean[] {
  return positions.slice(1).map((end, at) => {
    const start = positions[at] ?? end;
    const covered = rules.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    );
    return covered >= COVERED * (end - start);
  });
}
