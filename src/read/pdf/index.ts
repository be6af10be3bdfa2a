/**
 * A PDF → text: what pdf.js says is painted on each page, put into the order in which it is read.
 *
 *     pages of characters, ruling lines, tags
 *       → what is no content set aside (furniture)
 *       → pages turned until their lines run from left to right (frame)
 *       → ruling lines as grids, characters in their cells (grids, tables, open-rows)
 *       → the others as lines (lines, spacing), and lines as paragraphs (paragraphs)
 *       → one text with the place of each line (compose, writer)
 *
 * The text has the characters that the page shows: radicals and vertical forms, which fonts name by
 * chance, are made ordinary ones (characters). Nothing is lost silently: what is left out is quoted in
 * a diagnostic.
 */
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Reading } from '../reading.js';
import type { Recogniser } from '../scanned-page.js';
import { NotInstalled } from '../unreadable-file.js';
import { Composer } from './compose.js';
import { furnitureOf } from './furniture.js';
import type { Furniture } from './furniture.js';
import { gridsOf } from './grids.js';
import { layoutOf } from './layout.js';
import type { Page } from './page.js';
import { openPdf } from './pdfjs.js';
import { flawsOf } from './quality.js';
import { recognised } from './recognition.js';

/**
 * Reads a PDF. Pages without text that can be used go to the recogniser, where there is one.
 * @throws UnreadableFile where it is encrypted or damaged, or has pages that only a recogniser could read
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  recognise?: Recogniser,
): Promise<Reading> {
  const file = await openPdf(bytes, fileName);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= file.pageCount; number++) pages.push(await file.page(number));
    const flawed = [...flawsOf(pages).keys()];
    if (flawed.length > 0 && recognise === undefined) throw noText(fileName, flawed);
    for (const number of flawed) {
      const page = pages[number - 1];
      if (page === undefined || recognise === undefined) continue;
      pages[number - 1] = await recognised(page, file, recognise);
    }
    return readingOf(pages, flawed);
  } finally {
    await file.close();
  }
}

function readingOf(pages: readonly Page[], recognisedPages: readonly number[]): Reading {
  const { text, places, notes, doubts, wideCells } = compose(pages);
  const blank = recognisedPages.filter(number => pages[number - 1]?.glyphs.length === 0);
  return {
    mediaType: 'application/pdf',
    encoding: 'utf-8',
    text,
    places,
    notes: [
      ...noteOfPages('pages-recognised', recognisedPages),
      ...noteOfPages('pages-blank', blank),
      ...notes,
    ],
    ...(doubts.length === 0 ? {} : { doubts }),
    ...(wideCells.length === 0 ? {} : { wideCells }),
  };
}

function noteOfPages(
  code: 'pages-recognised' | 'pages-blank',
  pages: readonly number[],
): readonly Diagnostic[] {
  const detail = pages.map(number => `p.${number}`).join(', ');
  return pages.length === 0 ? [] : [{ code, spans: [], detail }];
}

function compose(pages: readonly Page[]): ReturnType<Composer['finish']> {
  const furniture = furnitureOf(pages.map(page => ({ page, grids: gridsOf(page.rules) })));
  const layouts = pages.map(page => layoutOf(page, ordersOf(furniture, page.number)));
  const composer = new Composer(layouts);
  for (const layout of layouts) composer.add(layout);
  composer.noteFurniture(furniture);
  return composer.finish();
}

function ordersOf(furniture: readonly Furniture[], page: number): ReadonlySet<number> {
  const onPage = furniture.filter(piece => piece.page === page);
  return new Set(onPage.flatMap(({ glyphs }) => glyphs.map(({ order }) => order)));
}

function noText(fileName: string, pages: readonly number[]): NotInstalled {
  const list = pages.slice(0, 10).join(', ') + (pages.length > 10 ? ', …' : '');
  return new NotInstalled(
    fileName,
    {
      ja: `文字として読めないページがあります（${list}）。画像か、文字コードの対応表がない PDF です`,
      en: `pages ${list} have no text that can be read: they are pictures, or their fonts do not say which characters they have`,
    },
    {
      ja: '文字認識を入れてください（npm install tesseract.js @tesseract.js-data/jpn @tesseract.js-data/jpn_vert）。または元の文書を使ってください。',
      en: 'Install OCR (npm install tesseract.js @tesseract.js-data/jpn @tesseract.js-data/jpn_vert), or use the document it was made from.',
    },
  );
}
