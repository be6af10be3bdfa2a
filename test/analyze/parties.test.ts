import { describe, expect, it } from 'vitest';
import { Context } from '../../src/analyze/context.js';
import { findParties } from '../../src/analyze/parties.js';
import type { Party } from '../../src/model/agreement.js';
import { slice } from '../../src/model/text.js';
import { annexRow, preambleOf } from '../support/agreements.js';
import { parseText } from '../support/documents.js';
import { LEXICON } from '../support/lexicon.js';

function partiesOf(text: string): readonly Party[] {
  return findParties(new Context(parseText(text), LEXICON));
}

/** A party in a word: 甲=松山市, a prefecture before its name, a blank in 〈〉. */
function shown({ label, municipality, placeholder }: Party): string {
  const { name, prefecture } = municipality ?? { name: `〈${placeholder ?? ''}〉` };
  return [label, `${prefecture ?? ''}${prefecture === undefined ? '' : '/'}${name}`]
    .filter(part => part !== undefined)
    .join('=');
}

describe('parties by the labels of the preamble', () => {
  it.each([
    ['two parties', preambleOf('松山市', '東温市'), ['甲=松山市', '乙=東温市']],
    [
      'three parties',
      preambleOf('松山市', '東温市', '砥部町'),
      ['甲=松山市', '乙=東温市', '丙=砥部町'],
    ],
    [
      'three parties with a comma',
      '松山市（以下「甲」という。）、東温市（以下「乙」という。）及び砥部町（以下「丙」という。）は、締結する。',
      ['甲=松山市', '乙=東温市', '丙=砥部町'],
    ],
    [
      'names with their prefectures',
      preambleOf('山口県岩国市', '広島県廿日市市'),
      ['甲=山口県/岩国市', '乙=広島県/廿日市市'],
    ],
    [
      'the same name in two prefectures',
      preambleOf('広島県府中市', '東京都府中市'),
      ['甲=広島県/府中市', '乙=東京都/府中市'],
    ],
    [
      'a name with its district',
      preambleOf('松山市', '愛媛県伊予郡砥部町'),
      ['甲=松山市', '乙=愛媛県/砥部町'],
    ],
    [
      'a small town that is named first',
      preambleOf('菰野町', '四日市市'),
      ['甲=菰野町', '乙=四日市市'],
    ],
    ['a name that is not in the list', preambleOf('松山市', '西条市'), ['甲=松山市', '乙=西条市']],
    ['a blank', preambleOf('松山市', '○○○'), ['甲=松山市', '乙=〈○○○〉']],
    ['a blank that says town', preambleOf('松山市', '○○町'), ['甲=松山市', '乙=〈○○町〉']],
    ['a blank of one mark', preambleOf('松山市', '□市'), ['甲=松山市', '乙=〈□市〉']],
    ['a letter for a name', preambleOf('Ａ市', 'Ｂ町'), ['甲=〈A市〉', '乙=〈B町〉']],
    [
      'a place for a name',
      preambleOf('松山市', '（市町村名）'),
      ['甲=松山市', '乙=〈(市町村名)〉'],
    ],
    [
      'a comma in the definition',
      '松山市（以下、「甲」という。）と東温市（以下、「乙」という。）とは、締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'other words of definition',
      '松山市（以下単に「甲」と称する。）と東温市（乙）は、締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'parties that are described',
      '連携中枢都市である松山市（以下「甲」という。）と連携中枢都市宣言を行った東温市（以下「乙」という。）は、締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'a description side by side with the name',
      '中心市松山市（以下「甲」という。）と東温市（以下「乙」という。）は、締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'a label that is defined twice',
      `${preambleOf('松山市', '東温市')}\n松山市（以下「甲」という。）は、定める。`,
      ['甲=松山市', '乙=東温市'],
    ],
  ])('are found with %s', (_, text, expected) => {
    const parties = partiesOf(text);
    expect(parties.map(shown)).toEqual(expected);
    expect(parties.map(({ order }) => order)).toEqual(expected.map((__, at) => at + 1));
  });

  it('are quoted where they are named', () => {
    const text = preambleOf('松山市', '東温市');
    const spans = partiesOf(text).map(party => party.spans.map(span => slice(text, span)));
    expect(spans).toEqual([['松山市'], ['東温市']]);
  });
});

