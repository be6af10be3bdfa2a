import { describe, expect, it } from 'vitest';
import type { LeafKind } from '../../src/model/document.js';
import { leafTexts, parseText, textsOf } from '../support/documents.js';

const PREAMBLE =
  '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、次のとおり連携協約を締結する。';

/** The leaves before the preamble of a cover, each as kind and folded text. */
function coverOf(...lines: readonly string[]): readonly (readonly [LeafKind, string])[] {
  const leaves = leafTexts(parseText([...lines, PREAMBLE].join('\n')));
  expect(leaves.at(-1)?.[0]).toBe('preamble');
  return leaves.slice(0, -1);
}

describe('the title', () => {
  it.each([
    [
      'is a line that names an instrument',
      ['松山市及び東温市における連携中枢都市圏形成に係る連携協約'],
    ],
    ['may end with 書', ['瀬戸内圏域の形成に関する連携協約書']],
    ['may be an 協定', ['飯田市と高森町との定住自立圏形成協定']],
    ['goes on in a line that begins with の', ['瀬戸内圏域', 'の形成に関する連携協約書']],
    [
      'goes on behind a line that ends with における',
      ['松山市及び東温市における', '連携中枢都市圏形成に係る連携協約'],
    ],
    [
      'goes on behind a line that ends with the region',
      ['十日町市及び津南町における越後妻有圏域', '連携中枢都市圏形成に係る連携協約'],
    ],
    ['goes on over three lines', ['四日市市と', '菰野町との', '連携協約']],
    ['names three parties with a comma', ['松山市、東温市及び砥部町における連携協約']],
    [
      'names them on a line of its own',
      ['松山市、東温市及び砥部町における', '連携中枢都市圏形成に係る連携協約'],
    ],
    ['says what it changes', ['松山市及び東温市における連携協約の一部を変更する連携協約']],
    [
      'goes on with what it changes',
      ['松山市及び東温市における連携協約', 'の一部を変更する連携協約'],
    ],
  ])('%s', (_, lines) => {
    expect(coverOf(...lines)).toEqual([['title', lines.join('')]]);
  });

  it('is the last of several, as it stands at the head of the text', () => {
    const title = '松山市及び東温市における連携協約';
    expect(coverOf('連携協約書', '令和8年1月', title)).toEqual([
      ['front-matter', '連携協約書'],
      ['date-line', '令和8年1月'],
      ['title', title],
    ]);
  });

  it.each([
    ['a date', ['令和8年1月', '連携協約書'], 'date-line'],
    ['the names of the parties', ['松山市・東温市', '連携協約書'], 'front-matter'],
    ['a bill number', ['議案第3号', '連携協約書'], 'bill-number'],
  ] as const)('does not take in %s above it', (_, lines, kind) => {
    expect(coverOf(...lines)).toEqual([
      [kind, lines[0]],
      ['title', lines[1]],
    ]);
  });

  it('has no part in the mark that a collection of statutes prints before it', () => {
    expect(coverOf('○松山市及び東温市における連携協約（案）')).toEqual([
      ['front-matter', '○'],
      ['title', '松山市及び東温市における連携協約'],
      ['draft-mark', '(案)'],
    ]);
  });

  it.each([['○○市及び松山市における連携協約'], ['○市及び松山市における連携協約']])(
    'keeps the blank for a name: %s',
    line => {
      expect(coverOf(line)).toEqual([['title', line]]);
    },
  );

  it.each([
    ['松山市及び東温市における連携協約の廃止に関する協議書'],
    ['消防事務の委託に関する協議書（案）'],
  ])('may name a document of consultation: %s', line => {
    expect(coverOf(line)[0]).toEqual(['title', line.replace('（案）', '')]);
  });

  it.each([
    ['連携協約の廃止に関する協議'],
    ['連携協約を締結する。'],
    ['甲及び乙は、連携協約'],
    ['松山市（以下「甲」という。）及び東温市の連携協約'],
  ])('is not a line of running text: %s', line => {
    expect(textsOf(parseText(`${line}\nを結ぶ。`), 'title')).toEqual([]);
  });
});

