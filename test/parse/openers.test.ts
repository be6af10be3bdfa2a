import { describe, expect, it } from 'vitest';
import { opensAmendingProvision } from '../../src/parse/amending-openers.js';
import * as openers from '../../src/parse/openers.js';
import type { Cursor, Line } from '../../src/parse/lines.js';
import { cursorAt } from '../support/documents.js';

/** The first line of a text with its cursor; `expected` is the number the next article should have. */
function at(text: string, expected = 1): [Line, Cursor] {
  const cursor = cursorAt(text);
  cursor.expectedArticle = expected;
  const line = cursor.peek();
  if (line === undefined) throw new Error('no line');
  return [line, cursor];
}

function articleAt(text: string, expected?: number): string | undefined {
  return openers.opensArticle(...at(text, expected))?.number;
}

describe('opensArticle', () => {
  it.each([
    ['a number with a gap behind it', '第１条　この協約は、', 1, '1'],
    ['a number in kanji', '第一条　この協約は、', 1, '1'],
    ['a number in kanji without a gap, where it is the next', '第十二条この協約は、', 12, '12'],
    ['a number without a gap, where it is the next', '第2条甲及び乙は、', 2, '2'],
    ['a number set with spaces', '第 ３ 条　甲は、', 3, '3'],
    ['a branch number', '第3条の2　甲は、', 4, '3-2'],
    ['a branch number and a caption behind it', '第3条の2（公表）', 4, '3-2'],
    ['branches in kanji', '第十二条の二の三　甲は、', 13, '12-2-3'],
    ['a number alone on its line', '第4条\n甲は、定める。', 4, '4'],
    ['a number that is not the next, by its gap', '第5条　甲は、', 3, '5'],
    ['a number with its caption behind it', '第3条（費用負担）この協約に', 3, '3'],
    ['a number whose caption lost its second bracket', '第3条（費用負担\n甲は、', 3, '3'],
    ['a number whose caption lost its first bracket', '第3条費用負担）\n甲は、', 3, '3'],
    ['a number with a caption, where the one before was not seen', '第5条（定期協議）甲は', 4, '5'],
    ['a text that begins like a particle', '第3条　にぎわいの創出に', 3, '3'],
    ['a text that begins with 中', '第1条　中心市宣言を行った甲', 1, '1'],
    ['an article that begins by citing another', '第5条　第3条に規定する取組', 5, '5'],
    ['a number behind a TAB', '第1条\tこの協約は、', 1, '1'],
    ['the highest number that an article can have', '第99条　甲は、', 99, '99'],
  ])('reads %s', (_, text, expected, number) => {
    expect(articleAt(text, expected)).toBe(number);
  });

  it.each([
    ['a chapter', '第一章　総則', 1],
    ['a section', '第1節　通則', 1],
    ['a cited provision of a law', '第２５２条の２第１項の規定により、', 1],
    ['a cited provision of a law with a gap', '第２５２条の２　第１項の規定により、', 1],
    ['a law number with its provision', '（昭和２２年法律第６７号）第２５２条の２第１項', 1],
    ['a cited article that is the next by chance', '第2条に規定する取組について、', 2],
    ['the same set with spaces', '第 ２ 条 に規定する取組について、', 2],
    ['a cited paragraph of the next article', '第2条第1項の取組', 2],
    ['one of two cited articles', '第2条及び第3条の規定', 2],
    ['a cited article with a bracket', '第3条（同条第2項を除く）の規定', 3],
    ['a cited article with a definition', '第3条（以下「本条」という。）の規定', 3],
    ['a part of an article that is changed', '第1条の一部を次のように改める。', 1],
    ['an article that is changed as a whole', '第1条を次のように改める。', 1],
    ['words that are changed', '第1条中「甲」を「乙」に改める。', 1],
    [
      'a paragraph that is numbered anew',
      '第1条中第2項を第3項とし、第1項の次に次の1項を加える。',
      1,
    ],
    ['an article that is the subject', '第1条は、この協約の効力に関する規定である。', 1],
    ['an article out of order without a gap', '第5条の施策', 2],
    ['a cited article with its caption', '第5条（定期協議）の規定', 4],
    ['a number with a caption that is far from the next', '第9条（定期協議）甲は', 4],
    ['number zero', '第0条　甲は、', 1],
    ['a number beyond any agreement’s', '第100条　甲は、', 100],
    ['an article inside a line', '前項の第3条　甲は、', 3],
  ])('does not read %s as an article: %s', (_, text, expected) => {
    expect(articleAt(text, expected)).toBeUndefined();
  });
});

describe('opensCaption', () => {
  it.each([
    ['a caption before an article', '（目的）\n第1条　この協約は、', true],
    ['a caption before an article, blank lines between', '（目的）\n\n\n第1条　この協約は、', true],
    ['（案） where no article follows', '（案）\n松山市及び東温市における連携協約', false],
    ['a text with brackets in it', '（目的）及び（趣旨）\n第1条　この協約は、', false],
    ['a law number before a cited article', '（昭和22年法律第67号）\n第252条の2第1項', false],
  ])('judges %s', (_, text, expected) => {
    expect(openers.opensCaption(...at(text))).toBe(expected);
  });
});

