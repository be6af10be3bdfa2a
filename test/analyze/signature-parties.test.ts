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
    expect(signed('松山市と○○町とは、次のとおり協定を締結する。', '砥部町長 高橋 進')[0]).toEqual([
      undefined,
      '砥部町長',
    ]);
  });
});

describe('a witness', () => {
  const PARTIES = '松山市と東温市とは、次のとおり協定を締結する。';
  const SIGNED = ['松山市長 山田 太郎', '東温市長 高橋 進'];

  /** The witnesses, each as address, office and name; the signatures of the parties stay two. */
  function witnesses(...lines: readonly string[]): readonly unknown[] {
    const text = [
      PARTIES,
      '第１条 松山市及び東温市は、連携する。',
      'この協定の締結を証するため、本書を作成する。',
      '令和３年４月１日',
      ...SIGNED,
      ...lines,
    ].join('\n');
    const read = analyzeText(text);
    expect(read.signatures.map(({ party }) => party?.order)).toEqual([1, 2]);
    expect(read.parties).toHaveLength(2);
    return read.witnesses.map(({ party, address, office, name }) => {
      expect(party).toBeUndefined();
      return [address?.text, office?.text, name?.text];
    });
  }

  it.each([
    ['beside the office', ['立会人 愛媛県知事 森 一郎'], [[undefined, '愛媛県知事', '森 一郎']]],
    ['in brackets', ['（立会人）愛媛県知事 森 一郎'], [[undefined, '愛媛県知事', '森 一郎']]],
    ['above the office', ['立会人', '愛媛県知事 森 一郎'], [[undefined, '愛媛県知事', '森 一郎']]],
    [
      'beside the address',
      ['立会人 松山市一番町四丁目4番地2', '愛媛県知事 森 一郎'],
      [['松山市一番町四丁目4番地2', '愛媛県知事', '森 一郎']],
    ],
    ['by another word', ['見届人 愛媛県知事 森 一郎'], [[undefined, '愛媛県知事', '森 一郎']]],
  ])('is called so %s', (_, lines, expected) => {
    expect(witnesses(...lines)).toEqual(expected);
  });

  it('is nobody where a site prints its own words behind the signatures', () => {
    expect(witnesses('シェア', 'ツイート', 'このページに関するアンケート')).toEqual([]);
  });
});