describe('the cover', () => {
  it.each([
    ['議案第３号', 'bill-number'],
    ['議案第三十号', 'bill-number'],
    ['議第12号', 'bill-number'],
    ['第5号議案', 'bill-number'],
    ['（案）', 'draft-mark'],
    ['案', 'draft-mark'],
    ['令和８年１月', 'date-line'],
    ['令和２年１月１７日締結', 'date-line'],
    ['（平成２７年２月２４日締結）', 'date-line'],
    ['平成２７年（２０１５年）２月２４日', 'date-line'],
    ['告示第５５号', 'notice-number'],
    ['（令和２年１月２０日松山市告示第５５号）', 'notice-number'],
    ['平成２９年３月２２日　愛媛県知事届出', 'notice-number'],
    ['告示第５５号関係', 'front-matter'],
    ['平成□□年□□月□□日', 'date-line'],
    ['松山市・東温市', 'front-matter'],
    ['案内図', 'front-matter'],
    ['議案第3号関係資料', 'front-matter'],
    ['第一章', 'front-matter'],
    ['\t松山市・東温市', 'front-matter'],
  ])('takes %s for a %s', (line, kind) => {
    expect(coverOf('連携協約', line).at(-1)?.[0]).toBe(kind);
  });

  it('keeps the day of conclusion at the end of the title apart from it', () => {
    expect(coverOf('松山市及び東温市における連携協約（令和２年１月１７日締結）')).toEqual([
      ['title', '松山市及び東温市における連携協約'],
      ['date-line', '(令和2年1月17日締結)'],
    ]);
  });

  it.each([
    ['○松山市及び東温市における連携協約', ['front-matter', 'title']],
    ['○○市及び東温市における連携協約', ['title']],
    ['○市及び東温市における連携協約', ['title']],
  ])('keeps a mark before the title apart, but no blank: %s', (line, kinds) => {
    expect(coverOf(line).map(([kind]) => kind)).toEqual(kinds);
  });

  it('keeps （案） at the end of the title apart from it', () => {
    expect(coverOf('松山市及び東温市における', '連携協約（案）')).toEqual([
      ['title', '松山市及び東温市における連携協約'],
      ['draft-mark', '(案)'],
    ]);
  });
});

describe('what announces a text', () => {
  const bill = [
    '議案第３６号',
    '松山市及び東温市における連携協約の締結について',
    '地方自治法第252条の2第1項の規定により、松山市及び東温市における連携協約',
    'を別紙のとおり締結することについて、議会の議決を求める。',
    '令和４年２月１８日提出',
    '松山市長　野本　健一',
    '提案理由',
    '圏域の発展を図るため、連携協約を締結するものである。',
    '別紙',
  ];

  it.each([
    ['on one line', ['松山市及び東温市における連携協約']],
    ['on two lines', ['松山市及び東温市における', '連携協約']],
  ])('ends before the title of what it carries, %s', (_, title) => {
    const document = parseText([...bill, ...title, PREAMBLE, '第１条　定める。'].join('\n'));
    expect(textsOf(document, 'bill-number')).toEqual(['議案第36号']);
    expect(textsOf(document, 'title')).toEqual([title.join('')]);
    expect(textsOf(document, 'preamble')).toEqual([PREAMBLE.normalize('NFKC')]);
    expect(textsOf(document, 'front-matter')).toHaveLength(bill.length - 1);
    expect(textsOf(document, 'date-line')).toEqual([]);
  });

  it('may be a notice', () => {
    const notice = [
      '松山市告示第55号',
      '次のとおり連携協約を締結したので、告示する。',
      '令和２年１月２０日',
    ];
    const document = parseText([...notice, '連携協約', PREAMBLE].join('\n'));
    expect(leafTexts(document).map(([kind]) => kind)).toEqual([
      'notice-number',
      'front-matter',
      'date-line',
      'title',
      'preamble',
    ]);
  });

  it('is not a preamble in which a line ends with the name of an instrument', () => {
    const lines = ['連携協約', '松山市と東温市は、圏域の形成に係る連携協約', 'を締結する。'];
    const document = parseText(lines.join('\n'));
    expect(textsOf(document, 'title')).toEqual(['連携協約']);
    expect(textsOf(document, 'preamble')).toHaveLength(1);
  });
});

describe('the reasons of a bill', () => {
  const SIGNED = ['連携協約', PREAMBLE, '第１条　定める。', '令和４年２月１８日', '甲　愛媛県松山市二番町四丁目', '松山市長　山田　太郎'];
  const REASON = '圏域の取組を拡充するため、連携協約を締結するものである。';

  it.each([
    ['a heading', ['提案理由', REASON]],
    ['a heading in brackets', ['（提案理由）', REASON]],
    ['a short one in brackets', ['【理由】', REASON]],
    ['a heading on the line of the text', [`提案理由\u3000${REASON}`]],
    ['a heading in spaced letters', ['提 案 理 由', REASON]],
  ])('are no address below the signatures: %s', (_, reasons) => {
    const document = parseText([...SIGNED, ...reasons].join('\n'));
    expect(textsOf(document, 'address')).toEqual(['愛媛県松山市二番町四丁目']);
    expect(textsOf(document, 'front-matter').join('')).toContain('拡充するため');
    expect(textsOf(document, 'unparsed')).toEqual([]);
  });

  it('are none where a sentence begins with the word', () => {
    const document = parseText([...SIGNED.slice(0, 2), '第１条　甲は、次の事項を行う。', '提案理由を説明すること。'].join('\n'));
    expect(textsOf(document, 'front-matter')).toEqual([]);
  });
}); // prettier-ignore

