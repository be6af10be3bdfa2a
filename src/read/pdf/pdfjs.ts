/** The door of pdf.js: the bytes of a PDF as pages with what is painted on them. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Picture } from '../scanned-page.js';
import { UnreadableFile } from '../unreadable-file.js';
import { canDraw, drawnPage } from './drawing.js';
import type { Matrix } from './geometry.js';
import type { Page } from './page.js';
import { Painter } from './painter.js';
import type { DecodedImage } from './pictures.js';
import { isDecodedImage, pictureOf } from './pictures.js';
import { taggedTables } from './tags.js';
import type { Font } from './text-state.js';

type Library = typeof Pdfjs;

/** Larger pictures are not decoded, in pixels: A3 scanned at 600 dpi has 70 million. */
const MAX_PICTURE = 100_000_000;

/** An open file; `close` gives its memory back. */
export interface PdfFile {
  readonly pageCount: number;
  readonly page: (number: number) => Promise<Page>;
  /**
   * A page as a picture: the one that it is, or a drawing of it.
   * @throws UnreadableFile where it would have to be drawn and cannot be
   */
  readonly picture: (page: Page) => Promise<Picture>;
  readonly close: () => Promise<void>;
}

let library: Promise<Library> | undefined;

/** Loads pdf.js when the first PDF comes: it takes 200 ms and 60 MB that text files need not pay for. */
async function load(): Promise<Library> {
  library ??= importLibrary();
  return library;
}

/** pdf.js makes a DOMMatrix while it loads. Node has none; where nothing can be drawn, any object will do. */
async function importLibrary(): Promise<Library> {
  const isMissing = !('DOMMatrix' in globalThis) && !canDraw();
  if (isMissing) Object.assign(globalThis, { DOMMatrix: Object });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The address of a folder of the package, with the slash at its end that pdf.js asks for. */
function folder(name: string): string {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new URL(`${name}/`, `${pathToFileURL(root).href}/`).pathname;
}

/**
 * Opens a PDF.
 * @throws UnreadableFile where it is encrypted with a password or damaged
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<PdfFile> {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_PICTURE,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const file = await task.promise.catch((error: unknown) => {
    throw unreadable(fileName, error);
  });
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code as unknown, name]));
  return {
    pageCount: file.numPages,
    page: number => readPage(file, number, names),
    picture: async page =>
      (isOnePicture(page) ? await readPicture(file, page.number, names) : undefined) ??
      drawnPage(await file.getPage(page.number), page, fileName),
    close: () => file.loadingTask.destroy(),
  };
}

async function readPage(
  file: PDFDocumentProxy,
  number: number,
  names: ReadonlyMap<unknown, string>,
): Promise<Page> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const painter = await paint(page, names);
  const tree: unknown = await page.getStructTree();
  page.cleanup();
  return {
    number,
    width,
    height,
    glyphs: painter.glyphs,
    rules: painter.rules,
    tables: taggedTables(tree),
    pictured: painter.largest.area / (width * height),
    pictures: painter.pictures,
    shapes: painter.shapes,
    borrowed: painter.borrowed,
  };
}

/** Whether a page is a scan: one picture of all there is on it, which then needs no drawing. */
function isOnePicture({ pictures, shapes, glyphs }: Page): boolean {
  return pictures === 1 && shapes === 0 && glyphs.length === 0;
}

async function paint(page: PDFPageProxy, names: ReadonlyMap<unknown, string>): Promise<Painter> {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const operatorName = (code: unknown): string => names.get(code) ?? '';
  const { transform } = page.getViewport({ scale: 1 });
  const painter = new Painter(transform as unknown as Matrix, {
    font: name => fontOf(page, name),
    operatorName,
  });
  operators.fnArray.forEach((code, at) => {
    const args: unknown = operators.argsArray[at];
    painter.paint({ name: operatorName(code), args: Array.isArray(args) ? args : [] });
  });
  return painter;
}

async function readPicture(
  file: PDFDocumentProxy,
  number: number,
  names: ReadonlyMap<unknown, string>,
): Promise<Picture | undefined> {
  const page = await file.getPage(number);
  const { source, matrix } = (await paint(page, names)).largest;
  const image = await imageOf(page, source);
  page.cleanup();
  return image === undefined ? undefined : pictureOf(image, matrix);
}

/** A picture is named in the arguments of its operator, or stands there, as short masks do. */
async function imageOf(page: PDFPageProxy, source: unknown): Promise<DecodedImage | undefined> {
  const id = nameOfImage(source);
  if (id === undefined) return isDecodedImage(source) ? source : undefined;
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  const image = await new Promise<unknown>(resolve => {
    objects.get(id, resolve);
  });
  return isDecodedImage(image) ? image : undefined;
}

function nameOfImage(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  const isNamed = typeof source === 'object' && source !== null && 'data' in source;
  return isNamed && typeof source.data === 'string' ? source.data : undefined;
}

/** What pdf.js holds of a font; only what is used here. */
interface FontObject {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly missingFile?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly [number, number, number];
}

function fontOf(page: PDFPageProxy, name: string): Font | undefined {
  if (!page.commonObjs.has(name)) return undefined;
  const font = page.commonObjs.get(name) as FontObject;
  return {
    name: (font.name ?? '').replace(/^[A-Z]{6}\+/, ''),
    vertical: font.vertical === true,
    embedded: font.missingFile !== true,
    unit: font.fontMatrix?.[0] ?? 0.001,
    verticalMetrics: font.defaultVMetrics ?? [-1000, 500, 880],
  };
}

function unreadable(fileName: string, error: unknown): UnreadableFile {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked
    ? new UnreadableFile(
        fileName,
        {
          ja: 'パスワードで保護された PDF です',
          en: 'it is a PDF protected by a password',
        },
        {
          ja: 'パスワードで開き、保護を外して保存したものを変換してください。',
          en: 'Open it with the password, save it without protection, and convert that.',
        },
      )
    : new UnreadableFile(
        fileName,
        { ja: '壊れた PDF です', en: 'it is a damaged PDF' },
        {
          ja: '入手し直すか、PDF として保存し直してください。',
          en: 'Get it again, or save it as a PDF anew.',
        },
      );
}
