/** Scans lie askew: how much, and the picture set straight. */
import type { Raster } from './raster.js';
import { inkThreshold, rotate } from './raster.js';

/** No page lies further askew in a scanner, in degrees, and a tenth of a degree is a pixel in a line of text. */
const MAX_ANGLE = 3;
const STEP = 0.1;

/** Every this many pixels one is looked at: enough to see lines. */
const SAMPLING = 3;

const DEGREE = Math.PI / 180;

/** A picture turned so that its lines are level. */
export function deskewed(raster: Raster): Raster {
  const angle = skewOf(raster);
  return Math.abs(angle) < STEP / 2 ? raster : rotate(raster, -angle * DEGREE);
}

/**
 * How far a picture is turned clockwise, in degrees: seen along its lines, ink and the white between them
 * part most clearly.
 */
export function skewOf(raster: Raster): number {
  const ink = inkOf(raster);
  let best = { angle: 0, sharpness: sharpnessAt(ink, raster.height, 0) };
  for (let tenths = -MAX_ANGLE / STEP; tenths <= MAX_ANGLE / STEP; tenths++) {
    const angle = tenths * STEP;
    const sharpness = sharpnessAt(ink, raster.height, angle);
    if (sharpness > best.sharpness) best = { angle, sharpness };
  }
  return best.angle;
}

/** Where there is ink, as x and y in turn. */
function inkOf(raster: Raster): readonly (readonly [number, number])[] {
  const threshold = inkThreshold(raster);
  const ink: (readonly [number, number])[] = [];
  for (let y = 0; y < raster.height; y += SAMPLING) {
    for (let x = 0; x < raster.width; x += SAMPLING) {
      if ((raster.data[y * raster.width + x] ?? 255) < threshold) ink.push([x, y]);
    }
  }
  return ink;
}

/** How unevenly ink falls on rows that run at an angle: the sum of the squares of what falls on each. */
function sharpnessAt(
  ink: readonly (readonly [number, number])[],
  height: number,
  angle: number,
): number {
  const slope = Math.tan(angle * DEGREE);
  const rows = new Float64Array(height * 3);
  for (const [x, y] of ink) {
    const row = Math.round((y - x * slope) / SAMPLING) + height;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
