/** White space in lines that run down, which the engine does not see: found in the picture. */
import { DARK } from './bands.js';
import type { PixelBox, Raster } from './raster.js';
import type { RecognisedLine, RecognisedSymbol } from './tesseract.js';
import { widthOf } from './words.js';

/** White between two characters that stand apart, in ems: a full-width space is 1, the white behind 、 0.8. */
const SET_APART = 0.95;

/** Marks that have white before them in their own square. */
const NEVER_SET_OFF = /^[、。」』）)〕］\]]/;

/** From and to, along the line. */
type Gap = readonly [from: number, to: number];

/**
 * A line, as it runs across in a picture, with the characters set off that stand behind a gap. Characters
 * share out what is no gap by their widths:
 *
 *     第 一 条    こ の 連 携
 *     0  1  2  gap  3
 */
export function withGaps(line: RecognisedLine, raster: Raster): RecognisedLine {
  const gaps = gapsIn(line.box, raster);
  const whites = gaps.reduce((sum, [from, to]) => sum + to - from, 0);
  const widths = line.symbols.map(({ text }) => widthOf(text));
  const em = (line.box.right - line.box.left - whites) / sumOf(widths);
  let symbols = line.symbols;
  let before = 0;
  for (const gap of gaps) {
    const place = (gap[0] - line.box.left - before) / em;
    symbols = setOff(symbols, nearestStart(widths, place), gap);
    before += gap[1] - gap[0];
  }
  return { ...line, symbols };
}

/** Characters with one behind a gap, and with the gap between it and the one before. */
function setOff(
  symbols: readonly RecognisedSymbol[],
  index: number,
  [from, to]: Gap,
): readonly RecognisedSymbol[] {
  if (NEVER_SET_OFF.test(symbols[index]?.text ?? '')) return symbols;
  return symbols.map((symbol, at) => {
    if (at === index) return { ...symbol, isSetOff: true, box: { ...symbol.box, left: to } };
    return at === index - 1 ? { ...symbol, box: { ...symbol.box, right: from } } : symbol;
  });
}

function gapsIn({ left, right, top, bottom }: PixelBox, raster: Raster): readonly Gap[] {
  const gaps: Gap[] = [];
  let last = left;
  for (let x = left; x < right; x++) {
    if (!hasInkAt(raster, x, [top, bottom])) continue;
    if (x - last > SET_APART * (bottom - top)) gaps.push([last, x]);
    last = x + 1;
  }
  return gaps;
}

function hasInkAt({ width, data }: Raster, x: number, [top, bottom]: Gap): boolean {
  for (let y = top; y < bottom; y++) if ((data[y * width + x] ?? 255) < DARK) return true;
  return false;
}

/** The character that starts nearest to a place in the line. */
function nearestStart(widths: readonly number[], place: number): number {
  const distances = widths.map((_, at) => Math.abs(sumOf(widths.slice(0, at)) - place));
  return distances.indexOf(Math.min(...distances));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