describe('a table of contents', () => {
  it('is none of the articles', () => {
    const contents = ['目　次', '第１章　総則（第１条）', '第２章　雑則（第２条）', '附則'];
    const body = ['第１章　総則', '第１条　定める。', '第２章　雑則', '第２条　従う。'];
    const document = parseText(['連携協約', ...contents, PREAMBLE, ...body].join('\n'));
    expect(textsOf(document, 'front-matter')).toHaveLength(4);
    expect(textsOf(document, 'number')).toEqual(['第1条', '第2条']);
  });

  it('ends where the divisions begin', () => {
    const lines = ['目次', '第１章　総則', '第２章　雑則', '第１章　総則', '第１条　定める。'];
    expect(textsOf(parseText(lines.join('\n')), 'heading')).toEqual(['第1章総則']);
  });
});

describe('the preamble', () => {
  it.each([
    ['ends where an article begins', '第１条　甲は、定める。'],
    ['ends where a caption begins', '（目的）\n第１条　甲は、定める。'],
    ['ends where an annex begins', '別表（第３条関係）'],
    ['ends where an amending provision begins', '別表を次のように改める。'],
  ])('%s', (_, following) => {
    const document = parseText(`連携協約\n${PREAMBLE}\n${following}`);
    expect(textsOf(document, 'preamble')).toEqual([
      PREAMBLE.replace(/（/g, '(').replace(/）/g, ')'),
    ]);
  });

  it('goes on over lines, though one of them begins with the number of a law’s article', () => {
    const lines = [
      '　松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、地方自治法',
      '（昭和２２年法律第６７号）',
      '第２５２条の２第１項の規定に基づき、次',
      'のとおり連携協約を締結する。',
    ];
    const [preamble, ...more] = textsOf(parseText(lines.join('\n')), 'preamble');
    expect(more).toEqual([]);
    expect(preamble).toMatch(/^松山市\(以下.*法律第67号\)第252条の2第1項.*締結する。$/);
  });

  it('may say more before the sentence that names the parties', () => {
    const text = ` 人口減少が進み、圏域の活力が失われつつある。\n このため、${PREAMBLE}\n第１条 定める。`;
    const [preamble, ...more] = textsOf(parseText(text), 'preamble');
    expect(more).toEqual([]);
    expect(preamble).toMatch(/^人口減少が.*ある。このため、松山市.*締結する。$/);
  });

  it.each([
    ['a sentence behind it', '　なお、費用は、別に定める。'],
    ['a heading behind it', '甲の取組'],
  ])('does not take in %s', (_, line) => {
    const document = parseText(`${PREAMBLE}\n${line}`);
    expect(textsOf(document, 'preamble').map(text => text.slice(-5))).toEqual(['締結する。']);
    expect(textsOf(document, 'unparsed')).toHaveLength(1);
  });

  it('may be set with a TAB', () => {
    expect(textsOf(parseText(`連携協約\n\t${PREAMBLE}`), 'preamble')).toHaveLength(1);
  });

  it.each([
    ['a text of articles only', '第１条　甲は、定める。'],
    ['a lone annex', '別表（第３条関係）\n取組内容\t甲の役割\t乙の役割'],
    ['an amending provision', '別表を次のように改める。'],
    ['a table', '取組内容\t甲は、定める。'],
  ])('is missing from %s', (_, text) => {
    expect(textsOf(parseText(text), 'preamble')).toEqual([]);
  });
});

describe('a line above the first article', () => {
  const kindAbove = (line: string): string | undefined => {
    const document = parseText(
      ['消防事務の委託に関する規約', line, '第１条 委託する。'].join('\n'),
    );
    return leafTexts(document)[1]?.[0];
  };

  it.each([
    ['(昭和41年7月1日愛媛県知事届出)', 'notice-number'],
    ['昭和41年7月1日 届出', 'front-matter'],
    ['(昭和41年7月1日告示第55号)', 'notice-number'],
    ['昭和41年7月1日議決', 'front-matter'],
    ['(昭和41年7月1日締結)', 'date-line'],
  ])('is no caption where it says what happened to the text: %s', (line, kind) => {
    expect(kindAbove(line)).toBe(kind);
  });

  it.each([['(届出)'], ['(令和3年4月1日前に委託した事務)'], ['(委託事務の範囲)']])(
    'is a caption: %s',
    line => {
      expect(kindAbove(line)).toBe('heading');
    },
  );
});
