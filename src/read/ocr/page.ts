/** One scanned page: set straight, its tables found by their lines, its text recognised cell by cell. */
import { gridsOf } from '../pdf/grids.js';
import type { Picture, RecognisedRule, RecognisedWord, Recognition } from '../scanned-page.js';
import { deskewed } from './deskew.js';
import { bandsOf, hasInk } from './bands.js';
import type { PixelBox, Raster } from './raster.js';
import { cleaned, crop, erase, greyOf } from './raster.js';
import type { Ruling } from './rulings.js';
import { rulingsOf } from './rulings.js';
import type { Engine, RecognisedLine } from './tesseract.js';
import type { Frame } from './words.js';
import { wordsOf } from './words.js';

const POINTS_PER_INCH = 72;

/** How far the blur of a ruling line reaches into a cell, in pixels. */
const BLUR = 2;

/** Recognises the picture of a page. The text in the cells of a table is recognised by itself. */
export async function recognisePicture(picture: Picture, engine: Engine): Promise<Recognition> {
  const frame = frameOf(picture);
  const raster = cleaned(deskewed(greyOf(picture)));
  const rulings = rulingsOf(raster);
  const rules = rulings.map(ruling => ruleOf(ruling, frame));
  erase(
    raster,
    rulings.map(({ box }) => grown(box, BLUR)),
  );
  const grids = gridsOf(rules);
  const words: RecognisedWord[] = [];
  for (const { cells } of grids)
    for (const cell of cells) {
      const box = inPixels(cell.box, frame, raster);
      words.push(...(await wordsIn(raster, box, { engine, frame })));
    }
  erase(
    raster,
    grids.map(({ box }) => inPixels(box, frame, raster)),
  );
  for (const band of bandsOf(raster))
    words.push(...(await wordsIn(raster, band, { engine, frame })));
  return { words, rules };
}

interface Setting {
  readonly engine: Engine;
  readonly frame: Frame;
}

async function wordsIn(
  raster: Raster,
  box: PixelBox,
  { engine, frame }: Setting,
): Promise<readonly RecognisedWord[]> {
  if (box.right - box.left < 1 || box.bottom - box.top < 1) return [];
  const part = crop(raster, box);
  if (!hasInk(part)) return [];
  const lines = await engine.recognise(part, POINTS_PER_INCH / frame.pointsPerPixel);
  return lines.flatMap(line => wordsOf(moved(line, box), frame));
}

function moved({ symbols, box }: RecognisedLine, { left, top }: PixelBox): RecognisedLine {
  const shift = (inner: PixelBox): PixelBox => ({
    left: inner.left + left,
    right: inner.right + left,
    top: inner.top + top,
    bottom: inner.bottom + top,
  });
  return { symbols: symbols.map(s => ({ ...s, box: shift(s.box) })), box: shift(box) };
}

function frameOf({ width, box: [left, top, points] }: Picture): Frame {
  return { left, top, pointsPerPixel: points / width };
}

function ruleOf({ axis, box }: Ruling, { left, top, pointsPerPixel }: Frame): RecognisedRule {
  const x = (pixels: number): number => left + pixels * pointsPerPixel;
  const y = (pixels: number): number => top + pixels * pointsPerPixel;
  return axis === 'horizontal'
    ? { axis, at: y((box.top + box.bottom) / 2), from: x(box.left), to: x(box.right) }
    : { axis, at: x((box.left + box.right) / 2), from: y(box.top), to: y(box.bottom) };
}

function grown(box: PixelBox, by: number): PixelBox {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

function inPixels(box: PixelBox, frame: Frame, { width, height }: Raster): PixelBox {
  const x = (points: number): number => Math.round((points - frame.left) / frame.pointsPerPixel);
  const y = (points: number): number => Math.round((points - frame.top) / frame.pointsPerPixel);
  return {
    left: Math.max(0, x(box.left)),
    top: Math.max(0, y(box.top)),
    right: Math.min(width, x(box.right)),
    bottom: Math.min(height, y(box.bottom)),
  };
}
