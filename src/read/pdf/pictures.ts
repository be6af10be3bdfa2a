/** Decoded pictures of a page → upright rows of pixels. */
import type { Picture } from '../scanned-page.js';
import type { Matrix } from './geometry.js';
import { apply, boxAround, heightOf, widthOf } from './geometry.js';

/** A picture as pdf.js decodes it. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** 1: one bit a pixel, 2: three bytes, 3: four bytes. A mask has none, and is as 1. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Whether a value is a decoded picture. */
export function isDecodedImage(value: unknown): value is DecodedImage {
  if (typeof value !== 'object' || value === null || !('data' in value)) return false;
  return value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray;
}

/** A picture as it is shown on the page; `matrix` takes the unit square to the page. */
export function pictureOf(image: DecodedImage, matrix: Matrix): Picture {
  const box = boxAround([apply(matrix, 0, 0), apply(matrix, 1, 1)]);
  const { left, top } = box;
  const pixels = image.kind === 2 || image.kind === 3 ? colours(image) : bits(image);
  return {
    ...upright({ ...pixels, width: image.width, height: image.height }, matrix),
    box: [left, top, widthOf(box), heightOf(box)],
  };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

function colours({ width, height, kind, data }: DecodedImage): Pick<Pixels, 'channels' | 'data'> {
  if (kind === 2) return { channels: 3, data: new Uint8Array(data) };
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    for (let channel = 0; channel < 3; channel++)
      rgb[at * 3 + channel] = data[at * 4 + channel] ?? 0;
  return { channels: 3, data: rgb };
}

/** One bit a pixel, rows filled up to whole bytes; a bit that is set is white. */
function bits({ width, height, data }: DecodedImage): Pick<Pixels, 'channels' | 'data'> {
  const grey = new Uint8Array(width * height);
  const rowLength = Math.ceil(width / 8);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = data[y * rowLength + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  return { channels: 1, data: grey };
}

/**
 * Pixels turned and mirrored as the matrix does. The first row of a picture is at the top of the unit
 * square: its corner is where (0, 1) goes, its x axis goes with the square's, its y axis against it.
 */
function upright(pixels: Pixels, [a, b, c, d]: Matrix): Pixels {
  const isTurned = Math.abs(b) > Math.abs(a);
  const flipsX = isTurned ? c > 0 : a < 0;
  const flipsY = isTurned ? b < 0 : d > 0;
  if (!isTurned && !flipsX && !flipsY) return pixels;
  const { width, height } = pixels;
  const size = isTurned ? { width: height, height: width } : { width, height };
  const source = (x: number, y: number): number => {
    const u = flipsX ? size.width - 1 - x : x;
    const v = flipsY ? size.height - 1 - y : y;
    return isTurned ? u * width + v : v * width + u;
  };
  return { ...pixels, ...size, data: moved(pixels, size, source) };
}

function moved(
  { channels, data }: Pixels,
  { width, height }: { readonly width: number; readonly height: number },
  source: (x: number, y: number) => number,
): Uint8Array {
  const target = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = source(x, y) * channels;
      target.set(data.subarray(from, from + channels), (y * width + x) * channels);
    }
  return target;
}
