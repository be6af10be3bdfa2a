/** Scanned pages, read with the recogniser: slow, some 20 s a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/japanese/normalize.js';
import { descendants } from '../../../src/model/document.js';
import type { SourceText } from '../../../src/model/text.js';
import { parse } from '../../../src/parse/index.js';
import { read } from '../../../src/read/index.js';
import { similarity } from '../../../evaluation/similarity.js';
import { launchChromium } from '../../pages/support/chromium.js';
import { Printer } from '../../support/printed.js';

const SAMPLES = '../shared/samples';
const isHere = existsSync(join(SAMPLES, 'truth.json'));
const SLOW = 300_000;

async function sample(name: string): Promise<SourceText> {
  return read(readFileSync(join(SAMPLES, name)), name);
}

interface Truth {
  readonly tables: readonly (readonly (readonly string[])[])[];
}

function truthOf(name: string): Truth {
  const truth = readFileSync(join(SAMPLES, 'truth.json'), 'utf8');
  return (JSON.parse(truth) as Readonly<Record<string, Truth>>)[name]!;
}

/** The share of cells that are right to the character; rows of another shape than expected fail. */
function shareOfExactCells(
  lines: readonly string[],
  expected: readonly (readonly string[])[],
): number {
  const read = lines.map(line => line.split('\t').map(foldWidth));
  expect(read.map(row => row.length)).toEqual(expected.map(row => row.length));
  const cells = expected.flatMap((row, y) =>
    row.map((cell, x) => foldWidth(cell) === read[y]![x]!),
  );
  return cells.filter(isExact => isExact).length / cells.length;
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
      const rows = text.split(/[\n\f]/).filter(line => line.includes('\t'));
      const expected = truthOf('s003').tables.slice(0, 2).flat();
      expect(shareOfExactCells(rows, expected)).toBeGreaterThan(0.75);
      const inDoubt = doubts.reduce((sum, { span }) => sum + span.end - span.start, 0);
      expect(inDoubt).toBeGreaterThanOrEqual(text.replace(/\s/g, '').length);
    },
    SLOW,
  );
});

describe.skipIf(!isHere)(
  'fonts that do not say their characters (skipped where ../shared/samples is absent)',
  () => {
    it(
      'are drawn and recognised: articles and rows are all there, most cells to the character',
      async () => {
        const source = await sample('s003c_notounicode.pdf');
        const articles = descendants(parse(source).children, 'article');
        expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
        const rows = source.text.split(/[\n\f]/).filter(line => line.includes('\t'));
        const expected = truthOf('s003').tables.flat();
        expect(shareOfExactCells(rows, expected)).toBeGreaterThan(0.85);
        expect(source.notes?.[0]).toMatchObject({ detail: 'p.1, p.2, p.3, p.4' });
      },
      SLOW,
    );
  },
);

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

const VERTICAL = [
  '第一条　この協定は、甲及び乙が相互に役割を分担して連携し、住民の生活を守るために必要な事項を定めることを目的とする。',
  '第二条　甲及び乙は、前条の目的を達成するため、毎年一回以上協議を行い、取組の内容を確認するものとする。',
  '二　前項の協議は、甲の庁舎において行う。',
];

describe('vertical writing', () => {
  it(
    'in a font that does not say its characters is read from top to bottom, from right to left',
    async () => {
      const source = await read(await verticalPdf(), '縦書.pdf');
      const document = parse(source);
      const articles = descendants(document.children, 'article');
      expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2]);
      expect(similarity(foldWidth(source.text), foldWidth(VERTICAL.join('')))).toBeGreaterThan(0.9);
    },
    SLOW,
  );
});

/** A PDF in vertical writing, with the table of what its characters mean taken away. */
async function verticalPdf(): Promise<Uint8Array> {
  const printer = await Printer.open();
  try {
    const body = VERTICAL.map(text => `<p>${text}</p>`).join('');
    const pdf = await printer.print(body, {
      style: 'body { writing-mode: vertical-rl; font-size: 12pt }',
      landscape: true,
    });
    const bytes = Buffer.from(pdf).toString('latin1').replaceAll('/ToUnicode', '/ToUnicodx');
    return Buffer.from(bytes, 'latin1');
  } finally {
    await printer.close();
  }
}

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
