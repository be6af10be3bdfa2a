import { describe, expect, it } from 'vitest';
import type { Document, Item } from '../../src/model/document.js';
import { descendants } from '../../src/model/document.js';
import { codesOf, flawsOf, parseText, textOf } from '../support/documents.js';

/** An item as one line: number, 〈heading〉, =column, text; its entries below it in an array. */
type Shape = string | readonly [string, ...Shape[]];

function shapeOf(document: Document, item: Item): Shape {
  const { number, heading, column, sentences, items } = item;
  const of = column?.kind === 'role' ? column.of : column?.kind;
  const words = [
    number && textOf(document, number),
    heading && `〈${textOf(document, heading)}〉`,
    of && `=${of}`,
    sentences.map(sentence => textOf(document, sentence)).join('|'),
  ];
  const text = words.filter(word => word !== undefined && word !== '').join(' ');
  return items.length === 0 ? text : [text, ...items.map(below => shapeOf(document, below))];
}

function check(document: Document): Document {
  expect(flawsOf(document)).toEqual([]);
  expect(codesOf(document)).not.toContain('text-not-understood');
  return document;
}

/** The items of the first paragraph of an article with these lines. */
function listOf(...lines: readonly string[]): readonly Shape[] {
  const document = check(parseText(['第１条 甲は、次の取組を行う。', ...lines].join('\n')));
  const [paragraph] = descendants(document.children, 'paragraph');
  return paragraph!.items.map(item => shapeOf(document, item));
}

/** The items of an annex with these lines. */
function annexOf(...lines: readonly string[]): readonly Shape[] {
  const document = check(parseText(['別表（第１条関係）', ...lines].join('\n')));
  return descendants(document.children, 'annex').flatMap(({ items }) =>
    items.map(item => shapeOf(document, item)),
  );
}

describe('the depth of an item', () => {
  it.each([
    [
      '(1) > ア > (ア) > a',
      ['(1) 生活', 'ア 医療', '(ア) 救急', 'a 休日', 'b 夜間', '(イ) 周産期', 'イ 福祉', '(2) 交通'],
      [
        [
          '(1) 〈生活〉',
          ['ア 〈医療〉', ['(ア) 〈救急〉', 'a 休日', 'b 夜間'], '(イ) 周産期'],
          'イ 福祉',
        ],
        '(2) 交通',
      ],
    ],
    [
      '(1) > a > (a) > i',
      ['(1) 生活', 'a 医療', '(a) 救急', 'i 休日', 'ii 夜間', '(b) 周産期', 'b 福祉', '(2) 交通'],
      [
        [
          '(1) 〈生活〉',
          ['a 〈医療〉', ['(a) 〈救急〉', 'i 休日', 'ii 夜間'], '(b) 周産期'],
          'b 福祉',
        ],
        '(2) 交通',
      ],
    ],
    [
      '(1) > 1 > ア > (ア)',
      ['(1) 生活', '1 医療', 'ア 救急', '(ア) 休日', '2 福祉', '(2) 交通', '1 バス'],
      [
        ['(1) 〈生活〉', ['1 〈医療〉', ['ア 〈救急〉', '(ア) 休日']], '2 福祉'],
        ['(2) 〈交通〉', '1 バス'],
      ],
    ],
    ['circled numbers below kanji', ['一 生活', '① 医療', '② 福祉', '二 交通'], [['一 〈生活〉', '1 医療', '2 福祉'], '二 交通']],
    ['bullets below numbers', ['(1) 生活', '・医療', '・福祉', '(2) 交通'], [['(1) 〈生活〉', '・ 医療', '・ 福祉'], '(2) 交通']],
    ['イロハ', ['一 生活', 'イ 医療', 'ロ 福祉'], [['一 〈生活〉', 'イ 医療', 'ロ 福祉']]],
    ['two numbers on one line', ['(1) ア 医療', 'イ 福祉'], [['(1)', 'ア 医療', 'イ 福祉']]],
    ['full-width and half-width digits of one list', ['（１）生活', '(2)交通'], ['(1) 生活', '(2) 交通']],
    ['letters past h', ['(a) 一', '(b) 二', '(c) 三', '(d) 四', '(e) 五', '(f) 六', '(g) 七', '(h) 八', '(i) 九'],
      ['(a) 一', '(b) 二', '(c) 三', '(d) 四', '(e) 五', '(f) 六', '(g) 七', '(h) 八', '(i) 九']],
    ['a list whose first entry was lost', ['(3) 生活', '(4) 交通'], ['(3) 生活', '(4) 交通']],
  ] satisfies [string, string[], Shape[]][])('is told by the order of the styles: %s', (_, lines, expected) => {
    expect(listOf(...lines)).toEqual(expected);
  }); // prettier-ignore
});

