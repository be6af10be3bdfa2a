import { describe, expect, it } from 'vitest';
import { parseText, textsOf } from '../support/documents.js';

const PREAMBLE = '松山市は、圏域の中心的な役割を担うことを宣言します。';

describe('a body without articles', () => {
  it.each([
    ['is a list of numbered parts', ['１　圏域の名称', '２　都市機能の集積状況']],
    ['is a list below 記', ['記', '１　圏域の名称', '２　都市機能の集積状況']],
  ])('%s', (_, lines) => {
    const document = parseText([PREAMBLE, ...lines].join('\n'));
    const items = document.children.filter(node => node.kind === 'item');
    expect(items.map(({ order }) => order)).toEqual([1, 2]);
    expect(textsOf(document, 'unparsed')).toEqual([]);
  });

  it('keeps the day that an entry announces, and leaves that of the text to the signatures', () => {
    const document = parseText(
      [
        PREAMBLE,
        '１　宣言の日',
        '　　平成28年10月１日',
        '平成28年９月30日',
        '松山市長　架空　太郎',
      ].join('\n'),
    );
    expect(textsOf(document, 'sentence')).toEqual(['平成28年10月1日']);
    expect(textsOf(document, 'date-line')).toEqual(['平成28年9月30日']);
  });

  it.each([
    [
      'ends an agreement',
      '松山市及び東温市が締結した連携協約は、令和7年3月31日限り、これを廃止する。',
    ],
    ['takes its force away', '前文の連携協約は、令和7年3月31日をもって効力を失う。'],
  ])('is a paragraph that %s', (_, sentence) => {
    const document = parseText(
      `松山市及び東温市は、連携協約を廃止することについて、次のとおり協議する。\n\n\u3000${sentence}`,
    );
    expect(document.children.map(({ kind }) => kind)).toEqual(['preamble', 'paragraph']);
  });

  it.each([
    ['other sentences', '　なお、費用は、別に定める。'],
    ['a list that does not begin with 1', '４　都市機能の集積状況'],
  ])('is not made of %s', (_, line) => {
    expect(textsOf(parseText(`${PREAMBLE}\n甲の取組\n${line}`), 'unparsed')).toHaveLength(1);
  });
});
