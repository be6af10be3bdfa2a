/** Whose a signature is, where parties are no municipalities or have no labels. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../support/agreements.js';

/** The order of the party that each signature is for, and the office. */
function signed(preamble: string, ...lines: readonly string[]): readonly unknown[] {
  const text = [
    preamble,
    '第１条 甲乙は、連携する。',
    'この協定の締結を証するため、本書を作成する。',
    '令和３年４月１日',
    ...lines,
  ];
  const { signatures, parties } = analyzeText(text.join('\n'));
  expect(parties.length).toBeGreaterThan(1);
  return signatures.map(({ party, office }) => [party?.order, office?.text]);
}

const NAMES = '松山市と松山衛生事務組合と愛媛県とは、次のとおり協定を締結する。';

describe('a signature is for', () => {
  it.each([
    [
      'the party whose head signs, whatever the order',
      ['愛媛県知事 森 一郎', '松山衛生事務組合管理者 林 二郎', '松山市長 山田 太郎'],
      [
        [3, '愛媛県知事'],
        [2, '松山衛生事務組合管理者'],
        [1, '松山市長'],
      ],
    ],
    [
      'the party with its prefecture before it',
      ['愛媛県松山市長 山田 太郎'],
      [[1, '愛媛県松山市長']],
    ],
    [
      'nobody where a witness signs',
      ['立会人 愛媛県東温市長 高橋 進'],
      [[undefined, '立会人 愛媛県東温市長']],
    ],
    ['nobody where another municipality signs', ['東温市長 高橋 進'], [[undefined, '東温市長']]],
  ])('%s', (_, lines, expected) => {
    expect(signed(NAMES, ...lines)).toEqual(expected);
  });
});

describe('a signature of a form', () => {
  it('is for the blank that it names, label or not', () => {
    expect(
      signed(
        '松山市と○○町とは、次のとおり協定を締結する。',
        '○○町長 （署名）',
        '松山市長 山田 太郎',
      ),
    ).toEqual([
      [2, undefined],
      [1, '松山市長'],
    ]);
  });

  it('is not for a blank of another name', () => {
    expect(
      signed('松山市と○○町とは、次のとおり協定を締結する。', '立会人 □□市長 高橋 進')[0],
    ).toEqual([undefined, undefined]);
  });
});