describe('parties by name', () => {
  it.each([
    ['in the preamble', '松山市と東温市とは、協約を締結する。', ['松山市', '東温市']],
    [
      'in a preamble that changes an agreement',
      '松山市と東温市が平成28年10月3日付けで締結した連携協約の一部を変更する。',
      ['松山市', '東温市'],
    ],
    ['with と in a name', 'ときがわ町と東松山市とは、協約を締結する。', ['ときがわ町', '東松山市']],
    [
      'in a list of three',
      '松山市、伊予市及び東温市は、協約を締結する。',
      ['松山市', '伊予市', '東温市'],
    ],
    ['that are in no list', '松山市及び西条市は、協約を締結する。', ['松山市', '西条市']],
    [
      'that end in 市市 and are in no list',
      '松山市及び余日市市は、協約を締結する。',
      ['松山市', '余日市市'],
    ],
    [
      'in the title, where there is no preamble',
      '松山市及び東温市における連携協約\n第１条　定める。',
      ['松山市', '東温市'],
    ],
    [
      'in a title that joins them with ・',
      '四日市市・菰野町連携協約\n第１条　定める。',
      ['四日市市', '菰野町'],
    ],
    [
      'in a title that joins them with の',
      '松山市と東温市の連携協約\n第１条　定める。',
      ['松山市', '東温市'],
    ],
    [
      'in a title with three of them',
      '松山市、東温市及び砥部町における連携協約\n第１条　定める。',
      ['松山市', '東温市', '砥部町'],
    ],
    [
      'in a title with a blank',
      '松山市及び○○町における連携協約\n第１条　定める。',
      ['松山市', '〈○○町〉'],
    ],
  ])('are found %s', (_, text, expected) => {
    expect(partiesOf(text).map(shown)).toEqual(expected);
  });

  it.each([
    ['one name alone', '松山市は、協約を締結する。'],
    ['one label alone', '松山市（以下「甲」という。）は、協約を締結する。'],
    ['a group', '関係市町は、協約を締結する。'],
    ['names that are no subject', '松山市及び東温市を除く市町は、協約を締結する。'],
    ['no names', '第１条　この協約は、連携を目的とする。'],
    ['the empty text', ''],
  ])('are not found in %s', (_, text) => {
    expect(partiesOf(text)).toEqual([]);
  });
});

describe('parties by the columns of an annex', () => {
  function partiesOfColumns(...names: readonly string[]): readonly string[] {
    const header = ['取組の内容', ...names.map(name => `${name}の役割`)];
    const cells = ['取り組む。', ...names.map(() => '行う。')];
    return partiesOf(['別表', header.join('\t'), cells.join('\t')].join('\n')).map(shown);
  }

  it.each([
    ['labels, which stand for blanks', ['甲', '乙'], ['甲=〈甲〉', '乙=〈乙〉']],
    ['names', ['松山市', '東温市'], ['松山市', '東温市']],
    ['names with their prefectures', ['東京都府中市', '調布市'], ['東京都/府中市', '調布市']],
    ['a blank', ['松山市', '○○町'], ['松山市', '〈○○町〉']],
    ['a group, which is no party', ['松山市', '関係市町'], ['松山市']],
  ])('may be %s', (_, names, expected) => {
    expect(partiesOfColumns(...names)).toEqual(expected);
  });

  it('have no place in the text', () => {
    expect(partiesOf(annexRow()).map(({ spans }) => spans)).toEqual([[], []]);
  });
});

describe('parties that the first article alone names', () => {
  const signed = ['この協定の成立を証するため、本書３通を作成する。', '平成29年６月２日'];
  const SIGNERS = ['松山市長 野本 健一', '東温市長 高橋 進', '砥部町長 森本 一郎'];

  function named(list: string, signers: readonly string[] = SIGNERS): readonly string[] {
    const article = `第１条 この協定は、${list}の区域において、相互に応援することについて定める。`;
    return partiesOf(['相互応援に関する協定書', article, ...signed, ...signers].join('\n')).map(
      shown,
    );
  }

  it('are those that have one name together and sign', () => {
    const list = '愛媛県松山市、愛媛県東温市及び愛媛県砥部町（以下「協定市」という。）';
    expect(named(list)).toEqual(['愛媛県/松山市', '愛媛県/東温市', '愛媛県/砥部町']);
  });

  it.each([
    [
      'a list of whom not all sign',
      '愛媛県松山市、愛媛県東温市及び福山市（以下「協定市」という。）',
    ],
    ['a region', '愛媛県松山市、愛媛県東温市及び愛媛県砥部町（以下「圏域」という。）'],
    ['municipalities nearby', '愛媛県松山市及び愛媛県東温市（以下「近隣市町」という。）'],
    ['a list without a name', '愛媛県松山市、愛媛県東温市及び愛媛県砥部町'],
  ])('are not %s, but those who sign', (_, list) => {
    expect(named(list)).toEqual(['松山市', '東温市', '砥部町']);
    expect(named(list, [])).toEqual([]);
  });
});
