/** PDFs printed by a browser from small pages: what a reader sees is what is read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/japanese/normalize.js';
import type { Reading } from '../../../src/read/reading.js';
import { Printer, hasJapaneseFont } from '../../support/printed.js';
import type { Print } from '../../support/printed.js';

/** A sentence of two lines and more. */
const LONG =
  '甲及び乙は、圏域の住民の暮らしを支えるため、相互に役割を分担して連携し、又は協力して事務の執行に当たるものとし、必要な経費を負担する。';

const PAGE_NUMBERS =
  '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>';

const HEAD = '<tr><th>取組<th>内容<th>甲の役割</tr>';
const ROWS =
  '<tr><td>医療<td>医師の派遣に取り組むほか、圏域の病院を支援する取組を進める。<td>派遣する。</tr>' +
  '<tr><td>福祉<td>研修に取り組む。<td>開催する。</tr>';
const READ_ROWS = [
  ['取組', '内容', '甲の役割'],
  ['医療', '医師の派遣に取り組むほか、圏域の病院を支援する取組を進める。', '派遣する。'],
  ['福祉', '研修に取り組む。', '開催する。'],
];

function rowsOf({ text }: Reading): readonly (readonly string[])[] {
  const lines = text.split(/[\n\f]/).filter(line => line.includes('\t'));
  return lines.map(line => line.split('\t').map(cell => foldWidth(cell)));
}

function linesOf({ text }: Reading): readonly string[] {
  return text.split(/[\n\f]/).filter(line => line !== '');
}

function notesOf({ notes = [], text }: Reading, code: string): readonly string[] {
  return notes
    .filter(note => note.code === code)
    .map(({ detail = '', spans }) =>
      [detail, ...spans.map(({ start, end }) => text.slice(start, end))].join(' '),
    );
}

