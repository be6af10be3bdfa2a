import { describe, expect, it } from 'vitest';
import { flawsOf, parseText, signaturesOf } from '../support/documents.js';

/** The parts of the signatures behind a testimonium. */
function signatures(...lines: readonly string[]): readonly (readonly string[])[] {
  const document = parseText(['この協約の締結を証するため、本書を作成する。', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return signaturesOf(document);
}

describe('a line of a signature block', () => {
  it.each([
    [
      'a seal behind the name',
      '松山市長　野本　健一　印',
      ['office=松山市長', 'name=野本健一', 'signature-mark=印'],
    ],
    [
      'a seal in a circle',
      '松山市長　野本　健一　㊞',
      ['office=松山市長', 'name=野本健一', 'signature-mark=印'],
    ],
    ['a name to be filled in', '○○町長　○ ○ ○ ○', ['office=○○町長', 'name=○○○○']],
    [
      'a name that was hidden',
      '松山市長　■ ■　■ ■　印',
      ['office=松山市長', 'name=■■■■', 'signature-mark=印'],
    ],
    [
      'a place for the signature',
      '松山市長　（署 名）',
      ['office=松山市長', 'signature-mark=(署名)'],
    ],
    [
      'a seal that is left out',
      '松山市長　（公印省略）',
      ['office=松山市長', 'signature-mark=(公印省略)'],
    ],
    ['a name in letters far apart', '東温市長　谷　　　寿　男', ['office=東温市長', 'name=谷寿男']],
    [
      'a name of which one part is whole',
      '東温市長　東国原　英　夫',
      ['office=東温市長', 'name=東国原英夫'],
    ],
    ['a deputy', '東温市長職務代理者　高橋　進', ['office=東温市長職務代理者', 'name=高橋進']],
    [
      'a representative',
      '代表者　松山市長　野本　健一',
      ['office=代表者松山市長', 'name=野本健一'],
    ],
    ['a governor', '愛媛県知事　山口　一', ['office=愛媛県知事', 'name=山口一']],
    [
      'a water supply authority',
      '松山水道企業団企業長　野本　健一',
      ['office=松山水道企業団企業長', 'name=野本健一'],
    ],
    ['a union', '管理者　野本　健一', ['office=管理者', 'name=野本健一']],
  ])('reads %s', (_, line, parts) => {
    expect(signatures(`甲 ${line}`)).toEqual([['label=甲', ...parts]]);
  });

  it.each([
    ['a name that ends in a numeral', '野本　健一', 'name=野本健一'],
    ['a name that is all numerals but one', '三好　一二三', 'name=三好一二三'],
    ['a name that ends like a municipality', '山田　都', 'name=山田都'],
    ['a name that ends like a town', '中村　町', 'name=中村町'],
    [
      'an address in kanji numerals',
      '松山市二番町四丁目七番地二',
      'address=松山市二番町四丁目七番地二',
    ],
    ['an address without a number', '大字高岡字上', 'address=大字高岡字上'],
    ['the next party, where nobody signed', '東温市', 'party-name=東温市'],
  ])('tells %s behind an office', (_, line, part) => {
    expect(signatures('松山市長', line).flat()).toEqual(['office=松山市長', part]);
  });
});
