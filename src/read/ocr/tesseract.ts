/** The door of tesseract.js: a picture of text → lines of characters. It works without a network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Line as TesseractLine, Page, Worker } from 'tesseract.js';
import type { PixelBox, Raster } from './raster.js';
import { greyMapOf } from './raster.js';

/** A recognised character. */
export interface RecognisedSymbol {
  readonly text: string;
  /** That of its word, from 0 to 1: a word that is in no dictionary has 0 though its shapes are clear. */
  readonly confidence: number;
  readonly box: PixelBox;
  /** Whether white space stands before it. */
  readonly isSetOff: boolean;
}

/** A recognised line. */
export interface RecognisedLine {
  readonly symbols: readonly RecognisedSymbol[];
  readonly box: PixelBox;
}

/** An engine that recognises one picture after the other. */
export interface Engine {
  readonly recognise: (raster: Raster, dpi: number) => Promise<readonly RecognisedLine[]>;
  readonly close: () => Promise<void>;
}

/** One block of text in lines of one direction: what a page without its tables is, and what a cell is. */
const SINGLE_BLOCK = '6';

/** LSTM only: the data for the older engine is not in the package. */
const LSTM = 1;

/**
 * Starts the engine with the Japanese data of the package, in the variant that errs least.
 * @throws Error where the packages are not installed
 */
export async function openTesseract(): Promise<Engine> {
  const { createWorker } = await import('tesseract.js');
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/jpn/package.json');
  const worker = await createWorker('jpn', LSTM, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    recognise: (raster, dpi) => recognise(worker, raster, dpi),
    close: async () => {
      await worker.terminate();
    },
  };
}

async function recognise(
  worker: Worker,
  raster: Raster,
  dpi: number,
): Promise<readonly RecognisedLine[]> {
  await worker.setParameters({
    tessedit_pageseg_mode: SINGLE_BLOCK as never,
    preserve_interword_spaces: '1',
    user_defined_dpi: String(Math.round(dpi)),
  });
  const { data } = await worker.recognize(Buffer.from(greyMapOf(raster)), {}, { blocks: true });
  return linesOf(data);
}

function linesOf({ blocks }: Page): readonly RecognisedLine[] {
  const lines = (blocks ?? []).flatMap(block => block.paragraphs).flatMap(({ lines }) => lines);
  return lines.map(lineOf).filter(({ symbols }) => symbols.length > 0);
}

/** The text of a line has a space where the words stand apart, and none where a word only ends. */
function lineOf(line: TesseractLine): RecognisedLine {
  let at = 0;
  const symbols = line.words.flatMap(word => {
    const start = line.text.indexOf(word.text, at);
    const isSetOff = start > at && /^\s+$/.test(line.text.slice(at, start));
    at = Math.max(at, start) + word.text.length;
    return word.symbols.map(({ text, bbox }, index) => ({
      text,
      confidence: word.confidence / 100,
      box: boxOf(bbox),
      isSetOff: isSetOff && index === 0,
    }));
  });
  return { symbols, box: boxOf(line.bbox) };
}

function boxOf({ x0, y0, x1, y1 }: TesseractLine['bbox']): PixelBox {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
