/** Pictures in shades of grey, and what is done to them before their text is recognised. */
import type { Picture } from '../scanned-page.js';

/** A grey picture: one byte a pixel, 0 is black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A part of a picture in pixels; right and bottom are outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WHITE = 255;

/** What counts as plain paper and as plain ink, as shares of the way from the threshold to white and from black to it. */
const PAPER = 0.4;
const INK = 0.4;

/** A picture in grey, by how bright the eye sees each colour. */
export function greyOf({ width, height, channels, data }: Picture): Raster {
  if (channels === 1) return { width, height, data };
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 3, at * 3 + 3);
    grey[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { width, height, data: grey };
}

/**
 * The brightness that parts ink from paper: the one that leaves both sides as even as possible (Otsu), the
 * middle one where several do.
 * https://doi.org/10.1109/TSMC.1979.4310076
 */
export function inkThreshold({ data }: Raster): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let best = { first: 127, last: 127, spread: -1 };
  let dark = 0;
  let darkSum = 0;
  counts.forEach((count, value) => {
    dark += count;
    darkSum += count * value;
    const light = data.length - dark;
    if (dark === 0 || light === 0) return;
    const difference = darkSum / dark - (total - darkSum) / light;
    const spread = dark * light * difference * difference;
    if (spread > best.spread) best = { first: value, last: value, spread };
    else if (spread === best.spread) best = { ...best, last: value };
  });
  return Math.round((best.first + best.last) / 2) + 1;
}

/**
 * A picture whose paper is white and whose ink is black, in place: an engine that looks at a part
 * without ink would otherwise take the grain of the paper for some.
 */
export function cleaned({ width, height, data }: Raster): Raster {
  const threshold = inkThreshold({ width, height, data });
  const paper = threshold + (WHITE - threshold) * PAPER;
  const ink = threshold * INK;
  const shades = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(WHITE, Math.round(((value - ink) * WHITE) / (paper - ink)))),
  );
  return { width, height, data: data.map(value => shades[value] ?? WHITE) };
}

/** A part of a picture. */
export function crop({ width, data }: Raster, box: PixelBox): Raster {
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  const part = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    const start = (box.top + y) * width + box.left;
    part.set(data.subarray(start, start + size.width), y * size.width);
  }
  return { ...size, data: part };
}

/** Paints parts of a picture white, in place. */
export function erase(raster: Raster, boxes: readonly PixelBox[]): void {
  for (const { left, top, right, bottom } of boxes) {
    for (let y = Math.max(0, top); y < Math.min(raster.height, bottom); y++) {
      const row = y * raster.width;
      raster.data.fill(WHITE, row + Math.max(0, left), row + Math.min(raster.width, right));
    }
  }
}

/** A picture turned about its middle; positive is clockwise. The size stays, corners come in white. */
export function rotate(raster: Raster, radians: number): Raster {
  const { width, height } = raster;
  const target = new Uint8Array(width * height).fill(WHITE);
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const fromX = cosine * dx + sine * dy + width / 2;
      const fromY = cosine * dy - sine * dx + height / 2;
      target[y * width + x] = blended(raster, fromX, fromY);
    }
  }
  return { width, height, data: target };
}

/** The brightness between four pixels. */
function blended({ width, height, data }: Raster, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return WHITE;
  const at = top * width + left;
  const [right, down] = [x - left, y - top];
  const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
  const lower = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
  return Math.round(upper * (1 - down) + lower * down);
}

/** A picture as a file that needs no compression: portable grey map. http://netpbm.sourceforge.net/doc/pgm.html */
export function greyMapOf({ width, height, data }: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
