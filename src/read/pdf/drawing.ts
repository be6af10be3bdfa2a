/** Draws pages whose text cannot be used, for a recogniser to look at: pdf.js paints them on a canvas. */
import { createRequire } from 'node:module';
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist';
import type { Picture } from '../scanned-page.js';
import { NotInstalled, UnreadableFile } from '../unreadable-file.js';
import type { Page } from './page.js';
import { pictureOf } from './pictures.js';

/** Dots an inch. Of 200, 250 and 300, the one with the fewest misread cells in three documents. */
const RESOLUTION = 250;

const POINTS_PER_INCH = 72;

/** How much of a machine one page may take. */
export interface DrawingLimits {
  readonly pixels: number;
  readonly milliseconds: number;
}

/** A3 at 300 dpi has 17 million pixels, 70 MB; a page of text is drawn in half a second. */
const LIMITS: DrawingLimits = { pixels: 18_000_000, milliseconds: 60_000 };

/** What of the canvas library is used here. */
interface CanvasLibrary {
  readonly createCanvas: (width: number, height: number) => Canvas;
}

interface Canvas {
  readonly getContext: (kind: '2d') => Context;
}

interface Context {
  readonly getImageData: (...box: readonly [number, number, number, number]) => {
    readonly data: Uint8ClampedArray;
  };
}

/**
 * The canvas that pdf.js draws with. It is an optional part of pdf.js, so it is looked for from there:
 * shapes made by another copy of it could not be painted.
 */
function canvasLibrary(): CanvasLibrary | undefined {
  try {
    const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return createRequire(pdfjs)('@napi-rs/canvas') as CanvasLibrary;
  } catch {
    return undefined;
  }
}

/** Whether the canvas is installed, and works on this machine. */
export function canDraw(): boolean {
  return canvasLibrary() !== undefined;
}

/**
 * A page as it is shown.
 * @throws UnreadableFile where there is no canvas, its fonts are not in the file, or it is too much to draw
 */
export async function drawnPage(
  proxy: PDFPageProxy,
  { number, glyphs, borrowed }: Page,
  fileName: string,
): Promise<Picture> {
  if (!canDraw()) throw noCanvas(fileName, number);
  if (borrowed > glyphs.length / 2) throw noFonts(fileName, number);
  return draw(proxy).catch(() => {
    throw notDrawn(fileName, number);
  });
}

/**
 * Draws a page, smaller than usual where it would have too many pixels.
 * @throws Error where it takes too long, or pdf.js cannot go on
 */
export async function draw(page: PDFPageProxy, limits: DrawingLimits = LIMITS): Promise<Picture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / POINTS_PER_INCH, Math.sqrt(limits.pixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const size = { width: Math.floor(viewport.width), height: Math.floor(viewport.height) };
  const canvas = canvasLibrary()?.createCanvas(size.width, size.height);
  if (canvas === undefined) throw new Error('no canvas');
  const task = page.render({ canvas: canvas as never, viewport, annotationMode: 0 });
  stopAfter(task, limits.milliseconds);
  await task.promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, size.width, size.height);
  page.cleanup();
  return pictureOf({ ...size, kind: 3, data }, [width, 0, 0, -height, 0, height]);
}

/** pdf.js pauses every few milliseconds, and asks whether to go on. */
function stopAfter(task: RenderTask, milliseconds: number): void {
  const end = Date.now() + milliseconds;
  task.onContinue = (goOn: () => void): void => {
    if (Date.now() < end) goOn();
    else task.cancel();
  };
}

function noCanvas(fileName: string, page: number): NotInstalled {
  return new NotInstalled(
    fileName,
    {
      ja: `${page} ページは文字として読めず、認識するには絵に描き起こす必要があります`,
      en: `page ${page} has no text that can be read, and would have to be drawn to recognise it`,
    },
    {
      ja: '描画の部品を入れてください（npm install @napi-rs/canvas@0.1）。または元の文書を使ってください。',
      en: 'Install what draws (npm install @napi-rs/canvas@0.1), or use the document it was made from.',
    },
  );
}

function noFonts(fileName: string, page: number): UnreadableFile {
  return new UnreadableFile(
    fileName,
    {
      ja: `${page} ページの文字は、フォントが PDF に埋め込まれておらず、どの文字か分かりません`,
      en: `the fonts of page ${page} are not in the file, and what characters they show is not known`,
    },
    {
      ja: '元の文書から、フォントを埋め込んで PDF に保存し直してください。または印刷して読み取ったものを変換してください。',
      en: 'Save it as a PDF anew with its fonts embedded, or print and scan it, and convert that.',
    },
  );
}

function notDrawn(fileName: string, page: number): UnreadableFile {
  return new UnreadableFile(
    fileName,
    {
      ja: `${page} ページは文字として読めず、認識のために描くこともできません（壊れているか、複雑すぎます）`,
      en: `page ${page} has no text that can be read, and cannot be drawn to recognise it: it is damaged, or too much to draw`,
    },
    {
      ja: '印刷して読み取ったものを変換してください。または元の文書を使ってください。',
      en: 'Print and scan it, and convert that; or use the document it was made from.',
    },
  );
}
