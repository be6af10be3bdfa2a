import { describe, expect, it } from 'vitest';
import { analyzeText, nameOf } from '../support/agreements.js';

const SIGNED = ['平成28年7月13日', '松山市長 山田 太郎'];

describe('a declaration has one party:', () => {
  it.each([
    ['whom the title names', ['松山市連携中枢都市宣言', '', '人口の減少が進んでいる。', ...SIGNED]],
    [
      'whom the text makes its subject',
      [
        '連携中枢都市宣言書',
        '',
        '松山市は、近隣の東温市及び砥部町と連携し、圏域を支えることを宣言する。',
        ...SIGNED,
      ],
    ],
    [
      'whom it calls 本市',
      [
        '中心市宣言書',
        '',
        '愛媛県の中央に位置する松山市（以下「本市」という。）は、伊予市と連携する。',
        ...SIGNED,
      ],
    ],
    ['who signs', ['中心市宣言書', '', '本市は、東温市と連携し、圏域を支える。', ...SIGNED]],
  ])('%s', (_, lines) => {
    const { kind, parties, status, concludedOn } = analyzeText(lines.join('\n'));
    expect(kind).toBe('declaration');
    expect(parties.map(({ municipality, regionRole }) => [municipality?.name, regionRole])).toEqual(
      [['松山市', 'core-city']],
    );
    expect([status, concludedOn]).toEqual(['concluded', '2016-07-13']);
  });
});

describe('what a declaration names', () => {
  const mentions = (sentence: string): readonly string[] =>
    analyzeText(
      ['連携中枢都市宣言書', '', `松山市は、${sentence}宣言する。`, ...SIGNED].join('\n'),
    ).mentions.map(({ actor }) => nameOf(actor));

  it.each([
    [
      'are mentions, each once, in order',
      '東温市、伊予市、砥部町及び東温市と連携することを',
      ['東温市', '伊予市', '砥部町'],
    ],
    ['have their prefecture', '広島県府中市と連携することを', ['広島県府中市']],
    ['are whole names', '中津市と連携することを', ['中津市']],
    ['are no parts of words', '天津市と交流することを', []],
    ['are not the city itself', '松山市の都市機能を活用することを', []],
  ])('%s', (_, sentence, expected) => {
    expect(mentions(sentence)).toEqual(expected);
  });

  it('are none in an agreement', () => {
    expect(analyzeText('松山市と東温市とは、伊予市と協約を締結する。').mentions).toEqual([]);
  });
});
