import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/text.js';
import { analyzeText, preambleOf } from '../support/agreements.js';

function textOf(...sentences: readonly string[]): string {
  return [
    preambleOf('松山市', '東温市'),
    `第１条 ${sentences.join('')}`,
    'この協定の締結を証するため、本書を作成する。',
    '令和３年４月15日',
    '甲 松山市',
    '乙 東温市',
  ].join('\n');
}

/** The term without its spans. */
function termOf(...sentences: readonly string[]) {
  const { term } = analyzeText(textOf(...sentences));
  if (term === undefined) return undefined;
  const { spans, ...said } = term;
  expect(spans.length).toBeGreaterThan(0);
  return said;
}

describe('the term is read', () => {
  it.each([
    [
      'この協定の有効期間は、令和3年4月1日から令和13年3月31日までとする。',
      { from: '2021-04-01', until: '2031-03-31' },
    ],
    [
      'この協定の有効期間は、令和３年４月１日から５年間とする。',
      { from: '2021-04-01', length: 'P5Y', until: '2026-03-31' },
    ],
    [
      'この協定の有効期間は、協定締結の日から令和4年3月31日までとする。',
      { from: '2021-04-15', until: '2022-03-31' },
    ],
    [
      'この協定の有効期間は、平成28年4月1日から平成33年3月31日までとする。',
      { from: '2016-04-01', until: '2021-03-31' },
    ],
    ['この協定の有効期間は、締結の日から5年間とする。', { from: '2021-04-15', length: 'P5Y' }],
    [
      'この協定の有効期間は、締結の日から起算して一年間とする。',
      { from: '2021-04-15', length: 'P1Y' },
    ],
    [
      'この協定の有効期間は、締結の日から当該年度の末日までとする。',
      { from: '2021-04-15', until: '2022-03-31' },
    ],
    ['この協定の有効期間は、締結した日の属する年度の末日までとする。', {}],
    [
      'この協定は、令和3年4月1日から令和8年3月31日まで効力を有する。',
      { from: '2021-04-01', until: '2026-03-31' },
    ],
    [
      'この協定は、令和3年4月1日から1年間効力を有する。',
      { from: '2021-04-01', length: 'P1Y', until: '2022-03-31' },
    ],
    [
      'この協定は、令和3年4月1日から効力を生じ、令和6年3月31日までとする。',
      { from: '2021-04-01', until: '2024-03-31' },
    ],
    [
      '委託の期間は、令和3年4月1日から令和4年3月31日までとする。',
      { from: '2021-04-01', until: '2022-03-31' },
    ],
    ['この協定の有効期間は、締結の日の翌日から3年間とする。', { length: 'P3Y' }],
    ['この協約は、令和4年4月1日から施行する。', { from: '2022-04-01' }],
    ['この規約は、令和4年4月1日からこれを施行する。', { from: '2022-04-01' }],
    [
      'この協定は、令和4年4月1日から効力を生じ、廃止の申出があるまで存続する。',
      { from: '2022-04-01' },
    ],
    ['この協約は、締結の日から施行する。', { from: '2021-04-15' }],
    ['この協約は、公布の日から施行する。', {}],
  ])('from %s', (sentence, expected) => {
    expect(termOf(sentence) ?? {}).toEqual(expected);
  });

  it('has the sentences that say so', () => {
    const text = textOf('この協定の有効期間は、令和3年4月1日から5年間とする。');
    const spans = analyzeText(text).term?.spans ?? [];
    expect(spans.map(span => slice(text, span)).join('')).toBe(
      'この協定の有効期間は、令和3年4月1日から5年間とする。',
    );
  });

  it.each([
    ['募集期間は、令和3年4月1日から令和3年4月30日までとする。'],
    ['事業は、令和3年4月1日から実施する。'],
    ['甲及び乙は、5年間保存する。'],
    ['変更後の第3条の規定は、令和4年4月1日から適用する。'],
    ['この協約は、令和4年4月1日に締結した協約から適用する範囲を除く。'],
  ])('is not read from %s', sentence => {
    expect(termOf(sentence)).toBeUndefined();
  });
});

