import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.js';
import { analyzeText } from '../support/agreements.js';

const PARTIES = '松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、';
const PREAMBLE = `${PARTIES}次のとおり協定を締結する。`;
const ARTICLE = '第１条 この協定は、連携することを目的とする。';
const SIGNED = 'この協定の締結を証するため、本書を作成する。';

/** Each date with its event and number. */
function eventsOf({ dates }: Agreement): readonly string[] {
  return dates.map(({ iso, event, eventNumber }) =>
    [iso ?? '?', event ?? '-', eventNumber].filter(Boolean).join(' '),
  );
}

describe('the day of conclusion is', () => {
  it.each([
    [
      'the line before the signatures',
      [
        '相互応援に関する協定',
        '令和３年３月１日',
        PREAMBLE,
        ARTICLE,
        SIGNED,
        '令和３年４月１日',
        '甲 松山市',
      ],
      '2021-04-01',
    ],
    [
      'the line of the cover where nothing stands under the text',
      ['相互応援に関する協定', '令和３年３月１日', PREAMBLE, ARTICLE],
      '2021-03-01',
    ],
    [
      'what the title says',
      ['相互応援に関する協定（令和2年1月17日締結）', '', PREAMBLE, ARTICLE],
      '2020-01-17',
    ],
    [
      'what a line of the cover says',
      ['令和2年1月17日締結', '相互応援に関する協定', '', PREAMBLE, ARTICLE],
      '2020-01-17',
    ],
    [
      'at the head of the preamble',
      ['相互応援に関する協定', '', `令和2年1月17日、${PREAMBLE}`, ARTICLE],
      '2020-01-17',
    ],
    [
      'in both calendars',
      ['相互応援に関する協定', PREAMBLE, ARTICLE, SIGNED, '2015年(平成27年)2月24日', '甲 松山市'],
      '2015-02-24',
    ],
    [
      'in kanji',
      ['相互応援に関する協定', PREAMBLE, ARTICLE, SIGNED, '昭和四十一年七月一日', '甲 松山市'],
      '1966-07-01',
    ],
    [
      'the day of the notice for rules that nobody signs',
      [
        '消防事務の委託に関する規約',
        '昭和41年7月1日',
        '告示第55号',
        PARTIES + '次のとおり定める。',
        ARTICLE,
      ],
      '1966-07-01',
    ],
  ])('%s', (_, lines, expected) => {
    expect(analyzeText(lines.join('\n')).concludedOn).toBe(expected);
  });

  it.each([
    [
      'the day of a resolution',
      ['令和2年1月17日 松山市議会議決', '相互応援に関する協定', '', PREAMBLE, ARTICLE],
    ],
    [
      'the day of a public notice of what is signed',
      ['相互応援に関する協定', '令和2年1月17日', '松山市告示第55号', PREAMBLE, ARTICLE],
    ],
    [
      'the day on which another was concluded',
      [
        '協定を変更する協定',
        '',
        `${PARTIES}令和2年1月17日に締結した協定の一部を次のように変更する。`,
        ARTICLE,
      ],
    ],
    ['a blank', ['相互応援に関する協定', PREAMBLE, ARTICLE, SIGNED, '令和 年 月 日', '甲 松山市']],
  ])('not %s', (_, lines) => {
    expect(analyzeText(lines.join('\n')).concludedOn).toBeUndefined();
  });
});

describe('events of their own are', () => {
  it.each([
    [
      'a public notice with its number',
      ['松山市告示第55号', '（昭和41年7月1日告示第55号）'],
      ['1966-07-01 public-notice 告示第55号'],
    ],
    [
      'a public notice on the line below its day',
      ['令和3年4月1日', '松山市告示第55号'],
      ['2021-04-01 public-notice 松山市告示第55号'],
    ],
    [
      'a public notice with a day of its own below another day',
      ['（令和3年4月1日締結）', '令和3年4月1日告示第55号'],
      ['2021-04-01 conclusion', '2021-04-01 public-notice 告示第55号'],
    ],
    [
      'a resolution of the council',
      ['令和3年3月22日 松山市議会議決'],
      ['2021-03-22 council-resolution'],
    ],
    [
      'a notification to the governor',
      ['令和3年4月5日 愛媛県知事届出'],
      ['2021-04-05 notification'],
    ],
    ['a label before a date', ['議決年月日：令和3年3月22日'], ['2021-03-22 council-resolution']],
  ])('%s', (_, lines, expected) => {
    const text = [...lines, '相互応援に関する協定', '', PREAMBLE, ARTICLE].join('\n');
    expect(eventsOf(analyzeText(text))).toEqual(expected);
  });

  it('entry into force, in an article', () => {
    const text = [
      '消防事務の委託に関する規約',
      '',
      `${PARTIES}次のとおり定める。`,
      ARTICLE,
      '第２条 この規約は、令和3年4月1日から施行する。',
    ].join('\n');
    expect(eventsOf(analyzeText(text))).toEqual(['2021-04-01 entry-into-force']);
  });

  it.each([
    [
      'a notice of the ministry that the preamble cites',
      `${PARTIES}推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）に基づき、次のとおり締結する。`,
    ],
    [
      'a day on which something else happens',
      `${PARTIES}令和3年4月1日に開館した図書館について、次のとおり締結する。`,
    ],
  ])('not %s', (_, preamble) => {
    expect(eventsOf(analyzeText(['協定', '', preamble, ARTICLE].join('\n')))).toEqual([]);
  });
});

describe('the end of an agreement is', () => {
  const abolition = (sentence: string): Agreement =>
    analyzeText(
      ['連携協約を廃止する協約', '', `${PARTIES}次のとおり締結する。`, `第１条 ${sentence}`].join(
        '\n',
      ),
    );
  it.each([
    [
      'the day after the last',
      '平成28年10月3日付けで締結した連携協約は、令和8年3月31日限り、廃止する。',
      '2026-04-01',
    ],
    [
      'the day after the last, by をもって',
      '連携協約は、令和8年3月31日をもってその効力を失う。',
      '2026-04-01',
    ],
    ['the first day without force', '連携協約は、令和8年4月1日から廃止する。', '2026-04-01'],
    [
      'when the abolition enters into force',
      'この協約は、令和8年4月1日から施行する。',
      '2026-04-01',
    ],
    [
      'not the day of its conclusion',
      '平成28年10月3日付けで締結した連携協約を廃止する。',
      undefined,
    ],
  ])('%s', (_, sentence, expected) => {
    expect(abolition(sentence).endsOn).toBe(expected);
  });

  it.each([
    ['on its line', '２　廃止する期日　令和８年３月31日'],
    ['below its caption', '２　廃止年月日\n　　令和８年３月31日'],
  ])('the day that a list names, %s', (_, entry) => {
    const { endsOn, title, kind } = analyzeText(
      [
        '連携協約の廃止について',
        '松山市と東温市との間で締結した連携協約を次のとおり廃止する。',
        '１　廃止する協約',
        '　　瀬戸内圏域に係る連携協約',
        entry,
        '令和７年12月20日',
      ].join('\n'),
    );
    expect([kind, title?.text, endsOn]).toEqual([
      'abolishing',
      '連携協約の廃止について',
      '2026-03-31',
    ]);
  });

  it('comes with the agreement that it ends', () => {
    const { citedInstruments, kind } = abolition(
      '平成28年10月3日に松山市と東温市との間で締結した連携協約を廃止する。',
    );
    expect(kind).toBe('abolishing');
    expect(citedInstruments.map(({ act, date }) => [act, date.iso])).toEqual([
      ['concluded', '2016-10-03'],
    ]);
  });
});
