import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.js';
import { slice } from '../../src/model/text.js';
import { analyzeText, preambleOf } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

const PREAMBLE = preambleOf('松山市', '東温市');
const GUIDELINE =
  '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、連携中枢都市圏構想推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）に基づき、締結する。';

/** An agreement with a date on its cover and one among the signatures. */
function dated(cover: string, signed: string, preamble = PREAMBLE): Agreement {
  const lines = ['連携協約', cover, preamble, '第１条　甲は、定める。', signed, '甲　松山市'];
  return analyzeText(lines.filter(line => line !== '').join('\n'));
}

describe('the day of conclusion', () => {
  it.each([
    ['the day of the signatures', '', '令和８年１月１９日', '2026-01-19'],
    [
      'the day of the signatures before the month of the cover',
      '令和8年1月',
      '令和８年１月１９日',
      '2026-01-19',
    ],
    [
      'the day of the signatures where the cover has another',
      '令和8年1月10日',
      '令和8年1月19日',
      '2026-01-19',
    ],
    ['the day of the cover where the signatures have none', '令和8年1月10日', '', '2026-01-10'],
    [
      'the day of the cover where the signatures are blank',
      '令和8年1月10日',
      '令和8年□月□日',
      '2026-01-10',
    ],
    ['the month of signatures that leave the day open', '', '令和３年４月吉日', '2021-04'],
    ['the day that its label calls so', '', '締結日　令和３年４月１日', '2021-04-01'],
    ['the day that the word behind it calls so', '', '令和３年４月１日　締結', '2021-04-01'],
    ['a day with kanji numerals', '', '令和四年二月二十一日', '2022-02-21'],
  ])('is %s', (_, cover, signed, expected) => {
    expect(dated(cover, signed).concludedOn).toBe(expected);
  });

  it.each([
    ['there is only a month', '令和8年1月', ''],
    ['it is blank', '', '令和　年　月　日'],
    ['it is blank with its era', '', '　　年　　月　　日'],
    ['it is impossible', '', '令和6年2月30日'],
    ['there is none', '', ''],
  ])('is not known where %s', (_, cover, signed) => {
    expect(dated(cover, signed).concludedOn).toBeUndefined();
  });

  it.each([
    ['令和４年　月　日', '平成30年9月27日に締結した連携協約の一部を次のとおり変更する。', undefined],
    ['令和４年　月　日', '平成30年9月27日付けで甲と乙との間において締結した連携協約の変更について', undefined],
    ['', '平成30年9月27日締結の連携協約の変更について', undefined],
    ['', '令和4年3月25日に締結した。', '2022-03-25'],
    ['', '（令和4年3月25日締結）', '2022-03-25'],
    ['', '平成30年9月27日に締結した連携協約の変更（令和4年3月25日締結）', '2022-03-25'],
  ])('of a change is not that of the agreement that it changes: %s, %s', (signed, front, expected) => {
    const lines = [
      '議案第12号', '連携協約の変更について', front, '',
      '連携協約の一部を変更する連携協約', preambleOf('松山市', '東温市').replace('次のとおり連携協約を', '連携協約の一部を変更する連携協約を'),
      '第３条中「甲」を「乙」に改める。', signed, '甲\u3000松山市長', '乙\u3000東温市長',
    ];
    const read = analyzeText(lines.join('\n'));
    expect(read.concludedOn).toBe(expected);
    expect(read.dates.filter(({ iso }) => iso === '2018-09-27')).toEqual([]);
  }); // prettier-ignore

  it('is not a day inside an article', () => {
    const text = `${PREAMBLE}\n第１条 この協約は、令和４年４月１日から効力を有する。`;
    expect(analyzeText(text).concludedOn).toBeUndefined();
    expect(analyzeText(text).dates).toEqual([]);
  });
});

