/** One scanned page: set straight, its tables found by their lines, its text recognised cell by cell. */
import { gridsOf } from '../pdf/grids.js';
import type { Picture, RecognisedRule, RecognisedWord, Recognition } from '../scanned-page.js';
import { bandsOf, hasInk } from './bands.js';
import type { StraightPage } from './direction.js';
import { straightened } from './direction.js';
import type { PixelBox, Raster } from './raster.js';
import { crop, erase, greyOf } from './raster.js';
import type { Ruling } from './rulings.js';
import type { Direction, Engine, RecognisedLine } from './tesseract.js';
import { transposedEngine, transposedFrame, transposedRecognition } from './transposition.js';
import type { Frame } from './words.js';
import { wordsOf } from './words.js';

const POINTS_PER_INCH = 72;

/**
 * Recognises the picture of a page, with the engine for the direction of its lines. The text in the cells of
 * a table is recognised by itself.
 */
export async function recognisePicture(
  picture: Picture,
  engineFor: (direction: Direction) => Promise<Engine>,
): Promise<Recognition> {
  const page = straightened(greyOf(picture));
  const engine = await engineFor(page.direction);
  const frame = frameOf(picture);
  if (page.direction === 'across') return recognise(page, { engine, frame });
  const setting = { engine: transposedEngine(engine), frame: transposedFrame(frame) };
  return transposedRecognition(await recognise(page, setting));
}

interface Setting {
  readonly engine: Engine;
  readonly frame: Frame;
}

async function recognise(
  { raster, rulings }: StraightPage,
  setting: Setting,
): Promise<Recognition> {
  const { frame } = setting;
  const rules = rulings.map(ruling => ruleOf(ruling, frame));
  const grids = gridsOf(rules);
  const words: RecognisedWord[] = [];
  for (const { cells } of grids)
    for (const cell of cells)
      words.push(...(await wordsIn(raster, inPixels(cell.box, frame, raster), setting)));
  erase(
    raster,
    grids.map(({ box }) => inPixels(box, frame, raster)),
  );
  for (const band of bandsOf(raster)) words.push(...(await wordsIn(raster, band, setting)));
  return { words, rules };
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
