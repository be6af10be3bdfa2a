/** Pages that are drawn, because their text cannot be used and they are no single picture. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/read/pdf/drawing.js';
import { readPdf } from '../../../src/read/pdf/index.js';
import type { Picture, Recogniser } from '../../../src/read/scanned-page.js';
import { cidFont, line, pdfOf, ucs2 } from '../../support/pdf-bytes.js';

const SENTENCE = '甲及び乙は、相互に役割を分担して連携し、協力して取り組むものとする。';

/** A font whose characters are black squares, and are said to be Cyrillic letters. */
const SQUARES =
  '<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 65/Widths[1000]' +
  '/Encoding<</Type/Encoding/Differences[65/afii10017]>>/CharProcs<</afii10017 100 0 R>>/Resources<<>>>>';
const SQUARE = '1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f';

/** A sentence of a good font above one of squares. */
const MIXED = {
  fonts: { F1: cidFont('UniJIS-UCS2-H'), F2: SQUARES },
  objects: { 100: `<</Length ${SQUARE.length}>>\nstream\n${SQUARE}\nendstream` },
};

const SQUARES_AT_700 = `BT /F2 10 Tf 1 0 0 1 60 700 Tm (${'A'.repeat(40)}) Tj ET\n`;

/** Half of a page as a black picture: the upper or the lower one. */
const STRIPS = [0, 421]
  .map(y => `q 595 0 0 421 0 ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q\n`)
  .join('');

/** A recogniser that keeps the pictures it is shown. */
function keeping(pictures: Map<number, Picture>): Recogniser {
  return async ({ number, picture }) => {
    pictures.set(number, await picture());
    return { words: [], rules: [] };
  };
}

/** How bright a picture is at a point of the page. */
function brightnessAt({ width, channels, data, box }: Picture, x: number, y: number): number {
  const scale = width / box[2];
  const [column, row] = [Math.floor(x * scale), Math.floor(y * scale)];
  return data[(row * width + column) * channels]!;
}

describe('a page that is drawn', () => {
  it('has the shapes of its fonts where they are shown', async () => {
    const pictures = new Map<number, Picture>();
    await readPdf(pdfOf({ pages: [SQUARES_AT_700], ...MIXED }), '協約.pdf', keeping(pictures));
    const picture = pictures.get(1)!;
    expect(picture.box).toEqual([0, 0, 595, 842]);
    expect(picture.width).toBe(Math.floor((595 * 250) / 72));
    expect(brightnessAt(picture, 65, 137)).toBe(0);
    expect(brightnessAt(picture, 65, 155)).toBe(255);
    expect(brightnessAt(picture, 50, 137)).toBe(255);
  });

  it('is drawn as it is shown where it is turned', async () => {
    const pictures = new Map<number, Picture>();
    const bytes = pdfOf({ pages: [SQUARES_AT_700], ...MIXED, entries: '/Rotate 90' });
    await readPdf(bytes, '協約.pdf', keeping(pictures));
    expect(pictures.get(1)!.box).toEqual([0, 0, 842, 595]);
    expect(brightnessAt(pictures.get(1)!, 705, 65)).toBe(0);
  });

  it('is put together from all its pictures', async () => {
    const pictures = new Map<number, Picture>();
    await readPdf(pdfOf({ pages: [STRIPS] }), '協約.pdf', keeping(pictures));
    const picture = pictures.get(1)!;
    expect(picture.box).toEqual([0, 0, 595, 842]);
    expect([100, 700].map(y => brightnessAt(picture, 300, y))).toEqual([0, 0]);
  });

  it('is the only one of its file that is, where the others have their text', async () => {
    const pictures = new Map<number, Picture>();
    const pages = [line(60, 700, { text: ucs2(SENTENCE) }), SQUARES_AT_700];
    const { text } = await readPdf(pdfOf({ pages, ...MIXED }), '協約.pdf', keeping(pictures));
    expect([...pictures.keys()]).toEqual([2]);
    expect(text).toBe(`${SENTENCE}\n\f`);
  });
});

describe('a page on which nothing is recognised', () => {
  it('is named, for it may not be blank', async () => {
    const bytes = pdfOf({ pages: [STRIPS, ''] });
    const { notes } = await readPdf(bytes, '協約.pdf', keeping(new Map()));
    expect(notes?.map(({ code, detail }) => [code, detail])).toEqual([
      ['pages-recognised', 'p.1, p.2'],
      ['pages-blank', 'p.1, p.2'],
    ]);
  });
});

describe('a page that cannot be drawn', () => {
  it('has fonts that are not in the file: the error says what to do', async () => {
    const bytes = pdfOf({ pages: [line(60, 700, { text: ucs2('ƹʇࢬನɐʭ'.repeat(10)) })] });
    const reading = readPdf(bytes, '協約.pdf', keeping(new Map()));
    await expect(reading).rejects.toThrow(/fonts of page 1 are not in the file.* embedded/);
  });

  it.each([
    ['a page of 4 m is drawn with as many pixels as are allowed', 11_000, 1_000_000],
    ['a small page with as many as it needs', 72, 62_500],
  ])('%s', async (_, points, pixels) => {
    const bytes = pdfOf({ pages: [''], mediaBox: [0, 0, points, points] });
    const { width, height } = await drawn(bytes, { pixels: 1_000_000, milliseconds: 10_000 });
    expect(width * height).toBe(pixels);
  });

  it('takes longer than is allowed: drawing stops', async () => {
    const drawing = drawn(pdfOf({ pages: [''] }), { pixels: 1000, milliseconds: 0 });
    await expect(drawing).rejects.toThrow(/cancelled/);
  });
});

async function drawn(bytes: Uint8Array, limits: Parameters<typeof draw>[1]): Promise<Picture> {
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise;
  try {
    return await draw(await file.getPage(1), limits);
  } finally {
    await file.loadingTask.destroy();
  }
}
