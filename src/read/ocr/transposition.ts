/** Rows and columns changed round: a page whose lines run down, as one whose lines run across. */
import type { RecognisedRule, RecognisedWord, Recognition } from '../scanned-page.js';
import { withGaps } from './gaps.js';
import type { PixelBox, Raster } from './raster.js';
import type { Engine, RecognisedLine } from './tesseract.js';
import type { Frame } from './words.js';

/** A picture mirrored at the line from its upper left to its lower right. */
export function transposed({ width, height, data }: Raster): Raster {
  const target = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) target[x * height + y] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: target };
}

/** From the pixels of a transposed picture to points of a transposed page. */
export function transposedFrame({ left, top, pointsPerPixel }: Frame): Frame {
  return { left: top, top: left, pointsPerPixel };
}

/** An engine that is given transposed pictures, and sees them as they are and the gaps in their lines. */
export function transposedEngine(engine: Engine): Engine {
  return {
    ...engine,
    recognise: async (raster, dpi) =>
      (await engine.recognise(transposed(raster), dpi)).map(line =>
        withGaps(transposedLine(line), raster),
      ),
  };
}

/** What was recognised on a transposed page, where it is on the page. */
export function transposedRecognition({ words, rules }: Recognition): Recognition {
  return { words: words.map(transposedWord), rules: rules.map(transposedRule) };
}

function transposedLine({ symbols, box }: RecognisedLine): RecognisedLine {
  return {
    symbols: symbols.map(symbol => ({ ...symbol, box: transposedBox(symbol.box) })),
    box: transposedBox(box),
  };
}

function transposedBox({ left, top, right, bottom }: PixelBox): PixelBox {
  return { left: top, top: left, right: bottom, bottom: right };
}

function transposedWord(word: RecognisedWord): RecognisedWord {
  const [left, top, width, height] = word.box;
  return { ...word, box: [top, left, height, width] };
}

function transposedRule(rule: RecognisedRule): RecognisedRule {
  return { ...rule, axis: rule.axis === 'horizontal' ? 'vertical' : 'horizontal' };
}
