/** Scanned pages, read with the recogniser: slow, some 20 s a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/japanese/normalize.js';
import { descendants } from '../../../src/model/document.js';
import type { SourceText } from '../../../src/model/text.js';
import { parse } from '../../../src/parse/index.js';
import { read } from '../../../src/read/index.js';
import { withRecogniser } from '../../../src/read/ocr/index.js';
import { launchChromium } from '../../pages/chromium.js';

const SAMPLES = '../shared/samples';
const isHere = existsSync(join(SAMPLES, 'truth.json'));
const SLOW = 300_000;

async function sample(name: string): Promise<SourceText> {
  return read(readFileSync(join(SAMPLES, name)), name);
}

interface Truth {
  readonly s003: { readonly tables: readonly (readonly (readonly string[])[])[] };
}

describe.skipIf(!isHere)('scans of the samples (skipped where ../shared/samples is absent)', () => {
  it(
    'a page of text has its articles and paragraphs',
    async () => {
      const document = parse(await sample('scan_s003c_p1_200.pdf'));
      const articles = descendants(document.children, 'article');
      expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 2, 1, 1, 2, 1]);
      expect(document.diagnostics.map(({ code }) => code)).toContain('pages-recognised');
    },
    SLOW,
  );

  it(
    'a page of tables has its rows, and most of their cells to the character',
    async () => {
      const { text, doubts = [] } = await sample('scan_s003c_p2_200.pdf');
      const { tables } = (JSON.parse(readFileSync(join(SAMPLES, 'truth.json'), 'utf8')) as Truth)
        .s003;
      const rows = text.split(/[\n\f]/).filter(line => line.includes('\t'));
      const read = rows.map(row => row.split('\t').map(foldWidth));
      const expected = tables.slice(0, 2).flat();
      expect(read.map(row => row.length)).toEqual(expected.map(row => row.length));
      const cells = expected.flatMap((row, y) =>
        row.map((cell, x) => [foldWidth(cell), read[y]![x]!]),
      );
      const exact = cells.filter(([right, found]) => right === found).length;
      expect(exact / cells.length).toBeGreaterThan(0.75);
      const inDoubt = doubts.reduce((sum, { span }) => sum + span.end - span.start, 0);
      expect(inDoubt).toBeGreaterThanOrEqual(text.replace(/\s/g, '').length);
    },
    SLOW,
  );
});

describe('a picture of a page', () => {
  it(
    'that a browser made of a text is read as that text',
    async () => {
      const source = await read(
        await picturedPdf('第1条 甲及び乙は、相互に連携して取組を行う。'),
        '画像.pdf',
      );
      expect(foldWidth(source.text)).toBe('第1条甲及び乙は、相互に連携して取組を行う。');
      expect(source.notes?.map(({ code }) => code)).toContain('pages-recognised');
      expect(source.doubts?.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(
        true,
      );
    },
    SLOW,
  );
});

/** A PDF that is one picture: a screenshot of a text in large letters, printed. */
async function picturedPdf(text: string): Promise<Uint8Array> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 400 } });
    await page.setContent(`<body style="margin:60px;font:40px serif">${text}</body>`);
    const shot = (await page.screenshot()).toString('base64');
    await page.setContent(
      `<body style="margin:0"><img style="width:100%" src="data:image/png;base64,${shot}"></body>`,
    );
    return await page.pdf({ width: '600px', height: '200px', printBackground: true });
  } finally {
    await browser.close();
  }
}

describe('a page that cannot be recognised', () => {
  it('has no picture: the error says what to do', async () => {
    const reading = withRecogniser('a.pdf', recognise =>
      recognise({ number: 3, width: 595, height: 842, picture: undefined }),
    );
    await expect(reading).rejects.toThrow(/page 3 .* no single picture .* Print and scan it/);
  });
});