describe('the text of an item', () => {
  it.each([
    ['may stand on the line of its number', ['(1) 医療の充実'], ['(1) 医療の充実']],
    ['may stand on the next line', ['(1)', '医療の充実'], ['(1) 医療の充実']],
    ['may be wrapped', ['(1) 圏域全体の経済成', '長のけん引'], ['(1) 圏域全体の経済成長のけん引']],
    ['may be sentences', ['(1) 医療に取り組む。福祉に取り組む。'], ['(1) 医療に取り組む。|福祉に取り組む。']],
    ['may have a caption on the line above', ['(1) 医療', '休日夜間の診療体制を確保する。'], ['(1) 〈医療〉 休日夜間の診療体制を確保する。']],
    ['may have a caption on its line', ['(1) 医療　休日夜間の診療体制を確保する。'], ['(1) 〈医療〉 休日夜間の診療体制を確保する。']],
    ['may stand behind a TAB', ['(1)\t医療の充実', '(2)\t福祉の充実'], ['(1) 医療の充実', '(2) 福祉の充実']],
    ['has no caption where a word is spaced out', ['(1) 産 学 官の連携を進める。'], ['(1) 産学官の連携を進める。']],
    ['goes on over a citation', ['(1) 前項の', '(3)に掲げる取組を行う。'], ['(1) 前項の(3)に掲げる取組を行う。']],
  ] satisfies [string, string[], Shape[]][])('%s', (_, lines, expected) => {
    expect(listOf(...lines)).toEqual(expected);
  }); // prettier-ignore
});

