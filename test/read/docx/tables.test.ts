import { describe, expect, it } from 'vitest';
import { bodyText, p, readBody, tbl, tc, tr } from '../../support/word.js';

const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const MERGED = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

describe('a table in a Word file', () => {
  it.each([
    [
      'is one row a line, TAB between cells',
      tbl(tr(tc('取組'), tc('甲の役割')), tr(tc('観光'), tc('行う。'))),
      '取組\t甲の役割\n観光\t行う。',
    ],
    [
      'keeps an empty cell, so that a column keeps its place',
      tbl(tr(tc('取組'), tc('内容'), tc('甲の役割')), tr(tc('観光'), tc(''), tc('行う。'))),
      '取組\t内容\t甲の役割\n観光\t\t行う。',
    ],
    [
      'has the paragraphs and lines of a cell with a space between',
      tbl(
        tr(
          tc('観光'),
          tc(`${p('行う。')}${p('<w:r><w:t>また、</w:t><w:br/><w:t>助ける。</w:t></w:r>')}`),
        ),
      ),
      '観光\t行う。 また、 助ける。',
    ],
    [
      'has a title across the columns in the first of them',
      tbl(tr(tc('観光の推進', wide(2))), tr(tc('甲の役割'), tc('行う。'))),
      '観光の推進\t\n甲の役割\t行う。',
    ],
    [
      'has a cell merged downwards in every row that it covers',
      tbl(
        tr(tc('観光', MERGED), tc('宣伝'), tc('主体', MERGED)),
        tr(tc('', GOES_ON), tc('案内所'), tc('', GOES_ON)),
      ),
      '観光\t宣伝\t主体\n観光\t案内所\t主体',
    ],
    [
      'has the names of two columns under one that covers both',
      tbl(
        tr(tc('取組', MERGED), tc('内容', MERGED), tc('役割分担', wide(2))),
        tr(tc('', GOES_ON), tc('', GOES_ON), tc('甲'), tc('乙')),
      ),
      '取組\t内容\t役割分担\t\n取組\t内容\t甲\t乙',
    ],
    [
      'has no columns that only its grid has',
      tbl(tr(tc('取組', wide(2)), tc('内容')), tr(tc('観光'), tc('宣伝', wide(2)))),
      '取組\t内容\n観光\t宣伝',
    ],
    ['has no rows without text', tbl(tr(tc('甲'), tc('乙')), tr(tc(''), tc(''))), '甲\t乙'],
    [
      'of one column is a frame around lines',
      tbl(tr(tc(p('第1条 甲は、') + p('第2条 乙は、')))),
      '第1条 甲は、\n第2条 乙は、',
    ],
    [
      'with a table in it is a frame too',
      tbl(tr(tc('別表'), tc(tbl(tr(tc('取組'), tc('役割')))))),
      '別表\n取組\t役割',
    ],
    [
      'has no row that was deleted in a tracked change',
      tbl(tr(tc('甲'), tc('乙')), `<w:tr><w:trPr><w:del/></w:trPr>${tc('丙')}${tc('丁')}</w:tr>`),
      '甲\t乙',
    ],
    [
      'may have rows and cells in content controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(tc('甲'), `<w:sdt><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      '甲\t乙',
    ],
    [
      'may begin further right in one row',
      tbl(
        tr(tc('取組'), tc('内容'), tc('役割')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('宣伝')}${tc('行う')}</w:tr>`,
      ),
      '取組\t内容\t役割\n\t宣伝\t行う',
    ],
  ])('%s', (_, body, text) => {
    expect(bodyText(body)).toBe(text);
  });

  it('does not swell: a long text that is merged over many rows stands once', () => {
    const long = '長'.repeat(2000);
    const rows = Array.from({ length: 50 }, () => tr(tc('', GOES_ON), tc('行')));
    expect(bodyText(tbl(tr(tc(long, MERGED), tc('行')), ...rows)).length).toBeLessThan(3000);
  });

  it('says how many columns a cell covers', () => {
    const header = tr(tc('取組'), tc('甲の役割'), tc('乙の役割'));
    const body = p('別表') + tbl(header, tr(tc('観光'), tc('行う。', wide(2))));
    const { text, wideCells = [] } = readBody(body);
    expect(
      wideCells.map(({ span, columns }) => [text.slice(span.start, span.end), columns]),
    ).toEqual([['行う。', 2]]);
  });
});
