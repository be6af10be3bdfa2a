import { describe, expect, it } from 'vitest';
import { bandsOf, hasInk } from '../../../src/read/ocr/bands.js';
import { deskewed, skewOf } from '../../../src/read/ocr/deskew.js';
import type { Raster } from '../../../src/read/ocr/raster.js';
import {
  cleaned,
  crop,
  erase,
  greyOf,
  inkThreshold,
  rotate,
} from '../../../src/read/ocr/raster.js';
import { rulingsOf } from '../../../src/read/ocr/rulings.js';

const WIDTH = 600;
const HEIGHT = 400;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A page of one shade with boxes of ink. */
function page(boxes: readonly Box[], paper = 255, ink = 0): Raster {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(paper);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) data.fill(ink, y * WIDTH + left, y * WIDTH + right);
  return { width: WIDTH, height: HEIGHT, data };
}

/** Lines of text, each a row of blocks. */
const TEXT: readonly Box[] = [60, 100, 140, 180, 220, 260].flatMap(top =>
  Array.from({ length: 18 }, (_, at): Box => [50 + at * 28, top, 70 + at * 28, top + 18]),
);

/** A table with three rows and two columns. */
const TABLE: readonly Box[] = [
  ...[50, 150, 250, 350].map((top): Box => [50, top, 552, top + 2]),
  ...[50, 300, 550].map((left): Box => [left, 50, left + 2, 352]),
];

describe('a picture', () => {
  it('in colour is taken in grey', () => {
    const data = Uint8Array.of(255, 255, 255, 0, 0, 0, 255, 0, 0);
    const grey = greyOf({ width: 3, height: 1, channels: 3, data, box: [0, 0, 1, 1] });
    expect([...grey.data]).toEqual([255, 0, 76]);
  });

  it('has a threshold between its ink and its paper', () => {
    const threshold = inkThreshold(page(TEXT, 220, 60));
    expect(threshold).toBeGreaterThan(60);
    expect(threshold).toBeLessThanOrEqual(220);
  });

  it('is cleaned to white paper and black ink', () => {
    expect(new Set(cleaned(page(TEXT, 220, 30)).data)).toEqual(new Set([0, 255]));
  });

  it('gives a part of itself', () => {
    const part = crop(page([[10, 10, 12, 12]]), { left: 9, top: 10, right: 13, bottom: 11 });
    expect([...part.data]).toEqual([255, 0, 0, 255]);
  });

  it('can lose a part', () => {
    const raster = page([[10, 10, 20, 20]]);
    erase(raster, [{ left: -5, top: -5, right: 30, bottom: 30 }]);
    expect(hasInk(raster)).toBe(false);
  });
});

describe('a page that lies askew', () => {
  it.each([[-1.5], [-0.5], [0.7], [2]])('by %d degrees is set straight', degrees => {
    const askew = rotate(page(TEXT), (degrees * Math.PI) / 180);
    expect(skewOf(askew)).toBeCloseTo(degrees, 0);
    expect(Math.abs(skewOf(deskewed(askew)))).toBeLessThan(0.15);
  });

  it('is left alone where it does not', () => {
    const straight = page(TEXT);
    expect(deskewed(straight)).toBe(straight);
  });
});

describe('the ruling lines of a page', () => {
  it('are found with their axis and ends', () => {
    const found = rulingsOf(page(TABLE));
    expect(found.filter(({ axis }) => axis === 'horizontal').map(({ box }) => box.top)).toEqual([
      50, 150, 250, 350,
    ]);
    expect(found.filter(({ axis }) => axis === 'vertical').map(({ box }) => box.left)).toEqual([
      50, 300, 550,
    ]);
  });

  it('are none in text', () => {
    expect(rulingsOf(page(TEXT))).toEqual([]);
  });
});

describe('the bands of a page', () => {
  it('are its blocks of text, with some white around', () => {
    const bands = bandsOf(
      page([
        [50, 40, 300, 80],
        [50, 200, 500, 230],
        [10, 300, 12, 301],
      ]),
    );
    expect(bands).toEqual([
      { left: 38, top: 28, right: 312, bottom: 92 },
      { left: 38, top: 188, right: 512, bottom: 242 },
    ]);
  });
});
