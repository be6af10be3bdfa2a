/** What was recognised in the picture of a page, as if it had been painted. */
import type { Picture, RecognisedWord, Recogniser } from '../scanned-page.js';
import type { Glyph, Page } from './page.js';
import type { PdfFile } from './pdfjs.js';

/** A page with recognised characters and lines in place of its own text. */
export async function recognised(page: Page, file: PdfFile, recognise: Recogniser): Promise<Page> {
  const { number, width, height } = page;
  const picture = (): Promise<Picture> => file.picture(page);
  const { words, rules } = await recognise({ number, width, height, picture });
  const glyphs: Glyph[] = [];
  for (const word of words) glyphs.push(...glyphsOf(word, glyphs.length));
  return { ...page, glyphs, rules: [...page.rules, ...rules], tables: [] };
}

/** The characters of a word, each with an equal part of its box; a word that is higher than wide runs down. */
function glyphsOf(word: RecognisedWord, order: number): readonly Glyph[] {
  const characters = Array.from(word.text.replace(/\s+/g, ''));
  const [left, top, width, height] = word.box;
  const isVertical = characters.length > 1 && height > 1.5 * width;
  const step = (isVertical ? height : width) / characters.length;
  const { confidence, reading } = word;
  const doubt = reading === undefined ? { confidence } : { confidence, reading };
  return characters.map((text, at) => {
    const box = isVertical
      ? { left, right: left + width, top: top + at * step, bottom: top + (at + 1) * step }
      : { left: left + at * step, right: left + (at + 1) * step, top, bottom: top + height };
    return {
      text,
      box,
      shown: box,
      font: '',
      size: isVertical ? width : height,
      heading: isVertical ? 1 : 0,
      space: at === 0 ? ' ' : '',
      order: order + at,
      mark: undefined,
      artifact: false,
      doubt,
    };
  });
}
