/** PDFs that no program at hand makes: fonts that are not embedded, odd pages, damage, encryption. */
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.js';
import { read } from '../../../src/read/index.js';
import type { Recogniser } from '../../../src/read/scanned-page.js';
import { UnreadableFile } from '../../../src/read/unreadable-file.js';
import { refusalOf } from '../../../src/upload/refusal.js';
import { cidFont, line, pdfOf, ucs2 } from '../../support/pdf-bytes.js';

const SENTENCE = '甲及び乙は、相互に役割を分担して連携し、協力して取り組むものとする。';

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes, '協約.pdf')).text.trim();
}

async function refusal(bytes: Uint8Array): Promise<UnreadableFile> {
  const error: unknown = await readPdf(bytes, '協約.pdf').catch((reason: unknown) => reason);
  if (error instanceof UnreadableFile) return error;
  throw new Error('it was read');
}

describe('fonts that are not embedded', () => {
  it('reads Shift_JIS by its CMap', async () => {
    const shiftJis = '8d6282c689b382c682cd81419841' + '8c6782b782e98142';
    const pages = [line(60, 700, { text: `<${shiftJis.repeat(2)}>` })];
    const text = await textOf(pdfOf({ font: cidFont('90ms-RKSJ-H'), pages }));
    expect(text).toBe('甲と乙とは、連携する。'.repeat(2));
  });

  it('reads vertical writing and gives brackets their ordinary form', async () => {
    const pages = [
      line(500, 800, { text: ucs2('甲は、「圏域」（仮称）において') }) +
        line(480, 800, { text: ucs2('必要な取組を行うものとする。') }),
    ];
    const text = await textOf(pdfOf({ font: cidFont('UniJIS-UCS2-V'), pages }));
    expect(text.replace('\n', '')).toBe(
      '甲は、「圏域」（仮称）において必要な取組を行うものとする。',
    );
  });

  it('gives radicals their ordinary form', async () => {
    const pages = [line(60, 700, { text: ucs2(`⽊⾅町⻑は、${SENTENCE}`) })];
    expect(await textOf(pdfOf({ pages }))).toBe(`木臼町長は、${SENTENCE}`);
  });
});

