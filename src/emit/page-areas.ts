/** Where characters stand on the pages of a file that has pages. */
import type { Place, Span } from '../model/text.js';

/** A part of a page: left, top, width, height in whole points from the upper left corner. */
export interface PageArea {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

/** The smallest area on each page that holds the characters of a span, in the order of the pages. */
export function pageAreas(places: readonly Place[], span: Span): readonly PageArea[] {
  const areas = new Map<number, Place['box']>();
  for (let at = firstBehind(places, span.start); at < places.length; at++) {
    const place = places[at];
    if (place === undefined || place.span.start >= span.end) break;
    const box = partOf(place, span);
    const before = areas.get(place.page);
    areas.set(place.page, before === undefined ? box : around(before, box));
  }
  return [...areas]
    .sort(([a], [b]) => a - b)
    .map(([page, box]) => ({ page, box: wholePoints(box) }));
}

/** The first place that ends behind an offset; the places are in the order of the text. */
function firstBehind(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a line that a span covers: its characters take equal parts of its longer side. */
function partOf({ span: line, box }: Place, span: Span): Place['box'] {
  const length = line.end - line.start;
  const from = Math.max(0, span.start - line.start) / length;
  const to = Math.min(length, span.end - line.start) / length;
  const [left, top, width, height] = box;
  return width >= height
    ? [left + from * width, top, (to - from) * width, height]
    : [left, top + from * height, width, (to - from) * height];
}

function around(a: Place['box'], b: Place['box']): Place['box'] {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const right = Math.max(a[0] + a[2], b[0] + b[2]);
  const bottom = Math.max(a[1] + a[3], b[1] + b[3]);
  return [left, top, right - left, bottom - top];
}

function wholePoints([left, top, width, height]: Place['box']): PageArea['box'] {
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return [x, y, Math.ceil(left + width) - x, Math.ceil(top + height) - y];
}
