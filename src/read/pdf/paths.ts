/** Which painted paths are ruling lines. */
import type { Matrix, Point } from './geometry.js';
import { apply, boxAround, heightOf, widthOf } from './geometry.js';
import type { Rule } from './page.js';

/**
 * The thickest filled rectangle that is a line, in points. Browsers and word processors fill borders
 * of 0.5 to 3 points; the lowest shading, that of one line of text, has 8.
 */
const THICKEST = 3;

/** How far a stroke may be from level, in points. */
const LEVEL = 1.2;

/**
 * Codes in the path data of pdf.js, and how many numbers follow each: move, line, curve, quadratic
 * curve, close. The last two numbers are where the pen is then.
 */
const NUMBERS = [2, 2, 6, 4, 0];
const MOVE = 0;

/** How a path is painted. */
export interface Paint {
  readonly strokes: boolean;
  readonly fills: boolean;
}

/** The lines that a path draws along the page. */
export function rulesOf(data: ArrayLike<number>, matrix: Matrix, paint: Paint): readonly Rule[] {
  return subpaths(data, matrix).flatMap(points => [
    ...(paint.fills ? thinBox(points) : []),
    ...(paint.strokes ? strokes(points) : []),
  ]);
}

function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const code = data[at] ?? 0;
    const count = NUMBERS[code] ?? 0;
    at += count + 1;
    const pen = apply(matrix, data[at - 2] ?? 0, data[at - 1] ?? 0);
    if (code === MOVE) paths.push([pen]);
    else if (count > 0) paths.at(-1)?.push(pen);
    else close(paths.at(-1));
  }
  return paths;
}

function close(path: Point[] | undefined): void {
  const start = path?.[0];
  if (start !== undefined) path?.push(start);
}

/** A filled rectangle as a line; a dot may belong to a line of either direction. */
function thinBox(points: readonly Point[]): readonly Rule[] {
  if (points.length < 4) return [];
  const box = boxAround(points);
  const [width, height] = [widthOf(box), heightOf(box)];
  const { left, top, right, bottom } = box;
  const level = { axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right } as const;
  const upright = { axis: 'vertical', at: (left + right) / 2, from: top, to: bottom } as const;
  if (width <= THICKEST && height <= THICKEST) return [level, upright];
  if (height <= THICKEST) return [level];
  return width <= THICKEST ? [upright] : [];
}

function strokes(points: readonly Point[]): readonly Rule[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1];
    return from === undefined ? [] : stroke(from, to);
  });
}

function stroke(a: Point, b: Point): readonly Rule[] {
  const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (down <= LEVEL && across > 0)
    return [
      {
        axis: 'horizontal',
        at: (a.y + b.y) / 2,
        from: Math.min(a.x, b.x),
        to: Math.max(a.x, b.x),
      },
    ];
  if (across <= LEVEL && down > 0)
    return [
      {
        axis: 'vertical',
        at: (a.x + b.x) / 2,
        from: Math.min(a.y, b.y),
        to: Math.max(a.y, b.y),
      },
    ];
  return [];
}
