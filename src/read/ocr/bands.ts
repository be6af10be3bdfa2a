/** The parts of a page that have text, one above the other. */
import type { PixelBox, Raster } from './raster.js';

/** Ink is darker than this in a picture that was cleaned. */
export const DARK = 128;

/** A row or a part of the page with fewer pixels of ink than this is empty but for specks. */
export const SPECKS = 4;

/** White between two bands is higher than between the lines of a paragraph, as a share of the width of the page. */
const MIN_GAP = 0.04;

/** White around the ink of a band: engines want some. */
const MARGIN = 12;

/** Whether a part of a page has ink beyond specks. */
export function hasInk({ data }: Raster): boolean {
  let ink = 0;
  for (const value of data) {
    if (value < DARK) ink += 1;
    if (ink > SPECKS * SPECKS) return true;
  }
  return false;
}

/** The bands of a page, from top to bottom, each as narrow as its ink. */
export function bandsOf(raster: Raster): readonly PixelBox[] {
  const bands: { top: number; bottom: number }[] = [];
  for (let y = 0; y < raster.height; y++) {
    if (inkIn(raster, y) < SPECKS) continue;
    const last = bands.at(-1);
    if (last !== undefined && y - last.bottom < raster.width * MIN_GAP) last.bottom = y + 1;
    else bands.push({ top: y, bottom: y + 1 });
  }
  return bands.map(band => narrowed(raster, band));
}

/** How many pixels of ink a row has. */
export function inkIn({ width, data }: Raster, y: number): number {
  let ink = 0;
  for (let at = y * width; at < (y + 1) * width; at++) if ((data[at] ?? 255) < DARK) ink += 1;
  return ink;
}

function narrowed(
  { width, height, data }: Raster,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PixelBox {
  const columns = new Uint32Array(width);
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] ?? 255) < DARK) columns[x] = (columns[x] ?? 0) + 1;
  }
  const first = columns.findIndex(count => count > 0);
  const last = columns.findLastIndex(count => count > 0);
  return {
    left: Math.max(0, first - MARGIN),
    top: Math.max(0, top - MARGIN),
    right: Math.min(width, last + 1 + MARGIN),
    bottom: Math.min(height, bottom + MARGIN),
  };
}