describe('pages', () => {
  it.each([90, 180, 270])('reads a page that is shown turned by %s degrees', async turned => {
    const matrix = { 90: '0 1 -1 0 300 100', 180: '-1 0 0 -1 500 400', 270: '0 -1 1 0 300 700' }[
      turned
    ];
    const lines = [SENTENCE, SENTENCE].map(
      (text, at) => `1 0 0 1 0 ${-20 * at} cm BT /F1 10 Tf ${ucs2(text)} Tj ET `,
    );
    const pages = [`q ${matrix} cm ${lines[0]}Q q ${matrix} cm ${lines[1]}Q`];
    const reading = await readPdf(pdfOf({ pages, entries: `/Rotate ${turned}` }), '協約.pdf');
    expect(reading.text).toBe(`${SENTENCE}\n${SENTENCE}\n`);
    const [, , width, height] = reading.places![0]!.box;
    expect(width).toBeGreaterThan(height);
  });

  it('reads lines that are painted out of order from top to bottom', async () => {
    const pages = [
      line(60, 600, { text: ucs2(SENTENCE) }) + line(60, 700, { text: ucs2('（目的）') }),
    ];
    expect(await textOf(pdfOf({ pages }))).toBe(`（目的）\n${SENTENCE}`);
  });

  it('reads characters once that are painted twice to look bold', async () => {
    const twice = [60, 60.3].map(x => line(x, 700, { text: ucs2(SENTENCE) })).join('');
    expect(await textOf(pdfOf({ pages: [twice] }))).toBe(SENTENCE);
  });

  it.each([
    ['a page number', '- 2 -', true],
    ['a page number of all', '2/12', true],
    ['a year of a cover', '2022', false],
    ['a heading', '2 総則', false],
  ])('looks at %s at the foot of the page', async (_, foot, isFurniture) => {
    const pages = [line(60, 700, { text: ucs2(SENTENCE) }) + line(290, 40, { text: ucs2(foot) })];
    const { text, notes } = await readPdf(pdfOf({ pages }), '協約.pdf');
    expect(text.includes('\n' + foot.slice(0, 1))).toBe(!isFurniture);
    expect(notes?.some(({ code }) => code === 'header-footer-left-out')).toBe(isFurniture);
  });

  it('leaves out a line that recurs in one place of three pages, and quotes it', async () => {
    const pages = [1, 2, 3].map(
      at =>
        line(60, 810, { text: ucs2('連携協約（案）') }) +
        line(60, 700 - at, { text: ucs2(`第${at}条\u3000${SENTENCE}`) }),
    );
    const { text, notes } = await readPdf(pdfOf({ pages }), '協約.pdf');
    expect(text).not.toContain('（案）');
    expect(notes).toEqual([
      {
        code: 'header-footer-left-out',
        spans: [],
        detail: 'p.1「連携協約（案）」p.2「連携協約（案）」p.3「連携協約（案）」',
      },
    ]);
  });

  it('does not leave out a line that recurs in the middle of pages', async () => {
    const pages = [1, 2, 3].map(() => line(60, 500, { text: ucs2(SENTENCE) }));
    expect((await textOf(pdfOf({ pages }))).match(/甲及び乙は/g)).toHaveLength(3);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['without bytes behind its header', '%PDF-1.7\n'],
    [
      'cut in the middle',
      Buffer.from(pdfOf({ pages: [line(60, 700, { text: ucs2(SENTENCE) })] }))
        .toString('latin1')
        .slice(0, 120),
    ],
  ])('refuses a file %s as damaged', async (_, bytes) => {
    const error = await refusal(Buffer.from(bytes, 'latin1'));
    expect(error.text.en).toMatch(/協約\.pdf: it is a damaged PDF\. .* save it as a PDF anew/);
    expect(error.text.ja).toMatch(/壊れた PDF/);
  });

  it('refuses a file that is encrypted with a password, and says what to do', async () => {
    const hex = (byte: string): string => `<${byte.repeat(32)}>`;
    const trailer = `/ID[<00><00>] /Encrypt <</Filter/Standard/V 2/R 3/Length 128/P -3904/O${hex('11')}/U${hex('22')}>>`;
    const error = await refusal(
      pdfOf({ pages: [line(60, 700, { text: ucs2(SENTENCE) })], trailer }),
    );
    expect(error.text.en).toMatch(/protected by a password\. Open it with the password/);
    expect(error.text.ja).toMatch(/パスワードで保護された PDF です。パスワードで開き/);
  });

  it('refuses a file without characters, and names OCR', async () => {
    const error = await refusal(pdfOf({ pages: [''] }));
    expect(error.text.en).toMatch(/pages 1 have no text .*npm install tesseract\.js/);
  });

  it('names nothing to install to who sent the file to a server', async () => {
    const { ja, en } = refusalOf(await refusal(pdfOf({ pages: [''] })));
    expect(ja).toMatch(
      /文字として読めないページがあります（1）.*このサーバーは、スキャン.*読み取れません/,
    );
    expect(en).toMatch(/pages 1 have no text .*This server cannot read scans/);
    expect(ja + en).not.toMatch(/npm|install/);
  });

  it('refuses a file whose fonts give other characters than they show', async () => {
    const pages = [line(60, 700, { text: ucs2('ƹʇࢬನɐʭ'.repeat(10)) })];
    expect((await refusal(pdfOf({ pages }))).text.en).toMatch(/npm install tesseract\.js/);
  });

  it('is recognised by its first bytes, and not by its name', async () => {
    const bytes = pdfOf({ pages: [line(60, 700, { text: ucs2(SENTENCE) })] });
    const source = await read(bytes, '協約.txt');
    expect(source).toMatchObject({ mediaType: 'application/pdf', text: `${SENTENCE}\n` });
    expect(source.id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a recogniser', () => {
  const recognise: Recogniser = page =>
    Promise.resolve({
      words: [
        { text: '征1条', box: [60, 100, 30, 10], confidence: 0.6 },
        { text: '協議する。', box: [100, 100, 50, 10], confidence: 0.9, reading: '協議すゐ。' },
        { text: `${page.number}`, box: [290, 810, 5, 10], confidence: 1 },
      ],
      rules: [],
    });

  it('is asked for the pages without text only, and its words stand among the others', async () => {
    const pages = [line(60, 700, { text: ucs2(SENTENCE.repeat(2)) }), ''];
    const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q';
    const bytes = pdfOf({ pages: [pages[0]!, picture] });
    const { text, doubts, notes } = await readPdf(bytes, '協約.pdf', recognise);
    expect(text).toBe(`${SENTENCE.repeat(2)}\n\f征1条\u3000協議する。\n`);
    expect(doubts?.map(({ span, ...doubt }) => [text.slice(span.start, span.end), doubt])).toEqual([
      ['征1条', { confidence: 0.6 }],
      ['協議する。', { confidence: 0.9, reading: '協議すゐ。' }],
    ]);
    expect(notes?.map(({ code, detail }) => [code, detail])).toEqual([
      ['pages-recognised', 'p.2'],
      ['header-footer-left-out', 'p.2「2」'],
    ]);
  });
});
