/** Ruling lines in a picture: long straight runs of ink. */
import type { PixelBox, Raster } from './raster.js';
import { inkThreshold } from './raster.js';

/** A ruling line in pixels. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  readonly box: PixelBox;
}

/** A line of a table is longer than the longest stroke of a character, as a share of the width of the page. */
const MIN_LENGTH = 0.05;

/** How long a line may be interrupted, and how thick it may be, in the same way. */
const MAX_GAP = 0.0013;
const MAX_THICKNESS = 0.006;

/** The ruling lines of a picture that stands straight. */
export function rulingsOf(raster: Raster): readonly Ruling[] {
  const isInk = inkMap(raster);
  const { width, height } = raster;
  const horizontal = linesAlong(
    { length: width, count: height, isInk: (at, row) => isInk(at, row) },
    width,
  );
  const vertical = linesAlong(
    { length: height, count: width, isInk: (at, column) => isInk(column, at) },
    width,
  );
  return [
    ...horizontal.map(({ from, to, first, last }): Ruling => ({
      axis: 'horizontal',
      box: { left: from, right: to, top: first, bottom: last + 1 },
    })),
    ...vertical.map(({ from, to, first, last }): Ruling => ({
      axis: 'vertical',
      box: { left: first, right: last + 1, top: from, bottom: to },
    })),
  ];
}

function inkMap(raster: Raster): (x: number, y: number) => boolean {
  const threshold = inkThreshold(raster);
  return (x, y) => (raster.data[y * raster.width + x] ?? 255) < threshold;
}

/** Rows of pixels, across or down. */
interface Rows {
  readonly length: number;
  readonly count: number;
  readonly isInk: (at: number, row: number) => boolean;
}

/** A run of ink in one row, or in some that lie together. */
interface Run {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

function linesAlong(rows: Rows, pageWidth: number): readonly Run[] {
  const open: Run[] = [];
  const lines: Run[] = [];
  for (let row = 0; row < rows.count; row++) {
    for (const [from, to] of longRuns(rows, row, pageWidth)) {
      const line = open.find(other => other.last >= row - 2 && from < other.to && to > other.from);
      if (line === undefined) open.push({ from, to, first: row, last: row });
      else {
        line.from = Math.min(line.from, from);
        line.to = Math.max(line.to, to);
        line.last = row;
      }
    }
    for (let at = open.length - 1; at >= 0; at--) {
      const line = open[at];
      if (line !== undefined && line.last < row - 2) lines.push(...open.splice(at, 1));
    }
  }
  return [...lines, ...open].filter(line => line.last - line.first < pageWidth * MAX_THICKNESS);
}

function longRuns(
  { length, isInk }: Rows,
  row: number,
  pageWidth: number,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!isInk(at, row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last[1] <= pageWidth * MAX_GAP) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs.filter(([from, to]) => to - from >= pageWidth * MIN_LENGTH);
}