describe('captionBehind', () => {
  it.each([
    ['takes the caption', '第3条（費用負担）この協約', 6],
    ['takes none from a definition', '第3条（以下「本条」という。）', 0],
    ['takes none from a list number', '第3条(1)甲は', 0],
    ['takes none where there is none', '第3条　甲は', 0],
  ])('%s', (_, text, expected) => {
    expect(openers.captionBehind(at(text)[0], '第3条'.length)).toBe(expected);
  });
});

describe('opensAnnex', () => {
  it.each([
    ['別表', true],
    ['別　表', true],
    ['別表（第３条関係）', true],
    ['別表第1（第2条、第3条関係）', true],
    ['別表第二（第三条関係）', true],
    ['別表１', true],
    ['（別表）', true],
    ['別表第１　連携する取組（第３条関係）', true],
    ['別紙（第３条関係）', true],
    ['別紙１　役割分担（第３条関係）', true],
    ['【別表第1】', true],
    ['別表（第３条関係', true],
    ['別表第３条関係）', true],
    ['別表第３条関係', true],
    ['別表第一第三条関係', true],
    ['別表第３条に関係する取組', false],
    ['別表を次のように改める。', false],
    ['別表に掲げるとおりとする。', false],
    ['別表のとおり', false],
    ['別紙', false],
    ['別紙のとおり（第３条関係）', false],
    ['別表第１に掲げる取組（第３条関係）', false],
    ['別表第１　連携する取組', false],
    ['別表第1の2の項を削る。', false],
    ['（別表に定める。）', false],
  ])('%s: %s', (text, expected) => {
    expect(openers.opensAnnex(at(text)[0])).toBe(expected);
  });
});

describe('opensTestimonium', () => {
  it.each([
    ['この協約の締結を証するため、本書２通を作成し、', true],
    ['本協定の成立を証するため、', true],
    ['この連携協約締結の証として、本書２通を', true],
    ['以上のとおり協約を締結したので、その証として、', true],
    ['以上の合意の成立を証するため、', true],
    ['上記協約の締結を証明するため、', true],
    ['甲及び乙は、この協約の締結を証するため、', true],
    ['右の締結を証するため、', true],
    ['この協約は、甲及び乙が締結する。', false],
    ['この証明書の交付に係る事務は、', false],
    ['本人確認の証書を', false],
    ['甲は、住民票の写しの交付を証明する事務を', false],
  ])('%s: %s', (text, expected) => {
    expect(openers.opensTestimonium(at(text)[0])).toBe(expected);
  });
});

describe('opensAmendingProvision', () => {
  it.each([
    ['別表を次のように改める。', true],
    ['別表第1の2の項を削る。', true],
    ['第3条中「高次の」を「高度な」に改める。', true],
    ['第5条中「毎年度」を削り、', true],
    ['第6条の次に次の1条を加える。', true],
    ['第7条を第8条とし、第6条の次に', true],
    ['題名を次のように改める。', true],
    ['前文中「富士市」を「富士宮市」に改め、', true],
    ['第3条第2項中「観光」を「観光及び', true],
    ['第3条に規定する「観光」とは、', false],
    ['別表に掲げるとおりとする。', false],
    ['甲は、計画を改めるものとする。', false],
    ['第1項の取組に協力する。', false],
  ])('%s: %s', (text, expected) => {
    expect(opensAmendingProvision(at(text)[0])).toBe(expected);
  });
});

describe('isDateLine', () => {
  it.each([
    ['令和４年２月２１日', true],
    ['　平成□□年□□月□□日', true],
    ['令和　　年　　月　　日', true],
    ['令和8年1月', true],
    ['令和４年２月２１日　松山市', false],
    ['令和３年４月吉日', true],
    ['　　年　　月　　日', true],
    ['○年○月○日', true],
    ['締結日　令和４年２月２１日', true],
    ['協約締結年月日：令和４年２月２１日', true],
    ['令和３年４月１日　締結', true],
    ['（令和２年１月17日締結）', true],
    ['令和３年４月１日に締結した協約', false],
    ['施行日　令和３年４月１日', false],
    ['年月日', false],
    ['生年月日', false],
    ['吉日', false],
    ['令和7年度', false],
    ['3年', false],
  ])('%s: %s', (text, expected) => {
    expect(openers.isDateLine(at(text)[0])).toBe(expected);
  });
});

describe('partyLabelOf', () => {
  it.each([
    ['甲　松山市二番町四丁目７番地２', '甲'],
    ['丙', '丙'],
    ['（乙）　東温市', '(乙)'],
    ['甲\t松山市', '甲'],
    ['甲及び乙は、', undefined],
    ['甲府市', undefined],
    ['乙訓郡大山崎町', undefined],
  ])('%s: %s', (text, expected) => {
    expect(openers.partyLabelOf(at(text)[0])).toBe(expected);
  });
});

describe('hasGapAfter', () => {
  it.each([
    ['before a space', '第1条　甲は', '第1条', true],
    ['before a space that belongs to the text', '2 ICTの活用', '2', true],
    ['at the end of the line', '第1条', '第1条', true],
    ['not before text', '第1条の規定', '第1条', false],
    ['not behind the end', '甲', '甲及び', false],
  ])('sees a gap %s', (_, text, begun, expected) => {
    expect(openers.hasGapAfter(at(text)[0], begun.length)).toBe(expected);
  });
});