describe('the statements of dates', () => {
  it('quote each wording once, at all its places', () => {
    const { dates, document } = dated('令和8年1月19日', '令和8年1月19日');
    expect(dates).toHaveLength(1);
    expect(dates[0]?.quotation.spans.map(span => slice(document.source.text, span))).toEqual([
      '令和8年1月19日',
      '令和8年1月19日',
    ]);
  });

  it('keep two wordings apart', () => {
    const { dates } = dated('令和8年1月', '令和８年１月１９日');
    expect(dates.map(({ quotation, iso }) => [quotation.text, iso])).toEqual([
      ['令和8年1月', '2026-01'],
      ['令和８年１月１９日', '2026-01-19'],
    ]);
  });

  it.each([
    [
      'the era',
      '平成□□年□□月□□日',
      PREAMBLE,
      { token: '□□', notBefore: '1989-01-08', notAfter: '2019-04-30' },
    ],
    [
      'the era, not before the guideline that the text cites',
      '平成□□年□□月□□日',
      GUIDELINE,
      { token: '□□', notBefore: '2014-08-25', notAfter: '2019-04-30' },
    ],
    ['an era that goes on', '令和□年□月□日', GUIDELINE, { token: '□', notBefore: '2019-05-01' }],
    [
      'the year',
      '令和8年□月□日',
      GUIDELINE,
      { token: '□', notBefore: '2026-01-01', notAfter: '2026-12-31' },
    ],
    [
      'the era behind words that are missing',
      '令和　年　月　日',
      PREAMBLE,
      { token: '令和年月日', notBefore: '2019-05-01' },
    ],
    [
      'the era, where the guideline that the text cites is younger',
      '昭和□年□月□日',
      GUIDELINE,
      { token: '□', notBefore: '1926-12-25', notAfter: '1989-01-07' },
    ],
  ])('say of a blank that it lies in %s', (_, signed, preamble, blank) => {
    expect(dated('', signed, preamble).dates).toMatchObject([{ blank }]);
    expect(dated('', signed, preamble).dates[0]?.blank).toEqual(blank);
  });

  it('report a day that is not in the calendar', () => {
    const agreement = dated('', '令和6年2月30日');
    expect(agreement.dates[0]).not.toHaveProperty('iso');
    expect(codesOf(agreement)).toContain('date-impossible');
  });

  it('note a day that was written before its era ended', () => {
    const agreement = dated('', '平成32年3月31日');
    expect(agreement.dates[0]).not.toHaveProperty('iso');
    expect(codesOf(agreement)).toContain('date-after-era');
    expect(codesOf(agreement)).not.toContain('date-impossible');
  });
});

describe('earlier instruments', () => {
  function cited(words: string): readonly unknown[] {
    const text = `連携協約の一部を変更する連携協約\n松山市と東温市が${words}。`;
    return analyzeText(text).citedInstruments.map(({ act, date }) => [act, date.iso]);
  }

  it.each([
    [
      'are concluded and changed',
      '平成28年10月3日付けで締結し、令和3年2月15日付けで変更した連携協約を変更する',
      [
        ['concluded', '2016-10-03'],
        ['amended', '2021-02-15'],
      ],
    ],
    [
      'are concluded on a day',
      '平成28年10月3日に締結した連携協約を変更する',
      [['concluded', '2016-10-03']],
    ],
    [
      'are changed in part',
      '平成28年10月3日付けをもって締結し、令和3年2月15日に一部を変更した協約を変更する',
      [
        ['concluded', '2016-10-03'],
        ['amended', '2021-02-15'],
      ],
    ],
    ['are not laws', '地方自治法（昭和22年法律第67号）に基づき、連携協約を変更する', []],
    ['are not days of other events', '令和4年4月1日から施行する連携協約を変更する', []],
  ])('%s', (_, words, expected) => {
    expect(cited(words)).toEqual(expected);
  });

  it('are not looked for where the instrument changes none', () => {
    const text = '連携協約\n松山市と東温市が平成28年10月3日付けで締結した協約に基づき、締結する。';
    expect(analyzeText(text).citedInstruments).toEqual([]);
  });
});

describe('rules that a public notice makes known', () => {
  const TITLE = '北見市と訓子府町との間の可燃ごみの処分に関する事務の委託に関する規約';
  const notice = (head: string): Agreement =>
    analyzeText(
      [
        head,
        `北見市と訓子府町との間の${TITLE}（平成18年北見市告示第120号）の一部を変更したので、告示する。`,
        '令和3年3月29日',
        '北見市長　辻　直孝',
        `${TITLE}の一部を変更する規約`,
        `${TITLE}（平成18年北見市告示第120号）の一部を次のように変更する。`,
        '第１条中「可燃ごみ」を「一般廃棄物」に改める。',
      ].join('\n'),
    );

  it('have its day and its number, and not those of the rules that they change', () => {
    const { concludedOn, dates } = notice('北見市告示第57号');
    expect(concludedOn).toBe('2021-03-29');
    expect(dates.map(({ iso, event, eventNumber }) => [iso, event, eventNumber])).toEqual([
      ['2021-03-29', 'public-notice', '北見市告示第57号'],
    ]);
  });

  it('have no day where it is a bill, which may never be passed', () => {
    expect(notice('議案第57号').concludedOn).toBeUndefined();
  });
});