describe('renewal', () => {
  const TERM = 'この協定の有効期間は、令和3年4月1日から1年間とする。';
  it.each([
    [
      'ただし、期間満了の日の6か月前までに甲又は乙から申出がないときは、同一の条件で更新するものとみなし、以後も同様とする。',
      true,
      'P6M',
    ],
    [
      'ただし、有効期間満了の3月前までに、甲乙いずれからも文書による終了の意思表示がない場合は、さらに1年間継続するものとし、その後も同様とする。',
      true,
      'P3M',
    ],
    [
      'ただし、満了の日の1月前までに更新しない旨の申し出がないときは、1年間延長されたものとみなす。',
      true,
      'P1M',
    ],
    ['ただし、期間満了の30日前までに異議の申出がないときは、自動的に更新する。', true, 'P30D'],
    [
      '但し、期間満了の三箇月前までに甲乙いずれからも申出がないときは、更に一年間有効とし、爾後も同様とする。',
      true,
      'P3M',
    ],
    ['この協定は、更新しない。', false, undefined],
    ['甲及び乙は、協議の上、この協定を更新することができる。', undefined, undefined],
  ])('is read from %s', (sentence, renews, notice) => {
    const term = termOf(TERM, sentence);
    expect(term?.renewsAutomatically).toBe(renews);
    expect(term?.noticePeriod).toBe(notice);
    expect(term?.until).toBe('2022-03-31');
  });
});

describe('a notice period', () => {
  it('is that of renewal, where a lapse asks for another', () => {
    const lapse = 'この協定は、通告があった日から起算して2年を経過した日に失効する。';
    const term = 'この協定の有効期間は、令和3年4月1日から1年間とする。';
    const renewal = '期間満了の日の6月前までに申出がないときは、更に1年間更新するものとする。';
    expect(termOf(lapse, term, renewal)?.noticePeriod).toBe('P6M');
  });

  it.each([
    [
      '甲又は乙は、この協定を廃止しようとするときは、廃止の日の1年前までに相手方に通告しなければならない。',
      'P1Y',
    ],
    ['この協定を解除しようとするときは、六箇月前までに書面により申し出るものとする。', 'P6M'],
    ['前項の通告は、効力を失わせようとする日の1年前までに、書面により行うものとする。', 'P1Y'],
    ['期間満了後の取扱いは、期間が満了する日の3月前から甲及び乙が協議して定める。', 'P3M'],
    ['甲は、事業を行うときは、実施日の30日前までに乙に通知する。', undefined],
    ['この連携協約は、通告があった日から起算して2年を経過した日に失効する。', 'P2Y'],
    ['この協定は、前項の規定による通告の日から6か月を経過したときに、その効力を失う。', 'P6M'],
    ['甲又は乙から廃止の通告があったときは、通告後２年を経過した日にこの協定は効力を失う。', 'P2Y'],
    ['この協約は、申出のあった日から2年を経過した日に失効する。', 'P2Y'],
    ['この協定は、通告があった日から２年を経過した日に廃止するものとする。', 'P2Y'],
    ['期間満了の日前6箇月までに終了の意思表示をしないときは、更に5年間継続する。', 'P6M'],
    ['期間満了前３月までに申出がないときは、協議して定める。', 'P3M'],
    ['実施の日前30日までに、甲は、乙に通知する。', undefined],
    ['この協定は、締結の日から起算して2年を経過した日に、その効力を失う。', undefined],
    ['甲は、通知があった日から30日を経過した日に、事業を始める。', undefined],
  ])('of %s is %s', (sentence, expected) => {
    expect(termOf(sentence)?.noticePeriod).toBe(expected);
  });
});

describe('a heading says of what the days below it are', () => {
  const below = (heading: string, ...lines: readonly string[]) =>
    analyzeText(
      [
        '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、下記のとおり協定を締結する。',
        '記',
        '１\u3000処理の受入れ',
        '\u3000甲は、乙のし尿を処理するものとする。',
        `２\u3000${heading}`,
        ...lines,
        '上記協定の証として本書２通を作成する。',
        '平成30年3月30日',
        '甲 松山市長',
        '乙 東温市長',
      ].join('\n'),
    ).term;
  const DAYS = '\u3000平成30年4月1日から平成31年3月31日までとする。';
  it.each([
    ['協定期間', [DAYS], { from: '2018-04-01', until: '2019-03-31' }],
    ['有効期間', [DAYS], { from: '2018-04-01', until: '2019-03-31' }],
    ['協定の期間', ['\u3000平成30年4月1日から3年間とする。'], { from: '2018-04-01', length: 'P3Y', until: '2021-03-31' }],
    ['協定期間', [`${DAYS}ただし、期間満了１月前までに異議の申出がないときは、同一条件で１年間更新する。`], { from: '2018-04-01', until: '2019-03-31', renewsAutomatically: true, noticePeriod: 'P1M' }],
  ])('%s %j', (heading, lines, expected) => {
    expect(below(heading, ...lines)).toMatchObject(expected);
  }); // prettier-ignore

  it.each(['工事期間', '募集期間', '処理手数料'])('and %s is another', heading => {
    expect(below(heading, DAYS)).toBeUndefined();
  });
});
