/** Places on a page, in points from its upper left corner as it is shown. */

/** An affine map as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that leaves everything in its place. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle with sides along the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height of a page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `inner` first, then `outer`, as one map. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Where a map takes a point. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The smallest box around some points. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** The smallest box around some boxes. */
export function union(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
}

/** How far a box reaches along the page. */
export function widthOf({ left, right }: Box): number {
  return right - left;
}

/** How far a box reaches down the page. */
export function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

/** The middle of a box. */
export function centre({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Whether a point lies in a box. */
export function contains({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/**
 * How often a page is turned a quarter to the left until its lines run from left to right, one below
 * the other: 1 for vertical writing, whose lines run down and follow each other leftwards.
 */
export type Turns = 0 | 1 | 2 | 3;

/** A box of a page that is turned to the left, quarter by quarter. */
export function turn(box: Box, turns: Turns, { width, height }: Size): Box {
  const { left, top, right, bottom } = box;
  if (turns === 0) return box;
  if (turns === 1) return { left: top, top: width - right, right: bottom, bottom: width - left };
  if (turns === 2)
    return {
      left: width - right,
      top: height - bottom,
      right: width - left,
      bottom: height - top,
    };
  return { left: height - bottom, top: left, right: height - top, bottom: right };
}
