import { describe, expect, it } from 'vitest';
import { actorsBefore, distinctActors, isGroup } from '../../src/analyze/actors.js';
import type { ActorMention } from '../../src/model/agreement.js';
import { slice } from '../../src/model/text.js';
import { nameOf, setting } from '../support/agreements.js';
import { LEXICON } from '../support/lexicon.js';

function mentions(text: string, parties?: readonly string[]): readonly ActorMention[] {
  const { text: mapped, shared } = setting(text, parties);
  return actorsBefore(mapped, mapped.text.length, shared);
}

function names(text: string, parties?: readonly string[]): readonly string[] {
  return mentions(text, parties).map(({ actor }) => nameOf(actor));
}

describe('the actor that a text ends with', () => {
  it.each([
    ['a party by its label', '甲', ['甲']],
    ['a party by its name', '松山市', ['甲']],
    ['a party by its head', '東温市長', ['乙']],
    ['a listed municipality', 'この場合において、砥部町', ['砥部町']],
    ['one whose name has kana', 'いちき串木野市', ['いちき串木野市']],
    ['one whose name has と in it', 'ときがわ町', ['ときがわ町']],
    ['one whose name ends in 市市', '四日市市', ['四日市市']],
    ['one whose name has 市 three times over', '廿日市市', ['廿日市市']],
    ['the longer of two names', '中津市', ['中津市']],
    ['the longer name behind words', '圏域の東松山市', ['東松山市']],
    ['a name with its prefecture', '東京都府中市', ['東京都府中市']],
    ['a name with its district', '伊予郡砥部町', ['砥部町']],
    ['a name that begins like a district', '郡山市', ['郡山市']],
    ['a municipality that is not listed, at the beginning', '高岡町', ['高岡町']],
    ['one that is not listed, behind a comma', '必要に応じ、西条市', ['西条市']],
    ['a prefecture as a group', '愛媛県', ['〈愛媛県〉']],
  ])('is %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['関係町村'],
    ['関係市町'],
    ['関係機関等'],
    ['関係する市町村'],
    ['圏域内の他の町村長'],
    ['他の連携市町'],
    ['近隣市町村'],
    ['構成市'],
    ['周辺の市'],
    ['各町'],
    ['当該市町'],
    ['医療機関'],
    ['民間事業者'],
    ['地方公共団体'],
    ['国'],
    ['県'],
  ])('is the group %s, and no municipality', text => {
    expect(names(text)).toEqual([`〈${text}〉`]);
    expect(isGroup(text, LEXICON)).toBe(true);
  });

  it.each([
    ['people of a group', '関係町村民'],
    ['a part of a word', '全国'],
    ['a thing', '広域観光の推進'],
    ['towns that are described', '大きな市'],
    ['a word that ends like a village', '新しい村'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it.each([['松山市'], ['四日市市'], ['高岡町'], ['関係町村民'], ['甲']])(
    'is not a group where it is %s',
    text => {
      expect(isGroup(text, LEXICON)).toBe(false);
    },
  );
});

describe('a party', () => {
  it.each([
    [
      'is not meant by a name that only ends like its own',
      '中津市',
      ['津市', '四日市市'],
      ['中津市'],
    ],
    ['is meant by its own short name', '津市', ['津市', '四日市市'], ['甲']],
    ['is meant by its name without the prefecture', '府中市', ['広島県府中市', '福山市'], ['甲']],
    [
      'is meant by its name with the prefecture',
      '広島県府中市',
      ['広島県府中市', '福山市'],
      ['甲'],
    ],
    [
      'is not meant by the same name in another prefecture',
      '東京都府中市',
      ['広島県府中市', '福山市'],
      ['東京都府中市'],
    ],
    ['is meant by its name behind its district', '伊予郡砥部町', ['松山市', '砥部町'], ['乙']],
    ['is meant by its blank', '○○○', ['松山市', '○○○'], ['乙']],
    ['is meant by the head of its blank', '○○町長', ['松山市', '○○町'], ['乙']],
  ])('%s', (_, text, parties, expected) => {
    expect(names(text, parties)).toEqual(expected);
  });
});

describe('a list of actors', () => {
  it.each([
    ['joined by 及び', '松山市及び砥部町', ['甲', '砥部町']],
    ['joined by と', 'ときがわ町と東松山市', ['ときがわ町', '東松山市']],
    [
      'joined by comma and 並びに',
      '伊予市、砥部町並びに関係機関',
      ['伊予市', '砥部町', '〈関係機関〉'],
    ],
    ['joined by 又は', '甲又は乙', ['甲', '乙']],
    ['joined by ・', '四日市市・廿日市市', ['四日市市', '廿日市市']],
    ['joined by や', '伊予市や砥部町', ['伊予市', '砥部町']],
    ['of names that are not listed', '西条市、高岡町と余日市市', ['西条市', '高岡町', '余日市市']],
    ['joined by a comma before 及び', '甲、乙、及び砥部町', ['甲', '乙', '砥部町']],
    ['that ends in その他の', '高岡町その他の関係機関', ['高岡町', '〈他の関係機関〉']],
    ['of labels side by side', '甲乙', ['甲', '乙']],
    ['with 等 behind the last', '砥部町及び甲等', ['砥部町', '甲']],
    ['with a prefecture in it', '伊予市、愛媛県及び砥部町', ['伊予市', '〈愛媛県〉', '砥部町']],
    [
      'of names with their prefectures',
      '愛媛県伊予市及び東京都府中市',
      ['愛媛県伊予市', '東京都府中市'],
    ],
    ['of names with their districts', '伊予市及び伊予郡砥部町', ['伊予市', '砥部町']],
    ['behind a topic', '甲は、乙及び砥部町', ['乙', '砥部町']],
    ['behind a purpose', '拡大を図るため、砥部町及び伊予市', ['砥部町', '伊予市']],
    ['not with a thing in it', '大学、砥部町及び伊予市', ['砥部町', '伊予市']],
  ])('may be %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('quotes each name where it stands, over a line break', () => {
    const source = '甲は、砥部\n町及び　伊 予 市';
    const spans = mentions(source).map(mention => mention.spans.map(span => slice(source, span)));
    expect(spans).toEqual([['砥部\n町'], ['伊 予 市']]);
  });
});

describe('distinctActors', () => {
  it('keeps the first mention of each, without the one to leave out', () => {
    const all = mentions('砥部町、甲、乙、砥部町及び関係町村');
    const left = distinctActors(all, { kind: 'party', order: 1 });
    expect(left.map(({ actor }) => nameOf(actor))).toEqual(['砥部町', '乙', '〈関係町村〉']);
  });

  it('tells the same name in two prefectures apart', () => {
    const all = mentions('東京都府中市及び広島県府中市');
    expect(distinctActors(all)).toHaveLength(2);
  });
});