describe('the label of an item', () => {
  const content = '=content 診療を行う。';
  it.each([
    ['behind a number', ['ア 取組の内容', '診療を行う。'], [`ア 〈取組の内容〉 ${content}`]],
    ['on the line of its text', ['ア 取組の内容　診療を行う。'], [`ア 〈取組の内容〉 ${content}`]],
    ['below its number', ['ア', '取組の内容', '診療を行う。'], [`ア 〈取組の内容〉 ${content}`]],
    ['in brackets', ['【取組の内容】', '診療を行う。'], [`〈(取組の内容)〉 ${content}`]],
    ['before a colon', ['取組の内容：診療を行う。'], [`〈取組の内容:〉 ${content}`]],
    ['alone', ['取組の内容', '診療を行う。'], [`〈取組の内容〉 ${content}`]],
    ['of a role', ['(1) 甲の役割', '診療を行う。'], ['(1) 〈甲の役割〉 =甲 診療を行う。']],
    ['of a role by name', ['【松山市の役割】診療を行う。'], ['〈(松山市の役割)〉 =松山市 診療を行う。']],
    ['of what is paid', ['(1) 費用負担', '甲が負担する。'], ['(1) 〈費用負担〉 =other 甲が負担する。']],
    ['of parties under 役割分担', ['(1) 役割分担', '甲　診療を行う。', '乙：協力する。'],
      [['(1) 〈役割分担〉 =roles', '〈甲〉 =甲 診療を行う。', '〈乙:〉 =乙 協力する。']]],
    ['of parties with a colon beside 内容：', ['(1) 観光', '内容：誘客を図る。', '甲：企画する。', '乙は、甲を助ける。'],
      [['(1) 〈観光〉', '〈内容:〉 =content 誘客を図る。', '〈甲:〉 =甲 企画する。|乙は、甲を助ける。']]],
    ['of parties by number', ['(1) 役割分担', 'ア 甲', '診療を行う。', 'イ 乙', '協力する。'],
      [['(1) 〈役割分担〉 =roles', 'ア 〈甲〉 =甲 診療を行う。', 'イ 〈乙〉 =乙 協力する。']]],
  ] satisfies [string, string[], Shape[]][])('may stand %s', (_, lines, expected) => {
    expect(listOf(...lines)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a sentence', '甲の役割は、別に定める。'],
    ['取組, which may be anything', '取組　診療を行う。'],
    ['a period', '期間：令和3年4月から'],
  ])('is not %s', (_, line) => {
    expect(listOf(line)).toEqual([]);
  });

  it('is not 甲 where no roles are divided', () => {
    const document = parseText('第１条 甲は、定める。\n甲　松山市二番町四丁目7番地2');
    expect(descendants(document.children, 'item')).toEqual([]);
  });

  it('is not the caption of the next article', () => {
    const document = parseText(
      '第１条 次のとおり。\n(1) 医療\n（甲及び乙の役割）\n第２条 甲は、定める。',
    );
    expect(descendants(document.children, 'article').map(({ number }) => number)).toEqual([
      '1',
      '2',
    ]);
    expect(descendants(document.children, 'item')).toHaveLength(1);
  });
});

describe('a list', () => {
  it.each([
    ['the next paragraph', '２ 前項の取組は、定める。', 2],
    ['a paragraph in a list of bare numbers', '1 医療\n2 前項の取組は、定める。', 2],
    [
      'a paragraph that speaks of the one before it',
      '1 医療\n2 甲及び乙は、前項の取組を進める。',
      2,
    ],
    [
      'an indented paragraph below a label',
      'ア 甲の役割\n　診療を行う。\n　甲及び乙は、前項の取組を進める。',
      2,
    ],
    [
      'a line that comes back out of the innermost entry',
      '\u3000ア 甲の役割\n\u3000\u3000診療を行う。\n 甲は、毎年度、その状況を公表する。',
      2,
    ],
    ['an addition', 'なお、費用は、別に定める。', 2],
  ])('ends before %s', (_, lines, paragraphs) => {
    const document = check(
      parseText(`第１条 次のとおり。\n(1) 医療\n${lines}\n第２条 甲は、定める。`),
    );
    const [article] = descendants(document.children, 'article');
    expect(article?.paragraphs).toHaveLength(paragraphs);
  });

  it.each([
    [
      'stands as the text above it',
      '\u3000\u3000ア 甲の役割\n\u3000診療を行う。\n\u3000甲は、状況を公表する。',
    ],
    [
      'is deeper than the number',
      '\u3000ア 甲の役割\n\u3000\u3000\u3000診療を行う。\n\u3000\u3000甲は、状況を公表する。',
    ],
    [
      'follows a text on the line of the number',
      '\u3000\u3000ア 診療を行う。\n\u3000甲は、状況を公表する。',
    ],
    [
      'follows an open sentence',
      '\u3000\u3000ア 甲の役割\n\u3000\u3000\u3000診療を行い、\n\u3000甲が運営する。',
    ],
  ])('goes on with a line that %s', (_, lines) => {
    const text = `第１条 次のとおり。\n(1) 医療\n${lines}\n第２条 甲は、定める。`;
    const [article] = descendants(check(parseText(text)).children, 'article');
    expect(article?.paragraphs).toHaveLength(1);
  });

  it('goes on with sentences under a label', () => {
    expect(listOf('【甲の役割】', '診療を行う。', 'なお、費用は、乙が負担する。')).toEqual([
      '〈(甲の役割)〉 =甲 診療を行う。|なお、費用は、乙が負担する。',
    ]);
  });

  it('goes on with a line that is flush, though it speaks of a paragraph', () => {
    expect(listOf('【甲の役割】', '診療を行う。', '甲は、前項の協議に従う。')).toEqual([
      '〈(甲の役割)〉 =甲 診療を行う。|甲は、前項の協議に従う。',
    ]);
  });

  it('may begin where the line before it has no full stop', () => {
    const document = check(parseText('第１条 次に掲げる取組を行う\n(1) 医療\n(2) 福祉'));
    const [paragraph] = descendants(document.children, 'paragraph');
    expect(paragraph?.items).toHaveLength(2);
  });

  it('is an annex where that has no table', () => {
    expect(
      annexOf('１ 生活機能', '(1) 医療', 'ア 取組の内容', '診療を行う。', 'イ 甲の役割', '運営する。', '２ 交通'),
    ).toEqual([
      ['1 〈生活機能〉', ['(1) 〈医療〉', 'ア 〈取組の内容〉 =content 診療を行う。', 'イ 〈甲の役割〉 =甲 運営する。']],
      '2 交通',
    ]);
  }); // prettier-ignore

  it.each([
    ['below a heading that ends before the margin', '広域観光', '農業の振興'],
    ['in brackets', '【広域観光】', '【農業の振興】'],
    ['with a mark', '○広域観光', '○農業の振興'],
  ])('has titles without numbers %s', (_, first, second) => {
    const labels = ['取組内容　誘客を図る。', '甲の役割　企画する。'];
    const below = ['〈取組内容〉 =content 誘客を図る。', '〈甲の役割〉 =甲 企画する。'];
    const wide =
      '一　これは、経済に関する分野である。圏域の取組のうちの最初のものをここに掲げることとする。';
    expect(annexOf(wide, '二　経済', first, ...labels, second, ...labels)[1]).toEqual([
      '二 〈経済〉',
      [`〈${first.replace('【', '(').replace('】', ')')}〉`, ...below],
      [`〈${second.replace('【', '(').replace('】', ')')}〉`, ...below],
    ]);
  });

  it('has titles behind 取組', () => {
    expect(
      annexOf(
        '１　医療',
        '取組　救急医療の',
        '　　　確保',
        '内容　救急の診療を行う。',
        '甲の役割　運営する。',
        '取組　研修',
        '内容　研修を行う。',
        '甲の役割　企画する。',
      ),
    ).toEqual([
      [
        '1 〈医療〉',
        '〈取組〉 =title 救急医療の確保',
        '〈内容〉 =content 救急の診療を行う。',
        '〈甲の役割〉 =甲 運営する。',
        '〈取組〉 =title 研修',
        '〈内容〉 =content 研修を行う。',
        '〈甲の役割〉 =甲 企画する。',
      ],
    ]);
  });

  it('has titles without numbers before the first of its labels', () => {
    const block = ['取組の内容', '診療を行う。', '甲の役割', '運営する。'];
    const labels = ['〈取組の内容〉 =content 診療を行う。', '〈甲の役割〉 =甲 運営する。'] as const;
    expect(annexOf('地域医療', ...block, '福祉の充実', ...block)).toEqual([
      ['〈地域医療〉', ...labels],
      ['〈福祉の充実〉', ...labels],
    ]);
  });
});
