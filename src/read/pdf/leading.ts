/** The distance from line to line of a file, and what stands further apart. */
import { centre } from './geometry.js';
import type { Line } from './lines.js';
import { median } from './lines.js';

/** How many times the ordinary distance the lines of two paragraphs with a blank line between them are apart, at least. */
const APART = 1.6;

/** The ordinary distance from line to line, in ems; 0 where no page has two lines. */
export function leadingOf(pages: readonly (readonly Line[])[]): number {
  return median(
    pages.flatMap(lines =>
      lines.flatMap((line, at) => {
        const above = lines[at - 1];
        return above === undefined ? [] : [distance(above, line)];
      }),
    ),
  );
}

/**
 * Whether a line of the same page begins a paragraph by the space above it.
 *
 *     議案第36号 沼田市及び館林市における連携中枢都市圏の形成に係る連携協約の締結について
 *
 *     沼田市及び館林市は、…      ← apart, though the line above it is full
 */
export function isApart(last: Line, next: Line, leading: number): boolean {
  return leading > 0 && distance(last, next) >= APART * leading;
}

/** From the middle of a line to that of the next, in ems of the larger. */
function distance(above: Line, below: Line): number {
  return (centre(below.box).y - centre(above.box).y) / Math.max(above.size, below.size);
}
