/** Changes of what all rows of an annex have, and of what stands below them. */
import { describe, expect, it } from 'vitest';
import { agreement, effectOf } from '../support/changes.js';

const HEADER = '項\t取組\t取組の内容\t甲の役割\t乙の役割';

const BASE = agreement(
  ['第１条　甲及び乙は、別表に掲げる取組を行う。'],
  [
    '別表（第１条関係）',
    HEADER,
    '1\t観光の振興\t観光に取り組む。\t支援する。\t協力する。',
    '2\t医療の充実\t医療に取り組む。\t支援する。\t協力する。',
    '3\t観光の推進\t交流を進める。\t支援する。\t協力する。',
    '備考　この表において「支援」とは、費用の負担をいう。',
  ],
);

describe('the names of all rows', () => {
  it.each([
    ['別表取組の欄中「観光」を「観光・交流」に改める。', ['- 1 観光の振興｜観光に取り組む。｜支援する。｜協力する。', '- 3 観光の推進｜交流を進める。｜支援する。｜協力する。', '+ 1 観光・交流の振興｜観光に取り組む。｜支援する。｜協力する。', '+ 3 観光・交流の推進｜交流を進める。｜支援する。｜協力する。']],
    ['別表の取組名の欄中「医療の」を削る。', ['- 2 医療の充実｜医療に取り組む。｜支援する。｜協力する。', '+ 2 充実｜医療に取り組む。｜支援する。｜協力する。']],
    ['別表取組の欄中「支援」を「助成」に改める。', ['! 改正前の字句がありません']],
    ['別表２の項取組の欄中「充実」を「確保」に改める。', ['- 2 医療の充実｜医療に取り組む。｜支援する。｜協力する。', '+ 2 医療の確保｜医療に取り組む。｜支援する。｜協力する。']],
  ])('change, and nothing else of them: %s', (change, expected) => {
    expect(effectOf(BASE, change)).toEqual(expected);
  }); // prettier-ignore
});

describe('a note below a table', () => {
  it.each([
    ['別表備考中「負担」を「支出」に改める。'],
    ['別表の備考を削る。'],
    ['別表備考第２項を削る。'],
    ['別表備考を次のように改める。', '備考　この表において「支援」とは、費用の支出をいう。'],
    ['別表に備考として次のように加える。', '備考　この表において「協力」とは、職員の派遣をいう。'],
  ])('is no part of versions, which is said with a remedy: %s', (...lines) => {
    const [effect = ''] = effectOf(BASE, ...lines);
    expect(effect).toMatch(/^! 別表の備考は版の文に入らない.*変更後の全文のファイルを用意/);
  });

  it('is not a column of that name', () => {
    expect(effectOf(BASE, '別表備考の欄中「負担」を「支出」に改める。')).toEqual([
      '! 改め文を読み取れません',
    ]);
  });
});
