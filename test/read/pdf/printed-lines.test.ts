/** Which printed lines go on with the one above: by where they are set, and how far apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/read/reading.js';
import { Printer, hasJapaneseFont } from '../../support/printed.js';

/** A sentence of two lines and more. */
const LONG =
  '甲及び乙は、圏域の住民の暮らしを支えるため、相互に役割を分担して連携し、又は協力して事務の執行に当たるものとし、必要な経費を負担する。';

function linesOf({ text }: Reading): readonly string[] {
  return text.split(/[\n\f]/).filter(line => line !== '');
}

describe.skipIf(!hasJapaneseFont())('printed lines (skipped without a Japanese font)', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await Printer.open();
  }, 300_000);
  afterAll(async () => printer.close());
  const read = (body: string): Promise<Reading> => printer.read(body);

  it.each([
    [
      'does not go on with lines set at the right',
      '<p style="text-align:right">令和2年1月20日</p><p style="text-align:right">告示第55号</p><p>松山市</p>',
      ['令和2年1月20日', '告示第55号', '松山市'],
    ],
    [
      'does not go on with lines of the same length set at the right',
      '<p style="text-align:right">松山市長\u3000野志</p><p style="text-align:right">東温市長\u3000加藤</p>',
      ['松山市長\u3000野志', '東温市長\u3000加藤'],
    ],
    [
      'does not go on with a full line by one set at the right',
      `<p>${'松山市'.repeat(15)}</p><p style="text-align:right">告示第55号</p>`,
      ['松山市'.repeat(15), '告示第55号'],
    ],
    [
      'does not go on beyond a blank line',
      `<p>${'松山市'.repeat(15)}</p><p>&nbsp;</p><p>${LONG}</p>`,
      ['松山市'.repeat(15), LONG],
    ],
    [
      'goes on with a centred title of two lines',
      `<p style="text-align:center">${'松山市'.repeat(16)}連携協約書</p>`,
      [`${'松山市'.repeat(16)}連携協約書`],
    ],
    [
      'goes on below a number that is set out far',
      `<p style="margin-left:9em;text-indent:-5em">（１）ア\u3000${LONG}</p>`,
      [`（１）ア\u3000${LONG}`],
    ],
    [
      'goes on where the lines of all paragraphs are far apart',
      `<div style="line-height:3">${`<p>${LONG}</p>`.repeat(2)}</div>`,
      [LONG, LONG],
    ],
  ])('%s', async (_, body, lines) => {
    const text = await read(`${body}<p>第1条\u3000${LONG}</p><p>第2条\u3000${LONG}</p>`);
    expect(linesOf(text)).toEqual([...lines, `第1条\u3000${LONG}`, `第2条\u3000${LONG}`]);
  });

  it('does not go on with a centred title, however short the lines are', async () => {
    const title = `${'松山市'.repeat(7)}連携協約書`;
    const body = `<p style="text-align:center">${title}</p><p>甲及び乙は、連携する。</p>`;
    expect(linesOf(await read(body))).toEqual([title, '甲及び乙は、連携する。']);
  });

  it('does not go on with a title in bold that is as wide as the page', async () => {
    const title = '松山市'.repeat(15);
    const body = `<p><b>${title}</b></p><p>${LONG}</p>`;
    expect(linesOf(await read(body))).toEqual([title, LONG]);
  });

  it('goes on with a line that ends in bold', async () => {
    const reading = await read(`<p>${LONG.slice(0, 30)}<b>${LONG.slice(30)}</b></p>`);
    expect(linesOf(reading)).toEqual([LONG]);
  });
});
