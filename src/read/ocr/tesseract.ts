/** The door of tesseract.js: a picture of text → lines of characters. It works without a network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Line as TesseractLine, Page, Word, Worker } from 'tesseract.js';
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

/** Where the lines of a text run. */
export type Direction = 'across' | 'down';

/**
 * The data for each direction, and the number by which tesseract knows one block of its lines: what a page
 * without its tables is, and what a cell is.
 */
const KINDS = {
  across: { language: 'jpn', singleBlock: '6' },
  down: { language: 'jpn_vert', singleBlock: '5' },
} as const;

/** LSTM only: the data for the older engine is not in the package. */
const LSTM = 1;

/** Whether the engine and its data for a direction are installed. */
export function isInstalled(direction: Direction): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    return [resolve('tesseract.js'), resolve(dataPackage(direction))].length > 0;
  } catch {
    return false;
  }
}

function dataPackage(direction: Direction): string {
  return `@tesseract.js-data/${KINDS[direction].language}/package.json`;
}

/** Starts the engine with the data of the package, in the variant that errs least. */
export async function openTesseract(direction: Direction): Promise<Engine> {
  const { createWorker } = await import('tesseract.js');
  const { language, singleBlock } = KINDS[direction];
  const data = createRequire(import.meta.url).resolve(dataPackage(direction));
  const worker = await createWorker(language, LSTM, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({
    tessedit_pageseg_mode: singleBlock as never,
    preserve_interword_spaces: '1',
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
  await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
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
    return word.symbols.map(({ text }, index) => ({
      text,
      confidence: word.confidence / 100,
      box: symbolBox(word, index),
      isSetOff: isSetOff && index === 0,
    }));
  });
  return { symbols, box: boxOf(line.bbox) };
}

/** Words that run down come without the boxes of their characters (they have no width): they share out the word’s. */
function symbolBox({ bbox, symbols }: Word, index: number): PixelBox {
  const own = symbols[index]?.bbox ?? bbox;
  if (own.x1 > own.x0) return boxOf(own);
  const step = (bbox.y1 - bbox.y0) / symbols.length;
  const y0 = bbox.y0 + index * step;
  return boxOf({ ...bbox, y0, y1: y0 + step });
}

function boxOf({ x0, y0, x1, y1 }: TesseractLine['bbox']): PixelBox {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