describe.skipIf(!hasJapaneseFont())('printed pages (skipped without a Japanese font)', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await Printer.open();
  }, 300_000);
  afterAll(async () => printer.close());
  const read = (body: string, options?: Print): Promise<Reading> => printer.read(body, options);

  describe('paragraphs', () => {
    it('joins the lines of a paragraph whose later lines are set in', async () => {
      const style = 'margin-left:1em;text-indent:-1em';
      const body = `<p style="margin-left:1em">（目的）</p><p style="${style}">第1条\u3000${LONG}</p><p style="${style}">２\u3000${LONG}ただし、${LONG}</p>`;
      expect(linesOf(await read(body))).toEqual([
        '\u3000（目的）',
        `第1条\u3000${LONG}`,
        `２\u3000${LONG}ただし、${LONG}`,
      ]);
    });

    it('joins the lines of a paragraph whose first line is set in, and says that it is', async () => {
      const body = `<p>${LONG}</p><p style="text-indent:1em">なお、${LONG}</p>`;
      expect(linesOf(await read(body))).toEqual([LONG, `\u3000なお、${LONG}`]);
    });

    it('does not join short lines, nor items of a list', async () => {
      const body = `<p>(1)\u3000${'医療'.repeat(18)}</p><p>(2)\u3000福祉</p><p>松山市</p><p>東温市</p><p>${LONG}</p>`;
      expect(linesOf(await read(body)).slice(0, 4)).toEqual([
        `(1)\u3000${'医療'.repeat(18)}`,
        '(2)\u3000福祉',
        '松山市',
        '東温市',
      ]);
    });

    it('joins a paragraph over a page break, and breaks the page behind it', async () => {
      const filler = '<p>松山市</p>'.repeat(35);
      const { text } = await read(
        `${filler}<p>第1条\u3000${LONG.repeat(4)}</p><p>（基本方針）</p>`,
      );
      expect(text).toContain(`第1条\u3000${LONG.repeat(4)}\n\f（基本方針）`);
    });

    it('keeps the space of a name, and none between letters that are spread', async () => {
      const body = `<p>松山市長\u3000野志\u3000克仁</p><p style="letter-spacing:.5em">連携協約書</p><p>2 甲は、2通を作る。</p>`;
      expect(linesOf(await read(body))).toEqual([
        '松山市長\u3000野志\u3000克仁',
        '連携協約書',
        '2 甲は、2通を作る。',
      ]);
    });
  });

  describe('readings', () => {
    it('leaves readings out and says of which characters', async () => {
      const body = `<p>第1条\u3000<ruby>温泉<rt>おんせん</rt></ruby>郡の区域は、${LONG}</p>`;
      const reading = await read(body);
      expect(linesOf(reading)).toEqual([`第1条\u3000温泉郡の区域は、${LONG}`]);
      expect(notesOf(reading, 'ruby-left-out')).toEqual(['おんせん 温泉']);
    });

    it('keeps small print that is no reading', async () => {
      const body = '<p style="font-size:5pt">※ちいさい字</p><p>第1条\u3000協議する。</p>';
      expect(linesOf(await read(body))).toEqual(['※ちいさい字', '第1条\u3000協議する。']);
    });
  });

  describe('vertical writing', () => {
    it('reads lines from top to bottom, from right to left', async () => {
      const body = `<div style="writing-mode:vertical-rl;height:200mm"><p>松山市と東温市との協約（案）</p><p>第一条\u3000「圏域」で<span style="text-combine-upright:all">12</span>回、${LONG}</p></div>`;
      const reading = await read(body, { footer: PAGE_NUMBERS });
      expect(linesOf(reading).map(foldWidth)).toEqual([
        '松山市と東温市との協約(案)',
        `第一条「圏域」で12回、${LONG}`,
      ]);
      expect(notesOf(reading, 'header-footer-left-out')).toEqual(['p.1「-1-」']);
    });

    it.each([
      ['a vertical cell', 'writing-mode:vertical-rl;width:2em'],
      ['a cell of the width of one character', 'width:1em'],
    ])('reads %s', async (_, style) => {
      const body = `<table><tr><td rowspan=2 style="${style}">圏域の取組<td>医療<td>派遣する。</tr><tr><td>福祉<td>開催する。</table>`;
      expect(rowsOf(await read(body))).toEqual([
        ['圏域の取組', '医療', '派遣する。'],
        ['', '福祉', '開催する。'],
      ]);
    });
  });

  describe('tables', () => {
    it.each([
      ['with lines all around', ''],
      ['with dotted lines', 'td,th{border-style:dotted}'],
      ['with dashed lines', 'td,th{border-style:dashed}'],
      ['with double lines', 'td,th{border:3px double}'],
      ['whose cells stand apart', 'table{border-collapse:separate;border-spacing:2px}'],
      [
        'open at the left and right',
        'td:first-child,th:first-child{border-left:none}td:last-child,th:last-child{border-right:none}',
      ],
      ['with shaded headers', 'th{background:#ddd}'],
      ['across a landscape page', '@page{size:A4 landscape}'],
      [
        'without lines between the rows',
        'td{border-top:none;border-bottom:none}table{border-bottom:1px solid}',
      ],
    ])('reads a table %s', async (_, style) => {
      expect(rowsOf(await read(`<table>${HEAD}${ROWS}</table>`, { style }))).toEqual(READ_ROWS);
    });

    it('reads a table without any line by its tags', async () => {
      const options = { style: 'td,th{border:none;width:33%}', tagged: true };
      expect(rowsOf(await read(`<table>${HEAD}${ROWS}</table>`, options))).toEqual(READ_ROWS);
    });

    it('does not take a frame around text for a table', async () => {
      const reading = await read(`<div style="border:1px solid"><p>（案）</p><p>${LONG}</p></div>`);
      expect(linesOf(reading)).toEqual(['（案）', LONG]);
    });

    it('keeps the place of cells that are merged', async () => {
      const body =
        '<table><tr><td rowspan=2>生活機能<td>医療<td>派遣する。<td>協力する。</tr><tr><td>福祉<td>開催する。<td>参加する。</tr><tr><td colspan=4>2 結びつき</table>';
      expect(rowsOf(await read(body))).toEqual([
        ['生活機能', '医療', '派遣する。', '協力する。'],
        ['', '福祉', '開催する。', '参加する。'],
        ['2結びつき', '', '', ''],
      ]);
    });

    it('joins rows that a page break cuts, drops headers that it repeats, and says so', async () => {
      const rows = Array.from(
        { length: 12 },
        (_, at) => `<tr><td>取組${at}<td>${LONG.repeat(2)}<td>${LONG}<td>協力する。</tr>`,
      );
      const body = `<table><thead><tr><th>取組<th>内容<th>甲の役割<th>乙の役割</tr></thead>${rows.join('')}</table>`;
      const reading = await read(body, { footer: PAGE_NUMBERS, style: 'td{width:25%}' });
      expect(rowsOf(reading)).toEqual([
        ['取組', '内容', '甲の役割', '乙の役割'],
        ...rows.map((_, at) => [`取組${at}`, LONG.repeat(2), LONG, '協力する。']),
      ]);
      const pages = reading.text.split('\f').length;
      expect(pages).toBeGreaterThan(2);
      expect(notesOf(reading, 'header-repeated')).toHaveLength(pages - 1);
      expect(notesOf(reading, 'header-footer-left-out')[0]).toContain(`p.${pages}「-${pages}-」`);
    });

    it('joins a row of which only one cell goes on over the page', async () => {
      const title = '消費生活相談の体制の充実及び強化';
      const space = (height: number): string =>
        `<p style="height:${height}pt">松山市</p><table style="table-layout:fixed">`;
      const row = `<tr><td style="width:5em">${title}<td>相談員を養成する。<td>協力する。</tr>`;
      const after = '<tr><td>医療<td>医師を派遣する。<td>協力する。</tr></table>';
      for (const height of [630, 650]) {
        const reading = await read(`${space(height)}${row}${after}`);
        expect(reading.text).toContain('\f');
        expect(rowsOf(reading)).toEqual([
          [title, '相談員を養成する。', '協力する。'],
          ['医療', '医師を派遣する。', '協力する。'],
        ]);
      }
    });

    it.each([
      ['a header', HEAD],
      [
        'a header of two rows',
        '<tr><th rowspan=2>取組<th colspan=2>内容と役割</tr><tr><th>内容<th>甲の役割</tr>',
      ],
    ])('keeps %s alone at the foot of a page apart from the first row', async (_, head) => {
      const start = '<p style="height:5cm">松山市</p>';
      const options = { style: 'th,td{width:33%}' };
      const whole = rowsOf(await read(`${start}<table>${head}${ROWS}</table>`, options));
      const cut = ROWS.replace('<tr>', '<tr style="break-before:page">');
      const reading = await read(`${start}<table>${head}${cut}</table>`, options);
      expect(reading.text).toContain('\f');
      expect(rowsOf(reading)).toEqual(whole);
      expect(notesOf(reading, 'cell-continued')).toEqual([]);
    });

    it('reads words of Latin letters with their spaces over the end of a line', async () => {
      const body =
        '<table><tr><td>取組<td style="width:9em">Society 5.0 for SDGs and smart cities<td>役割</table>' +
        `<p>${LONG}</p>`;
      expect((await read(body)).text).toContain('\tSociety 5.0 for SDGs and smart cities\t');
    });
  });

  describe('places', () => {
    it('names page and box of each line', async () => {
      const { text, places = [] } = await read(
        '<p>松山市</p><p style="break-before:page">東温市</p>',
      );
      const found = places.map(({ span, page }) => [text.slice(span.start, span.end), page]);
      expect(found).toEqual([
        ['松山市', 1],
        ['東温市', 2],
      ]);
      const [left, top, width, height] = places[0]!.box;
      expect(left).toBeCloseTo(56.7, 0);
      expect(top).toBeGreaterThan(70);
      expect(width).toBeCloseTo(31.5, 0);
      expect(height).toBeCloseTo(10.5, 0);
    });
  });
});
